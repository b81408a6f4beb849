import { append } from "../../domain/append.ts";
import type { Planned } from "../../domain/plan/allocation.ts";
import type { ImpossibleStage } from "../../domain/plan/impossible-stage.ts";
import type { Placement, UnjudgedRule } from "../../domain/plan/plan-entries.ts";
import type { StageResult } from "../../domain/plan/stage-result.ts";
import { applyGoals, applyRules } from "../../domain/programme/applied-rule.ts";
import { daysGiven } from "../../domain/programme/days-given.ts";
import { givenBy } from "../../domain/programme/further.ts";
import type { FurtherStage } from "../../domain/programme/further-stage.ts";
import type { DaysGiven, Problem, Slot } from "../../domain/programme/rule-book.ts";
import { unjudgedRules } from "../../domain/programme/unjudged.ts";
import type { CompiledStage } from "./compile.ts";
import { compileFurther, type DecidedStage, decideFurther, withSlots } from "./decide-further.ts";
import { solveJointly } from "./joint-stages.ts";
import { unitFindings } from "./problem-findings.ts";

/** What the further stages gave out, and those that are impossible. */
export type DecidedStages = Pick<Planned, "impossible" | "unjudged" | "findings"> & {
  readonly stages: readonly StageResult[];
};

/**
 * Decides the further stages one after the other; one that is impossible gives nothing to those after it. Where one comes
 * to a clash with days that earlier ones gave, these are decided together with it: what their goals before the lot have
 * come to stays, only who is where may change.
 */
export function decideStages(
  problem: Problem,
  placements: readonly Placement[],
  cadre: ReadonlySet<string>,
): DecidedStages {
  const decided: DecidedStage[] = [];
  const impossible: ImpossibleStage[] = [];
  const unjudged = new Map<string, readonly UnjudgedRule[]>();
  const results = (): StageResult[] => decided.map(({ result }) => result);
  for (const spec of problem.programme.further ?? []) {
    const [given, days] = [givenBy(placements, results()), daysGiven(problem, placements, results())];
    const outcome = decideFurther(problem, spec, given, cadre, days);
    if (!("result" in outcome)) {
      impossible.push({ stage: spec.id, ...outcome });
      const { view } = compileFurther(problem, spec, given, cadre, days).options;
      unjudged.set(spec.id, unjudgedRules(view));
      continue;
    }
    const better = hasClash(outcome) ? withoutClashes(problem, placements, cadre, decided, outcome) : undefined;
    if (better) decided.length = 0;
    append(decided, better ?? [outcome]);
  }
  for (const { spec, compiled } of decided) unjudged.set(spec.id, unjudgedRules(compiled.options.view));
  return {
    stages: results(),
    impossible,
    unjudged: (problem.programme.further ?? []).flatMap(({ id }) => unjudged.get(id) ?? []),
    findings: decided.flatMap(({ compiled }) => unitFindings(compiled)),
  };
}

/** Whether a goal about days is not fully met, or such a rule leaves somebody without. */
function hasClash({ compiled, result }: DecidedStage): boolean {
  const { view } = compiled.options;
  const goals = applyGoals(view.spec, view.problem.rules);
  const rules = applyRules(view.spec.rules, view.problem.rules).filter(({ rule }) => rule.readsDays === true);
  const names = new Set(rules.map(({ name }) => `refused/${name}`));
  return (
    goals.some(({ rule }, at) => rule.readsDays === true && (result.goals[at]?.value ?? 0) > 0) ||
    result.without.some(({ reasons }) => reasons.some((reason) => names.has(reason)))
  );
}

