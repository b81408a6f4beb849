import { createHash } from "node:crypto";
import type { Participant } from "../../src/domain/people/people.ts";
import type { Intake } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";

/**
 * The placing of a problem restated from what was decided about positions, shares, wishes and lots: no rule of the book,
 * nothing of the engine, the inspector or the solver is asked. It knows the rules `available` and `places`, and the goals
 * of `goalNames`.
 */
export interface RestatedPlacing {
  /** Who seeks a place, and the starts that are lawful for them; null: none. */
  readonly seekers: readonly { readonly person: Participant; readonly options: readonly (Start | null)[] }[];
  readonly starts: readonly Start[];
  /** How many each intake and each start holds. */
  readonly rooms: readonly { readonly places: number; readonly holds: (start: Start | null) => boolean }[];
  /** What a person's start costs, of every goal but the share. */
  readonly costs: Readonly<Record<Linear, (person: Participant, start: Start | null) => number>>;
  /** How many of a region an intake should hold. */
  readonly bands: readonly Band[];
}

export interface Band {
  readonly intake: string;
  readonly region: string;
  readonly least: number;
  readonly most: number;
}

export const goalNames = [
  "placed",
  "fill-early",
  "poor-first",
  "region-share",
  "preference",
  "longest-in-post",
  "lot",
  "lot-slot",
] as const;

type Linear = Exclude<(typeof goalNames)[number], "region-share">;

export interface Start {
  readonly id: string;
  readonly intake: string;
  readonly places: number;
  readonly day: string;
}

export const regionOf = ({ region }: Participant): string => region || "?";

export function restatedPlacing({ programme, participants, seed, asOf }: Problem): RestatedPlacing {
  const open = programme.intakes.filter((intake) => intake.open !== false);
  const starts = open.flatMap(startsOf);
  const onOffer = starts.filter(({ places, intake }) => places > 0 && placesOf(open, intake) > 0);
  const days = [...new Set(onOffer.map(({ day }) => day))];
  const seekers = participants.flatMap((person) => {
    const free = starts.filter((one) => !person.unavailableIntakes.some((id) => id === one.id || id === one.intake));
    if (person.pinnedIntake !== undefined) {
      // An offer stands above a person's own days.
      const offered = starts.filter((one) => isMeant(one, person.pinnedIntake));
      return [{ person, options: offered as (Start | null)[] }];
    }
    return free.length === 0 ? [] : [{ person, options: [...free, null] }];
  });
  const own = new Map(seekers.map(({ person, options }) => [person.id, rankingOf(person, options, onOffer)]));
  const position = (start: Start | null): number =>
    start === null ? days.length : days.filter((day) => day < start.day).length;
  return {
    seekers,
    starts,
    rooms: [
      ...starts.map(({ id, places }) => ({ places, holds: (start: Start | null) => start?.id === id })),
      ...open.map(({ id }) => ({ places: placesOf(open, id), holds: (start: Start | null) => start?.intake === id })),
    ],
    costs: {
      placed: (_, start) => (start ? 0 : 1),
      "fill-early": (_, start) => position(start),
      "poor-first": ({ judgement }, start) => (judgement === "poor" ? position(start) : 0),
      preference: ({ id }, start) => own.get(id)?.wish(start) ?? 0,
      "longest-in-post": ({ appointedOn }, start) => monthsUntil(asOf, appointedOn) * position(start),
      lot: ({ id }, start) => (1_073_741_824 - 1 - drawn(seed, id)) * (own.get(id)?.level(start) ?? 0),
      "lot-slot": ({ id }, start) => (start && own.get(id)?.shares(start) ? drawn(seed, id, start.id) : 0),
    },
    bands: bandsOf(
      seekers.map(({ person }) => regionOf(person)),
      starts,
      open,
    ),
  };
}

/** What a choice of starts comes to, goal by goal. */
export function totalsOf(
  { seekers, costs, bands }: RestatedPlacing,
  taken: readonly (Start | null)[],
): readonly number[] {
  return goalNames.map((name) => {
    if (name !== "region-share")
      return taken.reduce((total, start, at) => total + costs[name](seekers[at].person, start), 0);
    return bands.reduce((total, { intake, region, least, most }) => {
      const count = taken.filter(
        (start, at) => start?.intake === intake && regionOf(seekers[at].person) === region,
      ).length;
      return total + Math.max(0, count - most) + Math.max(0, least - count);
    }, 0);
  });
}

/** Every lawful choice of starts, one after the other. */
export function* lawfulChoices({ seekers, rooms }: RestatedPlacing): Generator<readonly (Start | null)[]> {
  for (const taken of choices(seekers.map(({ options }) => options)))
    if (rooms.every(({ places, holds }) => taken.filter(holds).length <= places)) yield taken;
}

