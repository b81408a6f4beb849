import type { Day } from "../dates.ts";
import type { Participant } from "../people/people.ts";
import type { Programme } from "../programme/programme.ts";
import type { Summary } from "./plan.ts";
import type { Placement } from "./plan-entries.ts";
import type { HeldPlace, Previous } from "./previous.ts";

/** What completion is counted on: a plan, or what is to become one. */
export interface CompletionBasis {
  readonly programme: Pick<Programme, "completeBy">;
  readonly participants: readonly Participant[];
  readonly placements: readonly Placement[];
  readonly previous?: Previous | undefined;
}

/** Somebody recorded as having completed, and where. */
export interface RecordedCompletion {
  readonly participant: string;
  readonly intake: string;
  /** Gone since, so that they are in the plan no longer. */
  readonly hasLeft: boolean;
}

/** Counts of one population; each figure of completion says whose it is. */
export interface CompletionCount {
  readonly people: number;
  /** Those who complete by the programme's day: by the plan, or as recorded of those who have left. */
  readonly complete: number;
  /** Those of whom an event has recorded that they completed. */
  readonly recorded: number;
}

/**
 * Who completes, counted once for every command. `inPlan` are the participants of the plan, all in post on its day;
 * `completedAndLeft` are in it no longer; `leftBefore` went without having completed. The three make `everInChain`;
 * the first two, everybody of whom the promise can still be kept or has been.
 */
export interface Completion {
  readonly date: Day;
  readonly inPlan: CompletionCount;
  readonly completedAndLeft: CompletionCount;
  readonly leftBefore: CompletionCount;
  readonly everInChain: CompletionCount;
  /** Ids of participants who do not complete by this plan. */
  readonly missing: readonly string[];
}

/** Everybody recorded as having completed, once each: those in the plan, and those who have left. */
export function recordedCompletions({
  participants,
  previous,
}: Pick<CompletionBasis, "participants" | "previous">): RecordedCompletion[] {
  const here = new Set(participants.map(({ id }) => id));
  const hasCompleted = ({ state }: { readonly state?: HeldPlace["state"] | undefined }): boolean =>
    state === "completed";
  const inPlan = (previous?.baseline.places ?? [])
    .filter((place) => hasCompleted(place) && here.has(place.participant))
    .map(({ participant, intake }) => ({ participant, intake, hasLeft: false }));
  const left = (previous?.departures ?? [])
    .filter((departure) => hasCompleted(departure) && !here.has(departure.participant))
    .map(({ participant, intake = "" }) => ({ participant, intake, hasLeft: true }));
  return [...inPlan, ...left];
}

/** Who completes by the programme's day, population by population; nothing where the programme promises no day. */
export function completionOf(basis: CompletionBasis): Completion | undefined {
  const date = basis.programme.completeBy;
  if (date === undefined) return undefined;
  const { participants, placements, previous } = basis;
  const here = new Set(participants.map(({ id }) => id));
  const done = completing(placements, date);
  const recorded = recordedCompletions(basis);
  const left = recorded.filter(({ hasLeft }) => hasLeft).length;
  const gone = new Set((previous?.departures ?? []).map(({ participant }) => participant));
  const leftBefore = [...gone].filter((id) => !here.has(id)).length - left;
  const inPlan = { people: participants.length, complete: done.size, recorded: recorded.length - left };
  return {
    date,
    inPlan,
    completedAndLeft: { people: left, complete: left, recorded: left },
    leftBefore: { people: leftBefore, complete: 0, recorded: 0 },
    everInChain: {
      people: inPlan.people + left + leftBefore,
      complete: inPlan.complete + left,
      recorded: recorded.length,
    },
    missing: participants.filter(({ id }) => !done.has(id)).map(({ id }) => id),
  };
}

/** The same for the summary of a plan: the people in it and the councils that they lead. */
export function completeByOf(basis: CompletionBasis, vacant: number): Summary["completeBy"] {
  const completion = completionOf(basis);
  if (completion === undefined) return undefined;
  const { date, inPlan } = completion;
  const done = completing(basis.placements, date);
  return {
    date,
    people: inPlan.complete,
    of: inPlan.people,
    councils: councilsOf(basis.participants.filter(({ id }) => done.has(id))),
    ofCouncils: councilsOf(basis.participants) + vacant,
  };
}

function completing(placements: readonly Placement[], date: Day): ReadonlySet<string> {
  return new Set(placements.filter(({ endsOn }) => endsOn <= date).map(({ participant }) => participant));
}

function councilsOf(people: readonly Participant[]): number {
  return new Set(people.flatMap(({ councils }) => councils.map(({ code }) => code))).size;
}