/** All stages so far with fewer clashes in the last, or nothing where there are none such. */
function withoutClashes(
  problem: Problem,
  placements: readonly Placement[],
  cadre: ReadonlySet<string>,
  before: readonly DecidedStage[],
  last: DecidedStage,
): readonly DecidedStage[] | undefined {
  const part = overlapping(before, last);
  if (part.size === 0) return undefined;
  // What stages of this part gave is not given yet: they are decided anew.
  const outside = (at: number) => before.slice(0, at).flatMap(({ result }, index) => (part.has(index) ? [] : [result]));
  const compile = (spec: FurtherStage, at: number): CompiledStage =>
    compileFurther(
      problem,
      spec,
      givenBy(
        placements,
        before.slice(0, at).map(({ result }) => result),
      ),
      cadre,
      daysGiven(problem, placements, outside(at)),
    );
  const members = [...part].sort((left, right) => left - right);
  const specs = [...members.map((at) => ({ spec: before[at].spec, at })), { spec: last.spec, at: before.length }];
  const chosen = solveJointly(specs.map(({ spec, at }) => compile(spec, at)));
  if (!chosen) return undefined;
  const results: DecidedStage[] = [];
  for (const [at, stage] of before.entries()) {
    const slots = chosen[members.indexOf(at)];
    const days = daysGiven(
      problem,
      placements,
      results.map(({ result }) => result),
    );
    const changed = part.has(at) && slots ? moved(problem, placements, cadre, stage, slots, results, days) : stage;
    if (!changed) return undefined;
    results.push(changed);
  }
  const stages = results.map(({ result }) => result);
  const again = decideFurther(
    problem,
    last.spec,
    givenBy(placements, stages),
    cadre,
    daysGiven(problem, placements, stages),
  );
  return "result" in again && isBetter(again, last) ? [...results, again] : undefined;
}

/** The stage with other people in its slots; nothing where a goal before its lots would come to anything else. */
function moved(
  problem: Problem,
  placements: readonly Placement[],
  cadre: ReadonlySet<string>,
  { spec, result, solution }: DecidedStage,
  slots: ReadonlyMap<string, Slot | null>,
  before: readonly DecidedStage[],
  days: DaysGiven,
): DecidedStage | undefined {
  const given = givenBy(
    placements,
    before.map((stage) => stage.result),
  );
  const compiled = compileFurther(problem, spec, given, cadre, days);
  const changed = withSlots(spec, compiled, solution, slots);
  if (!changed) return undefined;
  const goals = applyGoals(compiled.options.view.spec, problem.rules);
  const lot = goals.findIndex(({ rule }) => rule.shape === "priority" && rule.draw === true);
  const kept = goals.slice(0, lot < 0 ? goals.length : lot).every((_, at) => {
    return changed.result.goals[at]?.value === result.goals[at]?.value;
  });
  return kept ? changed : undefined;
}

/** The earlier stages whose days overlap with this one's, or with those of one that does. */
function overlapping(before: readonly DecidedStage[], last: DecidedStage): ReadonlySet<number> {
  const found = new Set<number>();
  const slotsIn = ({ compiled }: DecidedStage): readonly Slot[] => compiled.options.view.slots;
  let open: readonly Slot[] = slotsIn(last);
  while (open.length > 0) {
    const more = [...before.keys()].filter(
      (at) => !found.has(at) && slotsIn(before[at]).some((one) => open.some((other) => overlap(one, other))),
    );
    for (const at of more) found.add(at);
    open = more.flatMap((at) => slotsIn(before[at]));
  }
  return found;
}

function overlap(one: Slot, other: Slot): boolean {
  if (one.within !== undefined && other.within !== undefined && one.within !== other.within) return false;
  return one.dates?.some((day) => other.dates?.includes(day)) === true;
}

/** Fewer without, or as few with fewer clashes: the goals up to the last about days, in order. */
function isBetter({ compiled, result: again }: DecidedStage, { result }: DecidedStage): boolean {
  const { view } = compiled.options;
  const goals = applyGoals(view.spec, view.problem.rules);
  const until = goals.findLastIndex(({ rule }) => rule.readsDays === true);
  for (let at = 0; at <= until; at++) {
    const difference = (again.goals[at]?.value ?? 0) - (result.goals[at]?.value ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return again.without.length < result.without.length;
}
