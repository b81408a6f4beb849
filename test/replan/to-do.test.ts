import { describe, expect, it } from "vitest";
import type { Change } from "../../src/domain/plan/change.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { statusOf } from "../../src/replan/status/status-of.ts";
import { paperFormats, renderPaper } from "../../src/report/paper/render-paper.ts";
import { statusPaper } from "../../src/report/people/status.ts";
import { viewOf } from "../../src/report/plan/plan-view.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";
import { tinyProblem } from "../engine/fixture-problem.ts";
import { planFor, replanned } from "./make-plan.ts";

// ann and eve in 2009-10, ben and hal in 2010-11, dev, flo and gus in 2011-12, cat waits; cat is paired with max, eve with ann.
const plan = planFor(tinyProblem(), [{ role: "mentors", name: "mentors.csv", sha256: "0".repeat(64), rows: 2 }]);
const on = (date: string, event: Change["event"], participant?: string, value?: string, reason?: string): Change => ({
  date,
  event,
  ...(participant !== undefined && { participant }),
  ...(value !== undefined && { value }),
  ...(reason !== undefined && { reason }),
});
const toDo = (of: Plan, asOf: string) => statusOf(of, asOf, ruleBook).toDo;

describe("who must act", () => {
  it("asks for answers: since the letter, or says that no letter is recorded", () => {
    const sent = replanned(plan, [
      on("2009-09-10", "offered", "flo"),
      on("2009-09-10", "offered", "gus"),
      on("2009-09-14", "accepted", "gus"),
    ]);
    const { unanswered } = toDo(sent, "2009-09-14");
    expect(unanswered.find(({ participant }) => participant === "flo")).toEqual({
      participant: "flo",
      slot: "2011-12",
      since: "2009-09-10",
    });
    expect(unanswered.find(({ participant }) => participant === "gus")).toBeUndefined();
    expect(unanswered.find(({ participant }) => participant === "ben")?.since).toBeNull();
    // Nobody is asked for an answer once it has begun.
    expect(toDo(sent, "2012-01-01").unanswered).toEqual([]);
  });

  it("names whose place or mentor is another than they were told", () => {
    const after = replanned(plan, [
      on("2009-09-10", "offered", "hal"),
      on("2009-09-10", "offered", "eve", "ann"),
      on("2009-09-20", "deferred", "hal", "2011-12", "illness"),
      on("2009-09-21", "mentor_left", "ann"),
    ]);
    const { untold } = toDo(after, "2009-09-21");
    expect(untold.find(({ participant }) => participant === "hal")).toMatchObject({
      what: "place",
      told: "2010-11",
      on: "2009-09-10",
    });
    expect(untold.find(({ participant }) => participant === "eve")).toMatchObject({ what: "mentor", told: "ann" });
  });

  it("lists who waits, who lacks a mentor and since when, and mentors without anybody", () => {
    const { waiting, withoutMentor, mentors } = toDo(plan, "2009-09-01");
    expect(waiting).toEqual([{ participant: "cat", position: 1 }]);
    expect(withoutMentor.map(({ participant }) => participant)).toEqual(["dev"]);
    expect(mentors).toEqual([]);
    const strict: Plan = {
      ...plan,
      programme: {
        ...plan.programme,
        stages: plan.programme.stages.map((stage) => (stage.stage === "pairing" ? { ...stage, within: 14 } : stage)),
      },
    };
    const [dev] = toDo(strict, "2009-09-01").withoutMentor;
    expect(dev).toMatchObject({ participant: "dev", isLate: true });
    expect(dev?.due).toBe("2009-06-15");
  });

  it("finds who fits a free place, with the shortest chain of moves that the rules allow", () => {
    // As a plan that moves nobody leaves it: flo is gone, and cat, who cannot join 2011-12, still waits.
    const { placements, participants } = plan;
    const left: Plan = {
      ...plan,
      placements: placements.filter(({ participant }) => participant !== "flo"),
      participants: participants
        .filter(({ id }) => id !== "flo")
        .map((person) => (person.id === "cat" ? { ...person, unavailableIntakes: ["2011-12"] } : person)),
    };
    const free = toDo(left, "2009-09-01").freePlaces;
    expect(free.map(({ slot, free: places }) => [slot, places])).toEqual([["2011-12", 1]]);
    const [fit] = free[0]?.fits ?? [];
    expect(fit?.participant).toBe("cat");
    expect(fit?.moves.map(({ to }) => to)).toHaveLength(2);
    expect(fit?.moves.at(-1)?.to).toBe("2011-12");
    expect(fit?.moves[0]).toMatchObject({ participant: "cat" });
  });

  it("says it in every format", async () => {
    const sent = replanned(plan, [on("2009-09-10", "offered", "flo"), on("2009-09-11", "left", "gus")]);
    const paper = statusPaper(statusOf(sent, "2009-09-11", ruleBook), viewOf(sent, ruleBook));
    const look = { width: 80, color: false };
    for (const format of paperFormats) {
      const made = await renderPaper(paper, format, look, "2009-09-11");
      if (made instanceof Uint8Array) {
        const book = await readWorkbook(made);
        expect(book.status === "read" && book.sheets.map(({ name }) => name)).toContain("Not answered");
      } else {
        expect(made).toContain("Flo Farrant");
        expect(made).toContain(format === "html" ? "10 September 2009" : "2009-09-10");
      }
    }
    const csv = String(await renderPaper(paper, "csv", look, "2009-09-11"));
    const [head = "", ...lines] = csv.trimEnd().split("\n");
    expect(head.split(",").slice(0, 2)).toEqual(["list", "intake"]);
    expect(lines.find((line) => line.startsWith("Not answered,") && line.includes("flo"))).toContain("2011-12");
  });
});
