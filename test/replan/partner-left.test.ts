import { expect, it } from "vitest";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { run } from "../programmes/run.ts";
import { replanned } from "./make-plan.ts";

const partnersIn = (plan: Plan) => plan.stages?.find(({ kind }) => kind === "partner");

it("a partner who leaves is nobody's partner any more: only those who were with them move, and it is said why", () => {
  const plan = run("workforce-strategy-2006", "workforce-2006.csv", [], "consultants-2006.csv");
  const before = partnersIn(plan);
  const loads = new Map<string, string[]>();
  for (const { participant, slot } of before?.assignments ?? [])
    loads.set(slot, [...(loads.get(slot) ?? []), participant]);
  const [gone, theirs] = [...loads].sort(([, left], [, right]) => right.length - left.length)[0];
  expect(theirs.length).toBeGreaterThan(1);
  const next = replanned(plan, [{ date: "2006-01-20", event: "left", participant: gone }]);
  const after = partnersIn(next);
  const now = new Map(after?.assignments.map(({ participant, slot }) => [participant, slot]));
  for (const { participant, slot } of before?.assignments ?? [])
    if (!theirs.includes(participant) && participant !== gone) expect(now.get(participant)).toBe(slot);
  for (const id of theirs) expect([undefined, gone]).not.toContain(now.get(id));
  expect(after?.slots.map(({ id }) => id)).not.toContain(gone);
  expect(after?.goals[0]).toMatchObject({ rule: "fewest-moved", value: theirs.length, proof: "certificate" });
  const moves = next.previous?.moves.filter(({ stage }) => stage === before?.id) ?? [];
  expect(new Set(moves.map(({ because }) => because))).toEqual(new Set(["partner-left"]));
});
