import { fixedAssignments } from "../people/fixed-assignments.ts";
import { applyRules, unitOf } from "./applied-rule.ts";
import type { StageView } from "./rule-book.ts";

/**
 * Who stays together in a further stage: the numbers of the seekers of each unit, ascending, as far as a unit has two or
 * more. Whoever has no lawful slot, or is in one that has begun, does not count.
 * @param view with the seekers and what each may take
 */
export function unitsOf(view: StageView): readonly (readonly number[])[] {
  if (view.further === undefined) return [];
  const keys = applyRules(view.spec.rules, view.problem.rules).flatMap((one) => unitOf(one, view) ?? []);
  if (keys.length === 0) return [];
  const held = fixedAssignments(view);
  const counting = [...view.seekers.entries()].filter(
    ([, seeker]) => !held.has(seeker.id) && view.mayTake?.(seeker).length !== 0,
  );
  const units = keys.flatMap((key) => {
    const members = new Map<string, number[]>();
    for (const [at, seeker] of counting) {
      const own = key(seeker);
      if (own !== undefined) members.set(own, [...(members.get(own) ?? []), at]);
    }
    return [...members.values()];
  });
  return mergedUnits(units).filter(({ length }) => length > 1);
}

/** Units that share somebody as one, each ascending. */
export function mergedUnits(units: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return units.reduce<readonly (readonly number[])[]>((all, unit) => {
    const inside = new Set(unit);
    const shares = (other: readonly number[]): boolean => other.some((one) => inside.has(one));
    const joined = new Set([...all.filter(shares).flat(), ...unit]);
    return [...all.filter((other) => !shares(other)), [...joined].sort((left, right) => left - right)];
  }, []);
}
