import { memoizeLast } from "../memoize-last.ts";
import { dayOf, isNamed, isOnOffer } from "../problem.ts";
import type { Slot, StageView } from "../programme/rule-book.ts";
import type { Participant } from "./people.ts";

/** How somebody ranks the slots that are open to them: by their own list, and beyond it by the day on which slots start. */
export interface OwnRanking {
  /** How many entries of their list count: those that have a slot for them which no earlier entry has. */
  readonly entries: number;
  /** The number of the entry that a slot belongs to, from 0; of an unlisted slot, and of none: `entries`. */
  readonly entryOf: (slot: Slot | null) => number;
  /**
   * How many levels stand above a slot: within an entry one for each start day, then one for each start day of unlisted
   * slots; none comes last.
   */
  readonly levelOf: (slot: Slot | null) => number;
  /** Whether another slot that is open to them stands on the same level. */
  readonly isShared: (slot: Slot) => boolean;
}

/** Each seeker's own ranking. An offer made binds whatever was wished: a pinned person has no list. */
export function rankingsOf(view: StageView): (participant: Participant) => OwnRanking {
  return memoizeLast((participant) => {
    const slots = view.mayTake?.(participant) ?? view.slots;
    return rankingOf(slots, participant.pinnedIntake === undefined ? participant.preferredIntakes : noList);
  });
}

const noList: readonly string[] = [];

// Many people have the same list and may take the same slots.
const known = new WeakMap<readonly Slot[], Map<string, OwnRanking>>();

function rankingOf(slots: readonly Slot[], list: readonly string[]): OwnRanking {
  let rankings = known.get(slots);
  if (!rankings) known.set(slots, (rankings = new Map<string, OwnRanking>()));
  const key = list.length === 0 ? "" : JSON.stringify(list);
  let ranking = rankings.get(key);
  if (!ranking) rankings.set(key, (ranking = rankingAnew(slots.filter(isOnOffer), list)));
  return ranking;
}

function rankingAnew(slots: readonly Slot[], list: readonly string[]): OwnRanking {
  const entries: Slot[][] = [];
  let unlisted = slots;
  for (const id of list) {
    const own = unlisted.filter((slot) => isNamed(slot, id));
    if (own.length === 0) continue;
    entries.push(own);
    unlisted = unlisted.filter((slot) => !own.includes(slot));
  }
  const entryOf = new Map(entries.flatMap((own, entry) => own.map(({ id }) => [id, entry] as const)));
  const levels = [...entries, unlisted].flatMap(byDay);
  const levelOf = new Map(levels.flatMap((alike, level) => alike.map(({ id }) => [id, level] as const)));
  const shared = new Set(levels.flatMap((alike) => (alike.length > 1 ? alike.map(({ id }) => id) : [])));
  return {
    entries: entries.length,
    entryOf: (slot) => entryOf.get(slot?.id ?? "") ?? entries.length,
    levelOf: (slot) => levelOf.get(slot?.id ?? "") ?? levels.length,
    isShared: ({ id }) => shared.has(id),
  };
}

function byDay(slots: readonly Slot[]): Slot[][] {
  const days = new Map<number, Slot[]>();
  for (const slot of slots) {
    const day = dayOf(slot);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days].sort(([left], [right]) => left - right).map(([, alike]) => alike);
}
