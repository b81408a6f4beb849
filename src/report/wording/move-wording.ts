import { longDay } from "../../domain/counting.ts";
import type { Change, ChangeEvent } from "../../domain/plan/change.ts";
import type { Move, MoveReason } from "../../domain/plan/previous.ts";
import type { Words } from "../../domain/programme/programme.ts";

type Wording = (words: Words) => string;

const events: Readonly<Record<ChangeEvent, Wording>> = {
  left: () => "left",
  withdrew: () => "withdrew",
  mentor_left: () => "left the cadre",
  shared_post_ended: () => "gave up a shared post",
  council_merged: ({ councils }) => `${councils} were merged`,
  council_split: ({ council }) => `a ${council} was split`,
  moved_council: ({ council }) => `moved to another ${council}`,
  appointed: () => "was appointed",
  interim_started: () => "started as an interim",
  shared_post_started: () => "took a second post",
  made_permanent: () => "was made permanent",
  corrected: () => "was corrected",
  applied: () => "applied",
  mentor_joined: ({ mentor }) => `became a ${mentor}`,
  capacity_changed: () => "has a different number of places",
  conflict_declared: () => "declared a conflict",
  unpinned: () => "had a pinned offer withdrawn",
  offered: () => "was sent an offer",
  deferred: () => "deferred",
  declined: () => "declined",
  accepted: () => "accepted",
  pinned: () => "was given a pinned offer",
  completed: () => "completed",
};

const others: Readonly<Record<Exclude<MoveReason, ChangeEvent>, Wording>> = {
  "mentor-left": ({ mentor }) => `the ${mentor} left the cadre`,
  "partner-left": () => "whom they were with is there no longer",
  reserve: () => "first reserve who could take a vacant place",
  joined: () => "new",
  ended: () => "pairing ended",
  rules: () => "what they had is no longer allowed by the rules",
  goals: () => "better by the programme's goals",
};

/** What brought a move about, fit for a cell. */
export function moveReasonText(because: MoveReason, words: Words): string {
  return { ...events, ...others }[because](words);
}

/** What brought somebody to the place that they have kept since, after "because". */
export function keptBecause(because: MoveReason, words: Words): string {
  if (because in becauseOf) return becauseOf[because as keyof typeof becauseOf](words);
  const told = moveReasonText(because, words);
  if (because in happenings) return told;
  return `they ${told.replace(/^was /, "were ").replace(/^has /, "have ")}`;
}

const becauseOf: Readonly<Record<Exclude<MoveReason, ChangeEvent>, Wording>> = {
  "mentor-left": ({ mentor }) => `their ${mentor} left the cadre`,
  "partner-left": () => "whom they had been with was there no longer",
  reserve: () => "a place had fallen vacant, and they were the first reserve who could take it",
  joined: () => "they were new, and the rules gave it to them",
  ended: () => "what they had before was over",
  rules: () => "what they had before was no longer allowed by the rules",
  goals: () => "it was better by the programme's goals",
};

/** One change in words: `3 May 2010: Ann Ashby declined 2010-11 (workload)`. */
export function changeText(change: Change, words: Words, nameOf: (id: string) => string): string {
  const { date, event, participant, council, councilName, value, reason, by } = change;
  const who = participant === undefined ? "" : `${change.facts?.name ?? nameOf(participant)} `;
  if (event in happenings) return happening(change, words, nameOf);
  const about = [councilName ?? council, value].filter((text) => text !== undefined).join(", ");
  const note = [reason, by === undefined ? undefined : `by ${by}`].filter((text) => text !== undefined).join("; ");
  const told = `${who}${events[event](words)}`;
  return `${longDay(date)}: ${told}${about === "" ? "" : `: ${about}`}${note === "" ? "" : ` (${note})`}`;
}

/** What happens to councils and intakes, not to somebody. */
const happenings: Readonly<Partial<Record<ChangeEvent, Wording>>> = {
  council_merged: ({ councils }) => `${councils} were merged`,
  council_split: ({ council }) => `a ${council} was split`,
  capacity_changed: () => "the number of places changed",
};

function happening(change: Change, words: Words, nameOf: (id: string) => string): string {
  const { date, event, participant, council, councilName, value = "", reason, by } = change;
  const place = councilName ?? council;
  const about = [value, ...(place === undefined ? [] : [event === "council_split" ? `was ${place}` : `now ${place}`])];
  const who = participant === undefined ? [] : [nameOf(participant)];
  const note = [reason, by === undefined ? undefined : `by ${by}`].filter((text) => text !== undefined).join("; ");
  const told = `${happenings[event]?.(words) ?? event}: ${[...about, ...who].join(", ")}`;
  return `${longDay(date)}: ${told}${note === "" ? "" : ` (${note})`}`;
}

/** One move in words: `Ann Ashby: 2009-10 to 2010-11, deferred`. */
export function moveText(move: Move, words: Words, nameOf: (id: string) => string): string {
  const slot = (id: string | null): string => {
    if (id === null) return move.stage === "pairing" ? `no ${words.mentor}` : "no place";
    return move.stage === "pairing" ? nameOf(id) : id;
  };
  const { participant, from, to, because } = move;
  return `${nameOf(participant)}: from ${slot(from)} to ${slot(to)}: ${moveReasonText(because, words)}`;
}
