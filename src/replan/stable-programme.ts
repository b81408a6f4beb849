import type { Day } from "../domain/dates.ts";
import type { Programme, StageSpec } from "../domain/programme/programme.ts";
import { nameOfUse, parseRuleName, type RuleUse } from "../domain/programme/rule-use.ts";

/**
 * The programme as it decides a replanned plan: its own rules and goals, and in front of the goals that as few as possible
 * are moved and reserves come in their order. So the plan document says itself by what it was decided.
 */
export function stableProgramme(programme: Programme, asOf: Day): Programme {
  const further = programme.further?.map((spec) => ({
    ...spec,
    rules: withUses(spec.rules, [{ rule: "not-begun@1" }]),
    goals: inFront(spec.goals, [{ rule: "fewest-moved@1" }]),
  }));
  return { ...programme, asOf, stages: programme.stages.map(stableStage), ...(further && { further }) };
}

function stableStage(spec: StageSpec): StageSpec {
  switch (spec.stage) {
    case "placing":
      return {
        ...spec,
        who: withUses(spec.who, [{ rule: "not-withdrawn@1" }]),
        rules: withUses(spec.rules, [{ rule: "not-begun@1" }, { rule: "within-deferral@1", with: { months: 12 } }]),
        goals: inFront(spec.goals, [{ rule: "fewest-moved@1" }, { rule: "reserve-order@1" }]),
      };
    case "pairing":
      return {
        ...spec,
        rules: withUses(spec.rules, [{ rule: "not-failed-pair@1" }]),
        goals: inFront(spec.goals, [{ rule: "fewest-moved@1" }]),
      };
    default:
      return spec;
  }
}

// A programme that uses a rule itself has said how.
function withUses(uses: readonly RuleUse[], more: readonly RuleUse[]): readonly RuleUse[] {
  return [...uses, ...missing(uses, more)];
}

function inFront(uses: readonly RuleUse[], first: readonly RuleUse[]): readonly RuleUse[] {
  return [...missing(uses, first), ...uses];
}

function missing(uses: readonly RuleUse[], more: readonly RuleUse[]): readonly RuleUse[] {
  const known = new Set(uses.flatMap((use) => [parseRuleName(use.rule).id, nameOfUse(use)]));
  return more.filter((use) => !known.has(parseRuleName(use.rule).id));
}
