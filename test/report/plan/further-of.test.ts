import { describe, expect, it } from "vitest";
import { letters } from "../../../src/app/letters.ts";
import { rowKeys } from "../../../src/domain/plan/plan-row.ts";
import { renderExplanation } from "../../../src/report/explanation/explanation.ts";
import { renderExplanationJson } from "../../../src/report/explanation/explanation-json.ts";
import { renderCsv } from "../../../src/report/plan/csv.ts";
import { furtherOf } from "../../../src/report/plan/further-of.ts";
import { renderMarkdown } from "../../../src/report/plan/markdown.ts";
import { renderPersonalCalendar } from "../../../src/report/plan/personal-calendar.ts";
import { rowsOf } from "../../../src/report/plan/rows.ts";
import { run } from "../../programmes/run.ts";

const plan = run("training-themes-2009", "training-themes-2009.csv");
const [set] = plan.stages ?? [];
const [first] = set.assignments;
const ids = (plan.stages ?? []).map(({ id }) => id);
const look = { width: 200, color: false };

describe("what further stages gave", () => {
  it("stands in the rows, after the usual keys, with one key for each stage", () => {
    const rows = rowsOf(plan);
    expect(Object.keys(rows[0])).toEqual([...rowKeys, ...ids.map((id) => id.replaceAll("-", "_"))]);
    expect(rows.map((row) => [row.participant_id, row.learning_sets]).sort()).toEqual(
      set.assignments.map(({ participant, slot }) => [participant, slot]).sort(),
    );
    const [heads, ...lines] = renderCsv(rows).trimEnd().split("\n");
    expect(heads.split(",").slice(rowKeys.length)).toEqual(ids.map((id) => id.replaceAll("-", "_")));
    expect(lines[0]).toContain(`,${rows[0].learning_sets},`);
  });

  it("gets another key where the stage is called like a usual one", () => {
    const stages = [{ ...set, id: "intake" }];
    expect(rowsOf({ ...plan, stages })[0]).toMatchObject({ intake: "2010-11", stage_intake: expect.any(String) });
  });

  it("is told to the one it is about, with how many others; with names only where they are asked for", () => {
    const [part] = furtherOf(plan, first.participant);
    expect(part).toMatchObject({ stage: "learning-sets", slot: first.slot });
    expect(part.others).toHaveLength(set.assignments.filter(({ slot }) => slot === first.slot).length - 1);
    const explanation = { participant: first.participant, stages: [] };
    const said = renderExplanation(explanation, [], plan, { ...look, names: false });
    expect(said).toContain(`- Learning sets: ${first.slot}, with ${part.others.length} others`);
    const other = plan.participants.find(({ id }) => id === part.others[0])?.name ?? "?";
    expect(said).not.toContain(other);
    expect(renderExplanation(explanation, [], plan, { ...look, names: true })).toContain(other);
    const data = JSON.parse(renderExplanationJson(explanation, [], plan, { names: false }));
    expect(data.further[0]).toMatchObject({ stage: "learning-sets", slot: first.slot, others: part.others.length });
  });

  it("says who has none, and why", () => {
    const without = [{ participant: first.participant, reasons: ["without/places"] }];
    const stages = [{ ...set, assignments: set.assignments.slice(1), without }];
    const said = renderExplanation(
      { participant: first.participant, stages: [] },
      [],
      { ...plan, stages },
      {
        ...look,
        names: false,
      },
    );
    expect(said).toContain("- Learning sets: none (all that are open to them are full)");
  });

  it("stands in the letter, the personal calendar and the Markdown", async () => {
    const [letter] = await letters(plan, { for: [first.participant], format: "md" });
    expect(letter?.content).toContain(`Learning sets: ${first.slot}; Residential event 1: `);
    const calendar = renderPersonalCalendar(plan, look, first.participant).replaceAll("\r\n ", "");
    expect(calendar).toContain(`DESCRIPTION:Learning sets: ${first.slot}`);
    const markdown = renderMarkdown(plan, look);
    expect(markdown).toContain("<summary>Sets, sessions and events</summary>");
  });
});
