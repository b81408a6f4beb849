import { factOf } from "../../domain/people/facts.ts";
import { offeredPlaces, type Programme, type StageSpec } from "../../domain/programme/programme.ts";
import type { Problem, Slot } from "../../domain/programme/rule-book.ts";
import { solve } from "../../solver/index.ts";
import { solveLeastFilled } from "../../solver/lp/least-filled.ts";
import { type CompiledStage, compileStage, type NamedLimit } from "./compile.ts";
import { optionsOf } from "./options.ts";
import { openView } from "./stage-view.ts";

/** How far a programme reaches: what it gives to how many, goals disregarded. */
export interface Reach {
  /** How many are left without a place at least, lawful option or not; Infinity where nothing is lawful. */
  readonly unplaced: number;
  /** How many have no lawful option with places. */
  readonly without: number;
}

/**
 * Finds among programmes that each offer more than the one before the first that reaches as far as any of them.
 * @param programmeAt the programmes, by their number
 */
export function reachOf(
  problem: Problem,
  spec: StageSpec,
  programmeAt: (at: number) => Programme,
): { readonly shortest: (count: number) => number } {
  const known = new Map<number, Reach>();
  let isSimple = true;
  const at = (number: number): Reach => {
    const found = known.get(number);
    if (found) return found;
    const compiled = placingAlone({ ...problem, programme: programmeAt(number) }, spec);
    isSimple = isSimple && compiled.limits.every((limit) => isUpper(limit, compiled)) && !hasLeast(compiled);
    const refused = compiled.options.refused.length;
    const reach = { unplaced: waitingIn(compiled) + refused, without: refused + withoutPlaces(compiled) };
    known.set(number, reach);
    return reach;
  };
  const shortest = (count: number): number => {
    const first = at(0);
    // Nobody can have more than a place.
    if (count === 1 || (first.unplaced === 0 && first.without === 0)) return 0;
    if (isSimple) at(count - 1);
    return isSimple ? bisected(at, count) : tried(at, count);
  };
  return { shortest };
}

/** More openings never reach less: the first that reaches as far as all is found by halves. */
function bisected(at: (number: number) => Reach, count: number): number {
  const all = at(count - 1);
  let [low, high] = [-1, count - 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (compare(at(middle), all) <= 0) high = middle;
    else low = middle;
  }
  return high;
}

function tried(at: (number: number) => Reach, count: number): number {
  let best = 0;
  for (let number = 1; number < count; number++) if (compare(at(number), at(best)) < 0) best = number;
  return best;
}

function compare(left: Reach, right: Reach): number {
  if (left.unplaced === Infinity || right.unplaced === Infinity) return left.unplaced - right.unplaced || 0;
  return left.unplaced - right.unplaced || left.without - right.without;
}

/** How many may start somewhere, but nowhere that has places. */
function withoutPlaces({ options: { lawful } }: CompiledStage): number {
  const isOnOffer = (slot: Slot | null): boolean =>
    slot !== null && slot.places > 0 && (slot.intake === undefined || offeredPlaces(slot.intake) > 0);
  return lawful.filter((own) => !own.some(isOnOffer)).length;
}

function placingAlone(problem: Problem, spec: StageSpec): CompiledStage {
  const bare = { ...spec, goals: [] };
  return compileStage(optionsOf(openView(problem, bare, problem.mentors ?? [])));
}

/** At most so many, and of one intake's slots only. */
function isUpper({ limit: { over, atLeast = 0 } }: NamedLimit, { options: { view } }: CompiledStage): boolean {
  const intakes = view.slots.filter(({ id }) => over.slots?.includes(id) ?? true).map((slot) => slot.intake?.id);
  return atLeast === 0 && new Set(intakes).size <= 1;
}

function hasLeast({ options: { view } }: CompiledStage): boolean {
  return view.slots.some(({ least = 0 }) => least > 0);
}

function waitingIn(compiled: CompiledStage): number {
  if (!hasLeast(compiled) && fitsAtOnce(compiled)) return 0;
  const { model } = compiled;
  const column = Float64Array.from(model.slot, (slot) => Number(slot === model.slots));
  const counted = { ...model, goals: 1, costs: () => column };
  const least = compiled.options.view.slots.map((slot) => slot.least ?? 0);
  const { totals } = hasLeast(compiled) ? solveLeastFilled(counted, least, solve) : solve(counted);
  return totals[0] > 0 ? Infinity : totals[1];
}

/** Whether everybody finds room by taking the first slot that has some, those with the fewest options first. */
function fitsAtOnce({ options: { view, lawful }, limits }: CompiledStage): boolean {
  if (limits.some(({ limit }) => (limit.atLeast ?? 0) > 0)) return false;
  const counts = limits.map(() => 0);
  const over = new Map<Slot, number[]>(
    view.slots.map((slot) => [
      slot,
      limits.flatMap(({ limit }, at) => ((limit.over.slots?.includes(slot.id) ?? true) ? [at] : [])),
    ]),
  );
  const order = [...view.seekers.keys()].sort((left, right) => lawful[left].length - lawful[right].length);
  return order.every((person) => {
    const counting = (slot: Slot): number[] =>
      (over.get(slot) ?? []).filter((at) => {
        const { fact } = limits[at].limit.over;
        return !fact || factOf(view.seekers[person], fact.key, view.problem) === fact.value;
      });
    const free = lawful[person].find(
      (slot) => slot !== null && counting(slot).every((at) => counts[at] < (limits[at].limit.atMost ?? Infinity)),
    );
    if (!free) return false;
    for (const at of counting(free)) counts[at]++;
    return true;
  });
}
