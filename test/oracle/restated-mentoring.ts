import type { Mentor, Participant, Person } from "../../src/domain/people/people.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { choices, drawn, isLess, monthsUntil } from "./restated-placing.ts";

/**
 * The cadre and the pairing of the default programme restated from its documentation, and tried out whole: no rule of the
 * book is asked. Nothing here reads a programme's rules: it knows what the published ones mean.
 */

/** The best cadre's totals (region and type shares, tenure, lot); nothing where too few are eligible. */
export function bestCadre(problem: Problem, size: number): readonly number[] | undefined {
  const eligible = problem.participants.filter((one) => isEligible(one, problem.asOf));
  let best: readonly number[] | undefined;
  for (const taken of choices(eligible.map(() => [true, false]))) {
    const chosen = eligible.filter((_, at) => taken[at]);
    if (chosen.length !== size) continue;
    const found = cadreTotals(problem, chosen);
    if (!best || isLess(found, best)) best = found;
  }
  return best;
}

export function cadreTotals(problem: Problem, chosen: readonly Participant[]): readonly number[] {
  const { participants, asOf, seed } = problem;
  const eligible = participants.filter((one) => isEligible(one, asOf));
  const tenure = ({ directorSince }: Participant): number => monthsUntil(asOf, directorSince);
  const longest = Math.max(0, ...eligible.map(tenure));
  const share = (of: (one: Participant) => string): number =>
    outsideShares(chosen.map(of), participants.map(of), chosen.length);
  return [
    share(({ region }) => region),
    share(({ type }) => type),
    chosen.reduce((sum, one) => sum + longest - tenure(one), 0),
    eligible.reduce((sum, one) => sum + (chosen.includes(one) ? 0 : 1_073_741_824 - 1 - drawn(seed, one.id)), 0),
  ];
}

/** People above and below the fair share of each value: size x (all of that value) / all, rounded down and up. */
function outsideShares(values: readonly string[], all: readonly string[], size: number): number {
  const kinds = [...new Set(all)];
  if (kinds.length < 2) return 0;
  return kinds.reduce((sum, kind) => {
    const share = size * all.filter((one) => one === kind).length;
    const [least, most] = [Math.floor(share / all.length), Math.ceil(share / all.length)];
    const count = values.filter((one) => one === kind).length;
    return sum + Math.max(0, count - most) + Math.max(0, least - count);
  }, 0);
}

/** A volunteer in a permanent post, 36 months a director, of a council judged good, and there for 24 months more. */
function isEligible(one: Participant, asOf: string): boolean {
  return (
    one.mentorVolunteer &&
    one.status === "permanent" &&
    one.directorSince !== undefined &&
    monthsUntil(asOf, one.directorSince) >= 36 &&
    (one.judgement === "excellent" || one.judgement === "well") &&
    (one.expectedUntil === undefined || one.expectedUntil >= later(asOf, 2))
  );
}

/** The best pairing's totals (unpaired, region, border, load, type, lot) with these mentors. */
export function bestPairing(problem: Problem, mentors: readonly Mentor[], capacity: number): readonly number[] {
  const mentees = menteesOf(problem, mentors);
  let best: readonly number[] | undefined;
  for (const taken of choices(mentees.map((one) => [...mentors.filter((mentor) => mayPair(one, mentor)), null]))) {
    if (mentors.some((mentor) => taken.filter((one) => one === mentor).length > (mentor.capacity ?? capacity)))
      continue;
    const found = pairingTotals(problem, mentees, taken);
    if (!best || isLess(found, best)) best = found;
  }
  return best ?? [];
}

export function pairingTotals(
  { seed }: Problem,
  mentees: readonly Participant[],
  taken: readonly (Mentor | null)[],
): readonly number[] {
  const pairs = mentees.flatMap((one, at) => {
    const mentor = taken[at];
    return mentor ? [{ one, mentor }] : [];
  });
  const differ = (of: (person: Person) => string): number =>
    pairs.filter(({ one, mentor }) => of(one) === "" || of(one) !== of(mentor)).length;
  const loads = [...new Set(taken)].flatMap((mentor) => (mentor ? [taken.filter((one) => one === mentor).length] : []));
  return [
    mentees.length - pairs.length,
    differ(({ region }) => region),
    pairs.filter(({ one, mentor }) => names(one.borders, mentor) || names(mentor.borders, one)).length,
    loads.reduce((sum, load) => sum + (load * (load - 1)) / 2, 0),
    differ(({ type }) => type),
    mentees.reduce((sum, one, at) => sum + drawn(seed, one.id, taken[at]?.id ?? ""), 0),
  ];
}

/** Permanent, at most 12 months in a first director's post, and no mentor. */
export function menteesOf({ participants, asOf }: Problem, mentors: readonly Mentor[]): readonly Participant[] {
  return participants.filter(
    ({ id, status, directorSince }) =>
      status === "permanent" &&
      directorSince !== undefined &&
      directorSince >= later(asOf, -1) &&
      mentors.every((mentor) => mentor.id !== id),
  );
}

function mayPair(one: Participant, mentor: Mentor): boolean {
  const isColleague = one.councils.some(({ code }) => mentor.councils.some((other) => other.code === code));
  return one.id !== mentor.id && !isColleague && !names(one.conflicts, mentor) && !names(mentor.conflicts, one);
}

/** Whether a list of ids and council codes names a person. */
function names(list: readonly string[], { id, councils }: Person): boolean {
  return list.some((named) => named === id || councils.some(({ code }) => code === named));
}

/** The same day, so many years later. */
function later(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
}
