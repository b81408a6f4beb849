import { describe, expect, it } from "vitest";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { openingsOf } from "../../../src/domain/programme/openings.ts";
import type { Intake } from "../../../src/domain/programme/programme.ts";
import { reporters } from "../../../src/report/index.ts";
import { emptyOpenings } from "../../../src/report/plan/empty-openings.ts";
import { renderMarkdown } from "../../../src/report/plan/markdown.ts";
import { sheetsOf } from "../../../src/report/plan/sheets.ts";
import { samplePlan } from "../sample-plan.ts";

const options = { width: 100, color: false };

describe("the empty openings of a repeating intake", () => {
  it("are those between the taken ones of one series, and no intake of its own", () => {
    expect([...emptyOpenings(rolling())]).toEqual(["2013-14", "2014-15"]);
    expect(emptyOpenings(samplePlan()).size).toBe(0);
  });

  it.each(["table", "md", "html"] as const)("are one line in %s, and never printed in full", async (format) => {
    const text = String(await (await reporters[format].load())(rolling(), options));
    expect(text).toContain("2 further openings stay empty.");
    expect(text).not.toMatch(/2013-14|2014-15/);
    const before = String(await (await reporters[format].load())(samplePlan(), options));
    expect(before).not.toContain("further opening");
  });

  it("are one row in the workbook's summary", () => {
    const summary = JSON.stringify(sheetsOf(rolling(), options).find(({ name }) => name === "Summary"));
    expect(summary).toContain('"Further openings, empty"');
    expect(summary).not.toMatch(/2013-14|2014-15/);
  });
});

describe("a plan in which nobody is newly appointed", () => {
  it.each(["table", "md", "html"] as const)("says nothing like 0 of 0 in %s", async (format) => {
    const { programme, summary } = samplePlan();
    const none = { ...summary, newlyAppointed: 0, paired: 0, unpaired: 0 };
    for (const changes of [
      { summary: none },
      { summary: { ...none, intakes: [] }, programme: { ...programme, intakes: [] }, placements: [], waitingList: [] },
    ]) {
      const text = String(await (await reporters[format].load())(samplePlan(changes), options));
      expect(text).not.toMatch(/\b0 of 0\b|\bAll 0\b/i);
      if (format !== "md" && none !== changes.summary) expect(text).toMatch(/nobody is to have a mentor/i);
    }
    expect(renderMarkdown(samplePlan({ summary: none }), options)).not.toContain("have a mentor");
  });
});

/** The sample with four openings of its last intake, of which nobody takes the second and the third. */
function rolling(): Plan {
  const plan = samplePlan();
  const { intakes } = plan.programme;
  const repeating: Intake = { ...(intakes.at(-1) as Intake), openings: 4, open: undefined };
  const openings = openingsOf(repeating);
  const last: Intake = { ...(openings.at(-1) as Intake), every: "1 year", openings: 1, open: true };
  const all = [...intakes.slice(0, -1), ...openings.slice(0, -1), last];
  const [one, other] = [openings[0]?.id ?? "", last.id];
  const placements = plan.placements.map((place, at) =>
    at < 2 ? { ...place, intake: at === 0 ? one : other } : place,
  );
  const filled = (id: string): number => placements.filter(({ intake }) => intake === id).length;
  return {
    ...plan,
    programme: { ...plan.programme, intakes: all },
    placements,
    summary: { ...plan.summary, intakes: all.map(({ id, places }) => ({ id, places, filled: filled(id) })) },
  };
}
