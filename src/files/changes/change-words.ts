import { foldText } from "../../domain/people/ids.ts";
import type { ChangeEvent, deferralReasons } from "../../domain/plan/change.ts";
import { nearest } from "../text/near-miss.ts";

/** The event that people mean when they write something else: to be suggested, never taken. */
export function eventMeant(text: string, events: readonly ChangeEvent[]): string | undefined {
  return meant(text, eventWords) ?? nearest(text, events);
}

/** The reason for a deferral that is meant. */
export function deferralMeant(text: string, reasons: typeof deferralReasons): string | undefined {
  return meant(text, deferralWords) ?? nearest(text, reasons);
}

type WordsFor<Key extends string> = Readonly<Partial<Record<Key, readonly string[]>>>;

// The longest words that stand in the text decide: "stepped down as mentor" is no mere departure.
function meant(text: string, words: WordsFor<string>): string | undefined {
  const found = ` ${foldText(text)} `;
  let best: { readonly event: string; readonly length: number } | undefined;
  for (const [event, list] of Object.entries(words)) {
    for (const word of list ?? []) {
      if (found.includes(` ${word} `) && word.length > (best?.length ?? 0)) best = { event, length: word.length };
    }
  }
  return best?.event;
}

const eventWords: WordsFor<ChangeEvent> = {
  left: ["resigned", "retired", "leaver", "leaving", "departed", "died", "dismissed", "has gone", "left post"],
  withdrew: [
    "dropped out",
    "drop out",
    "dropout",
    "pulled out",
    "withdrawn",
    "withdrawal",
    "cancelled",
    "not interested",
  ],
  mentor_left: ["stepped down", "mentor resigned", "mentor withdrew", "no longer a mentor"],
  moved_council: ["moved", "transferred", "new council", "changed council"],
  appointed: ["new", "joined", "started", "new director", "arrived", "in post", "hired"],
  interim_started: ["interim", "acting", "covering"],
  made_permanent: ["permanent", "confirmed in post"],
  council_merged: ["merged", "merger"],
  council_split: ["split"],
  shared_post_started: ["shared", "shared post", "joint director"],
  applied: ["application", "applying", "asked for a place"],
  mentor_joined: ["new mentor", "mentor appointed", "became a mentor"],
  capacity_changed: ["places", "capacity", "more places", "fewer places"],
  conflict_declared: ["conflict", "conflict of interest"],
  corrected: ["correction", "corrects", "amended", "updated", "typo"],
  offered: ["sent", "offer", "offer sent", "invited", "letter sent", "written to"],
  deferred: ["postponed", "put off", "delayed", "deferral", "next year", "later"],
  declined: ["no", "refused", "said no", "turned down", "rejected", "not accepted"],
  accepted: ["yes", "agreed", "said yes", "confirmed", "accept", "acceptance", "taken up"],
  pinned: ["pin", "fixed", "promised"],
  unpinned: ["unpin", "offer withdrawn", "offer taken back"],
  completed: ["finished", "graduated", "passed", "done", "complete"],
};

const deferralWords: WordsFor<(typeof deferralReasons)[number]> = {
  illness: ["ill", "sick", "sickness", "health", "operation", "hospital"],
  "parental-leave": ["maternity", "paternity", "adoption", "parental", "baby", "maternity leave"],
  bereavement: ["bereaved", "funeral", "death in the family"],
  workload: ["busy", "too busy", "pressure", "capacity", "no time", "workloads", "work load"],
  inspection: ["ofsted", "inspected", "inspectors"],
  "new-post": ["new job", "new post", "moved", "promotion"],
  personal: ["family", "private", "personal reasons", "holiday"],
};
