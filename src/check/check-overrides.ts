import type { Finding } from "../domain/finding.ts";
import { pinnedSlots } from "../domain/people/pinned.ts";
import type { Plan } from "../domain/plan/plan.ts";
import type { Override } from "../domain/plan/plan-entries.ts";
import { fault, listed, sameList } from "./fault.ts";
import type { Stage } from "./stages/stage.ts";

/** Every pin that rules would have refused is listed with its reason and these rules, and nothing else is. */
export function checkOverrides(plan: Plan, stage: Stage): readonly Finding[] {
  const expected = new Map(overridesOf(stage).map((override) => [override.participant, override]));
  const listedIds = new Set(plan.overrides.map((override) => override.participant));
  return [
    ...plan.overrides.flatMap((override, at) => compare(override, expected.get(override.participant), at)),
    ...[...expected.values()].flatMap(({ participant, intake, rules }) =>
      listedIds.has(participant)
        ? []
        : [fault("override/missing", ["overrides"], { participant, intake, rules: listed(rules) })],
    ),
  ];
}

function overridesOf({ view, options }: Stage): Override[] {
  return view.seekers.flatMap((person) => {
    const refusing = new Set(pinnedSlots(person, view).flatMap((slot) => options.refusers.ofSlot(person, slot)));
    const rules = options.refusers.names.filter((name) => refusing.has(name));
    const { id, pinnedIntake = "", pinReason = "" } = person;
    return rules.length === 0 ? [] : [{ participant: id, intake: pinnedIntake, reason: pinReason, rules }];
  });
}

function compare(found: Override, expected: Override | undefined, at: number): Finding[] {
  const path = ["overrides", at];
  const { participant } = found;
  if (!expected) return [fault("override/unfounded", path, { participant, intake: found.intake })];
  if (expected.reason.trim() === "") return [fault("override/no-reason", [...path, "reason"], { participant })];
  const same =
    found.intake === expected.intake && found.reason === expected.reason && sameList(found.rules, expected.rules);
  if (same) return [];
  const { intake, reason, rules } = expected;
  return [fault("override/wrong", path, { participant, intake, reason, rules: listed(rules) })];
}
