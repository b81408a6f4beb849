import { expect, it } from "vitest";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { problemOf } from "../engine/fixture-problem.ts";
import { planFor, replanned } from "./make-plan.ts";

it("a post that was vacant in the first plan is known to the next: somebody moves there without its name being told again", () => {
  const rutland = { code: "E06000017", name: "Rutland" };
  const problem = problemOf(dcsLeadership2009, "all-councils-2009.csv");
  const first = planFor({ ...problem, vacant: 1, vacancies: [rutland] });
  const [mover] = first.participants;
  const next = replanned(first, [
    { date: "2009-10-05", event: "moved_council", participant: mover.id, council: rutland.code },
  ]);
  expect(next.participants.find(({ id }) => id === mover.id)?.councils).toEqual([rutland]);
  expect(next.previous?.vacancies.map(({ code }) => code)).toEqual(mover.councils.map(({ code }) => code));
  expect(next.summary.vacant).toBe(1);
});
