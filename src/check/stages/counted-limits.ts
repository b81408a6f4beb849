import type { Finding } from "../../domain/finding.ts";
import { factOf } from "../../domain/people/facts.ts";
import { unfilledColumns } from "../../domain/programme/column-reads.ts";
import type { Limit, StageView } from "../../domain/programme/rule-book.ts";
import type { BoundRule } from "../certificate/bound-rules.ts";
import { fault, type Path } from "../fault.ts";

/** A limit with its slots looked up. */
export interface CountedLimit {
  /** `<rule>/<limit>`, as certificates and conflicts name it. */
  readonly id: string;
  readonly rule: string;
  /** 0: hard. Otherwise the number of the goal to which its excess and shortfall are counted. */
  readonly goal: number;
  /** Indexes into the view's slots, each once. */
  readonly slots: readonly number[];
  readonly fact?: { readonly key: string; readonly value: string } | undefined;
  /** Only these seekers, by number. */
  readonly people?: ReadonlySet<number> | undefined;
  readonly atMost?: number | undefined;
  readonly atLeast?: number | undefined;
}

/** The limits that a stage's rules set. Numbers that are no integers and ids used twice are findings. */
export function compileLimits(
  view: StageView,
  rules: readonly { readonly bound: BoundRule; readonly goal: number }[],
  path: Path,
): { limits: readonly CountedLimit[]; findings: readonly Finding[] } {
  const indexOf = new Map(view.slots.map((slot, at) => [slot.id, at]));
  const seekerOf = new Map(view.seekers.map(({ id }, at) => [id, at]));
  const limits: CountedLimit[] = [];
  for (const { bound, goal } of rules) {
    if (bound.rule.shape !== "limit" || unfilledColumns(bound.reads, view).length > 0) continue;
    for (const limit of bound.rule.limits(view, bound.params)) {
      const people = limit.over.people?.flatMap((id) => seekerOf.get(id) ?? []);
      limits.push({ ...compile(limit, bound.name, goal, indexOf), ...(people && { people: new Set(people) }) });
    }
  }
  const seen = new Set<string>();
  const findings = limits.flatMap((limit) => {
    const bad = seen.has(limit.id) || !isCount(limit.atMost) || !isCount(limit.atLeast);
    seen.add(limit.id);
    return bad ? [fault("programme/limit", path, { limit: limit.id })] : [];
  });
  return { limits, findings };
}

/** How many of those who take an option (`taken`: slot indexes by seeker) each limit counts. */
export function countTaken(view: StageView, limits: readonly CountedLimit[], taken: Int32Array): number[] {
  const keys = new Set(limits.flatMap(({ people, fact }) => (people ? [] : [fact?.key])));
  const counts = new Map([...keys].map((key) => [key, countBy(view, key, taken)]));
  return limits.map((limit) => {
    const { slots, fact, people } = limit;
    if (people) {
      return [...people].filter((at) => isCounted(limit, at, view) && slots.includes(taken[at] ?? -1)).length;
    }
    const counted = counts.get(fact?.key)?.get(fact?.value);
    return slots.reduce((sum, slot) => sum + (counted?.[slot] ?? 0), 0);
  });
}

/** Whether a limit counts the options of the seeker with this number. */
export function isCounted({ fact, people }: CountedLimit, seeker: number, { seekers, problem }: StageView): boolean {
  if (people && !people.has(seeker)) return false;
  return !fact || factOf(seekers[seeker], fact.key, problem) === fact.value;
}

function compile(limit: Limit, rule: string, goal: number, indexOf: ReadonlyMap<string, number>): CountedLimit {
  const ids = limit.over.slots ?? [...indexOf.keys()];
  const slots = [...new Set(ids)].map((id) => indexOf.get(id)).filter((at) => at !== undefined);
  const { atMost, atLeast } = limit;
  return { id: `${rule}/${limit.id}`, rule, goal, slots, fact: limit.over.fact, atMost, atLeast };
}

function isCount(bound: number | undefined): boolean {
  return bound === undefined || Number.isSafeInteger(bound);
}

function countBy(view: StageView, key: string | undefined, taken: Int32Array): Map<string | undefined, Int32Array> {
  const counts = new Map<string | undefined, Int32Array>();
  for (const [at, seeker] of view.seekers.entries()) {
    const value = key === undefined ? undefined : factOf(seeker, key, view.problem);
    const slot = taken[at] ?? view.slots.length;
    let counted = counts.get(value);
    if (!counted) counts.set(value, (counted = new Int32Array(view.slots.length + 1)));
    counted[slot] = (counted[slot] ?? 0) + 1;
  }
  return counts;
}
