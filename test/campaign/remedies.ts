import type { Change } from "../../src/domain/plan/explanation.ts";
import type { Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { conflictReport } from "../../src/engine/explain/conflict-report.ts";
import { expandRecurringIntakes } from "../../src/engine/stage/expand-recurring-intakes.ts";
import { smallMentoring } from "../oracle/small-mentoring.ts";
import { smallPlacing } from "../oracle/small-placing.ts";
import type { Dice } from "./dice.ts";
import type { Kind } from "./kind.ts";

/** What is said to resolve a conflict, done to the input and planned again; and a little less of it. */
export const remedies: Kind = {
  id: "remedies",
  promise: "Every remedy that is offered is enough, and no smaller number would be.",
  share: 60,
  run: (dice) => {
    const everyone = dice.chance(1, 2);
    const { problem, stage } = conflicting(dice);
    const { rules: _rules, ...shown } = problem;
    const outcome = allocate(expandRecurringIntakes(problem));
    if (isResolved(problem, stage, everyone) || outcome.status === "invalid") return Promise.resolve([]);
    if (outcome.status !== "planned" && outcome.status === "infeasible" && outcome.stage !== stage)
      return Promise.resolve([]);
    const report = conflictReport(problem, stage, everyone || false);
    const faults = report.remedies.flatMap((set) => {
      const changed = set.reduce(changedBy, problem);
      if (set.some(({ kind }) => kind === "fewer-people")) return [];
      if (!isResolved(changed, stage, everyone)) return [`not enough: ${JSON.stringify(set)}`];
      const [only, ...others] = set;
      const less = others.length === 0 ? lessOf(only) : undefined;
      if (!less || !isResolved(changedBy(problem, less), stage, everyone)) return [];
      return [`more than enough: ${JSON.stringify(set)}`];
    });
    if (faults.length === 0) return Promise.resolve([]);
    const files = { "problem.json": JSON.stringify(shown, null, 2), "report.json": JSON.stringify(report, null, 2) };
    return Promise.resolve([{ what: faults.join("; "), command: [], files }]);
  },
};

function conflicting(dice: Dice): { readonly problem: Problem; readonly stage: "cadre" | "placing" } {
  const seed = dice.below(0x7fffffff);
  if (dice.chance(1, 2)) return { problem: smallMentoring(seed).problem, stage: "cadre" };
  const problem = smallPlacing(seed);
  const [first] = problem.programme.intakes;
  // Offers beyond the places are what makes a placing impossible.
  const participants = problem.participants.map((one) =>
    dice.chance(1, 2) ? { ...one, pinnedIntake: first.id, pinReason: "Promised" } : one,
  );
  return { problem: { ...problem, participants }, stage: "placing" };
}

function isResolved(problem: Problem, stage: "cadre" | "placing", everyone: boolean): boolean {
  const stages = problem.programme.stages.filter((spec) => spec.stage === stage);
  const outcome = allocate(expandRecurringIntakes({ ...problem, programme: { ...problem.programme, stages } }));
  return outcome.status === "planned" && (!everyone || outcome.decisions.waitingList.length === 0);
}

/** One change done to the document itself, as somebody with an editor would. */
function changedBy(problem: Problem, change: Change): Problem {
  const programme = structuredClone(problem.programme) as Programme;
  if (change.kind === "programme") {
    const [last, ...path] = [...change.path].reverse();
    const owner = path.reverse().reduce<unknown>((inside, key) => {
      const own = (inside ?? {}) as Record<string | number, unknown>;
      own[key] ??= {};
      return own[key];
    }, programme) as Record<string | number, unknown>;
    owner[last] = valueOf(change.to, owner[last]);
    return { ...problem, programme };
  }
  if (change.kind === "drop-pin")
    return {
      ...problem,
      participants: problem.participants.map((one) =>
        one.id === change.participant ? { ...one, pinnedIntake: undefined } : one,
      ),
    };
  if (change.kind !== "drop-rule") return problem;
  const stages = programme.stages.map((spec) => {
    if (spec.stage !== change.stage) return spec;
    const without = (uses: typeof spec.rules) =>
      uses.filter(({ id, rule }) => (id ?? rule.split("@")[0]) !== change.name);
    return { ...spec, who: without(spec.who), rules: without(spec.rules) };
  });
  return { ...problem, programme: { ...programme, stages } };
}

function valueOf(text: string, before: unknown): unknown {
  if (text === "true" || text === "false") return text === "true";
  if (Array.isArray(before)) return text.split(";");
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

function lessOf(change: Change): Change | undefined {
  if (change.kind !== "programme") return undefined;
  const [from, to] = [Number(change.from), Number(change.to)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || Math.abs(to - from) < 2) return undefined;
  return { ...change, to: String(to > from ? to - 1 : to + 1) };
}