/** The best choice, found by trying them all; nothing where none is lawful. */
export function bestByTrying(restated: RestatedPlacing): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  for (const taken of lawfulChoices(restated)) {
    const found = totalsOf(restated, taken);
    if (!best || isLess(found, best)) best = found;
  }
  return best;
}

function startsOf({ id, places, overbook, startsOn, cohorts }: Intake): Start[] {
  if (!cohorts) return [{ id, intake: id, places: places + (overbook?.places ?? 0), day: startsOn }];
  return cohorts.map((one) => ({ id: `${id}/${one.id}`, intake: id, places: one.places, day: one.startsOn }));
}

function placesOf(intakes: readonly Intake[], intake: string): number {
  const found = intakes.find(({ id }) => id === intake);
  return (found?.places ?? 0) + (found?.overbook?.places ?? 0);
}

function isMeant({ id, intake }: Start, named: string | undefined): boolean {
  return id === named || intake === named;
}

function rankingOf(
  { pinnedIntake, preferredIntakes }: Participant,
  all: readonly (Start | null)[],
  onOffer: readonly Start[],
) {
  const options = onOffer.filter((start) => all.includes(start));
  const list = pinnedIntake === undefined ? preferredIntakes : [];
  const belongs = (start: Start): string | undefined => list.find((id) => isMeant(start, id));
  const counting = list.filter((id, at) => list.indexOf(id) === at && options.some((start) => belongs(start) === id));
  const wish = (start: Start | null): number => {
    const entry = start && options.includes(start) ? belongs(start) : undefined;
    return entry === undefined ? counting.length : counting.indexOf(entry);
  };
  const key = (start: Start): string => `${String(wish(start)).padStart(3, "0")} ${start.day}`;
  const levels = [...new Set(options.map(key))].sort();
  return {
    wish,
    level: (start: Start | null): number =>
      start && options.includes(start) ? levels.indexOf(key(start)) : levels.length,
    shares: (start: Start): boolean => options.some((other) => other !== start && key(other) === key(start)),
  };
}

/** Every intake's band of every region, in whole people. */
function bandsOf(regions: readonly string[], starts: readonly Start[], intakes: readonly Intake[]): Band[] {
  const values = [...new Set(regions)];
  if (values.length < 2) return [];
  const left = new Map(intakes.map(({ id }) => [id, placesOf(intakes, id)]));
  const expected = new Map(intakes.map(({ id }) => [id, { top: 0n, bottom: 1n }]));
  let people = BigInt(regions.length);
  for (const day of [...new Set(starts.map((one) => one.day))].sort()) {
    const today = intakes.map(({ id }) => {
      const places = starts.filter((one) => one.intake === id && one.day === day).reduce((n, one) => n + one.places, 0);
      return { id, places: BigInt(Math.min(places, left.get(id) ?? 0)) };
    });
    const all = today.reduce((total, { places }) => total + places, 0n);
    const share = all <= people ? { top: 1n, bottom: 1n } : { top: people, bottom: all };
    for (const { id, places } of today) {
      const { top, bottom } = expected.get(id) ?? { top: 0n, bottom: 1n };
      expected.set(id, {
        top: top * share.bottom + places * share.top * bottom,
        bottom: bottom * share.bottom,
      });
      left.set(id, (left.get(id) ?? 0) - Number(places));
    }
    people -= all <= people ? all : people;
  }
  return intakes.flatMap(({ id }) =>
    values.map((region) => {
      const { top, bottom } = expected.get(id) ?? { top: 0n, bottom: 1n };
      const parts = top * BigInt(regions.filter((one) => one === region).length);
      const whole = bottom * BigInt(regions.length);
      const least = Number(parts / whole);
      return { intake: id, region, least, most: parts % whole === 0n ? least : least + 1 };
    }),
  );
}

export function monthsUntil(asOf: string, since: string | undefined): number {
  if (since === undefined || since > asOf) return 0;
  const [year, month, day] = asOf.split("-").map(Number);
  const [fromYear, fromMonth, fromDay] = since.split("-").map(Number);
  return (year - fromYear) * 12 + month - fromMonth - (day < fromDay ? 1 : 0);
}

/** The first 30 bits of the hash over some texts. */
export function drawn(...texts: readonly string[]): number {
  return parseInt(createHash("sha256").update(texts.join("\0")).digest("hex").slice(0, 8), 16) >>> 2;
}

export function* choices<T>(options: readonly (readonly T[])[]): Generator<T[]> {
  if (options.length === 0) return yield [];
  const [own, ...others] = options;
  for (const rest of choices(others)) for (const one of own) yield [one, ...rest];
}

export function isLess(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at >= 0 && left[at] < right[at];
}
