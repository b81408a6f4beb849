import type { Planned } from "../domain/plan/allocation.ts";
import type { PlacingStage, StageSpec } from "../domain/programme/programme.ts";
import type { Problem } from "../domain/programme/rule-book.ts";
import { parseRuleName, type RuleUse } from "../domain/programme/rule-use.ts";
import { allocate } from "../engine/allocate.ts";

/** A way to place everybody that could be chosen, with what it costs and gives. */
export interface StabilityLine {
  /** How many with an offer are moved. */
  readonly moves: number;
  readonly waiting: number;
  /** How many complete by the programme's day, where it promises one. */
  readonly inTime?: number | undefined;
  /** `free`: the programme's own goals come first, and moves last. */
  readonly kind: "sticky" | "free";
  /** Solved as a whole, it is the line's plan. */
  readonly problem: Problem;
  /** Of its placing alone: what comes after moves nobody's place. */
  readonly allocation: Planned;
}

const mostLines = 7;

/**
 * What it costs to move nobody: for each number of people left waiting the fewest moves that it takes, from the fewest
 * moves there are down to the fewest who must wait, and then for each number who complete by the programme's day, up to
 * as many as a plan made afresh has; last, the plan that counts moves last. The placing of each line is solved and certified; only those stand here that differ. Empty where nothing lawful exists.
 */
export function priceOfStability(problem: Problem): StabilityLine[] {
  const first = lineOf(problem, "sticky");
  const free = first && lineOf(withMovesLast(problem), "free");
  if (!first || !free) return first ? [first] : [];
  const lines = [first];
  for (let last = first; last.waiting > free.waiting; ) {
    const isFull = lines.length === mostLines - 2;
    const next = lineOf(withPlaced(problem, placedIn(last) + (isFull ? last.waiting - free.waiting : 1)), "sticky");
    if (!next) break;
    lines.push(next);
    last = next;
  }
  const goal = free.inTime ?? 0;
  for (let last = lines.at(-1) ?? first; (last.inTime ?? goal) < goal && lines.length < mostLines - 1; ) {
    const isFull = lines.length === mostLines - 2;
    const people = isFull ? goal : (last.inTime ?? 0) + 1;
    const next = lineOf(withPlaced(withInTime(problem, people), placedIn(last)), "sticky");
    if (!next) break;
    lines.push(next);
    last = next;
  }
  return free.moves > (lines.at(-1)?.moves ?? 0) ? [...lines, free] : lines;
}

/** Of lines the one that leaves the fewest waiting with at most so many moves; none where even the first moves more. */
export function lineWithin(lines: readonly StabilityLine[], moves: number): StabilityLine | undefined {
  return lines.findLast((line) => line.kind === "sticky" && line.moves <= moves);
}

function lineOf(problem: Problem, kind: StabilityLine["kind"]): StabilityLine | undefined {
  const allocation = allocate(placingOnly(problem));
  if (allocation.status !== "planned") return undefined;
  const waiting = allocation.decisions.waitingList.length;
  const inTime = allocation.summary.completeBy?.people;
  return { moves: movedIn(problem, allocation), waiting, inTime, kind, problem, allocation };
}

function placingOnly(problem: Problem): Problem {
  const stages = problem.programme.stages.filter(({ stage }) => stage === "placing");
  return { ...problem, programme: { ...problem.programme, stages, further: undefined } };
}

/** How many with an offer are moved, by the goal that counts them. */
export function movedIn({ programme }: Problem, { goals }: Pick<Planned, "goals">): number {
  const names = new Set(
    programme.stages.flatMap(({ goals: uses }) =>
      uses.filter(isMoved).map((use) => use.id ?? parseRuleName(use.rule).id),
    ),
  );
  const counted = goals.filter(({ stage, rule }) => stage === "placing" && names.has(rule));
  return counted.reduce((sum, { value }) => sum + value, 0);
}

function placedIn({ allocation }: StabilityLine): number {
  return allocation.decisions.placements.length;
}

function isMoved({ rule }: RuleUse): boolean {
  return parseRuleName(rule).id === "fewest-moved";
}

function withMovesLast(problem: Problem): Problem {
  return withPlacing(problem, (spec) => {
    const others = spec.goals.filter((use) => !isMoved(use));
    const moved = spec.goals.filter(isMoved);
    // Before the lot, which nobody would be moved for.
    const lot = others.findIndex(({ rule }) => parseRuleName(rule).id === "lot");
    const at = lot < 0 ? others.length : lot;
    return { ...spec, goals: [...others.slice(0, at), ...moved, ...others.slice(at)] };
  });
}

function withPlaced(problem: Problem, people: number): Problem {
  const use: RuleUse = { rule: "at-least-placed@1", with: { people } };
  return withPlacing(problem, (spec) => ({ ...spec, rules: [...spec.rules, use] }));
}

/** With at least so many who complete by the programme's day. */
function withInTime(problem: Problem, people: number): Problem {
  const use: RuleUse = {
    rule: "at-least-placed@1",
    id: "at-least-in-time",
    with: { people, by: problem.programme.completeBy ?? "" },
  };
  return withPlacing(problem, (spec) => ({ ...spec, rules: [...spec.rules, use] }));
}

function withPlacing(problem: Problem, change: (spec: PlacingStage) => StageSpec): Problem {
  const stages = problem.programme.stages.map((spec) => (spec.stage === "placing" ? change(spec) : spec));
  return { ...problem, programme: { ...problem.programme, stages } };
}
