import type { Reason } from "../../domain/plan/plan.ts";
import type { Words } from "../../domain/programme/programme.ts";

/**
 * A reason code in plain words, without a full stop: fit for a cell, or after a colon.
 * @param ruleTitles titles by rule id, for rules that this table does not know
 */
export function reasonText(reason: Reason, words: Words, ruleTitles?: ReadonlyMap<string, string>): string {
  const known = reasons[reason];
  if (known !== undefined) return known(words);
  const slash = reason.indexOf("/");
  const [kind, rule] = [reason.slice(0, slash), reason.slice(slash + 1)];
  const prefix = slash < 0 ? undefined : prefixes[kind];
  return prefix === undefined ? reason : `${prefix}: ${ruleTitles?.get(rule) ?? rule}`;
}

/** The wish of a rule that a pairing does not meet, in plain words. */
export function relaxationText(rule: string, words: Words, ruleTitles?: ReadonlyMap<string, string>): string {
  return reasonText(`relaxed/${rule}`, words, ruleTitles);
}

const prefixes: Readonly<Record<string, string>> = {
  refused: "does not meet the rule",
  relaxed: "wish not met",
  waiting: "waiting",
  unpaired: "unpaired",
};

const reasons: Readonly<Record<Reason, (words: Words) => string>> = {
  placed: () => "placed by the rules",
  pinned: () => "an offer already made",
  started: () => "has started",
  "waiting/places": ({ intake }) => `every ${intake} open to them is full`,
  "waiting/cohort-size": ({ intake }) => `no ${intake} with room has enough people to be run`,
  "waiting/shares": ({ intake }) => `there is a place, but not within the limits of any ${intake}`,
  chosen: () => "chosen by the rules",
  given: () => "given by name",
  paired: () => "paired by the rules",
  "unpaired/no-lawful-mentor": ({ mentor }) => `the rules allow no ${mentor} for them`,
  "unpaired/shares": ({ mentor }) =>
    `a place with every ${mentor} allowed for them is kept for somebody else by the limits`,
  "unpaired/loads": ({ mentor }) => `every ${mentor} allowed for them has a full load`,
  "relaxed/same-region": () => "another region",
  "relaxed/no-shared-border": ({ councils }) => `neighbouring ${councils}`,
  "relaxed/same-type": ({ council }) => `another type of ${council}`,
  "relaxed/even-load": ({ mentor }) => `the ${mentor} has others`,
  "refused/status-allowed": () => "the programme does not admit this status",
  "refused/in-post-by-start": ({ intake }) => `not yet in post when the ${intake} starts`,
  "refused/available": () => "said that they are not available",
  "refused/applied-in-time": () => "did not apply by the closing date",
  "refused/not-begun": ({ intake }) => `the ${intake} has already started`,
  "refused/not-withdrawn": () => "has withdrawn",
  "refused/within-deferral": () => "a place put off is taken up later, and within the limit",
  "refused/not-failed-pair": () => "this pair has failed before",
  "refused/scored": () => "has no score for it",
  "refused/volunteer": ({ mentor }) => `has not volunteered as a ${mentor}`,
  "refused/experienced": () => "has not been in such a post for long enough",
  "refused/judged-good": ({ council }) => `the ${council} is not judged well enough`,
  "refused/expected-to-stay": () => "does not expect to stay for long enough",
  "refused/newly-appointed": () => "is not newly appointed",
  "refused/not-in-cadre": ({ mentor }) => `is a ${mentor}`,
  "refused/not-own-council": ({ mentor, council }) => `the ${mentor} comes from the same ${council}`,
  "refused/not-oneself": () => "nobody is paired with themselves",
  assigned: () => "given by the rules",
  "without/no-lawful-slot": () => "the rules allow none of them",
  "without/places": () => "all that are open to them are full",
  "without/shares": () => "the limits keep what is free for others",
  "relaxed/date-clashes": () => "on a day that they cannot do",
  "relaxed/unavailable-dates": () => "on a day that they cannot do",
  "refused/fact-given": () => "something that the programme asks for is missing",
  "refused/served-long-enough": ({ intake }) => `has not served for long enough when the ${intake} starts`,
  "refused/has-place": () => "has no place",
  "refused/own-group": ({ intake }) => `is in another ${intake}`,
  "refused/dates-free": () => "is not free on that day",
  "refused/within-reach": () => "is in another region",
  "refused/fact-is": () => "is not in the state that this is for",
  "refused/no-declared-conflict": () => "a conflict is declared",
};
