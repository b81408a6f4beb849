import type { Reason } from "../../domain/plan/plan-entries.ts";
import type { Words } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";

/**
 * A reason code in plain words, without a full stop: fit for a cell, or after a colon.
 * @param rules the rules by the names under which the programme uses them
 */
export function reasonText(reason: Reason, words: Words, rules: RuleBook): string {
  const known = reasons[reason];
  if (known !== undefined) return known(words);
  const slash = reason.indexOf("/");
  const [kind, name] = [reason.slice(0, slash), reason.slice(slash + 1)];
  const rule = rules.get(name);
  if (kind === "refused" && rule?.shape === "eligibility") return rule.refused.brief(words);
  if (kind === "relaxed" && rule?.shape === "priority" && rule.relaxed) return rule.relaxed(words);
  const prefix = slash < 0 ? undefined : prefixes[kind];
  return prefix === undefined ? reason : `${prefix} "${rule?.title ?? name}"`;
}

/** The wish of a rule that a pairing does not meet, in plain words. */
export function relaxationText(rule: string, words: Words, rules: RuleBook): string {
  return reasonText(`relaxed/${rule}`, words, rules);
}

const prefixes: Readonly<Record<string, string>> = {
  refused: "does not meet the rule",
  relaxed: "preference not met:",
  waiting: "waiting:",
  unpaired: "unpaired:",
};

const reasons: Readonly<Record<Reason, (words: Words) => string>> = {
  placed: () => "placed by the rules",
  pinned: () => "an offer already made",
  started: () => "has started",
  "waiting/places": ({ intake }) => `every ${intake} open to them is full`,
  "waiting/cohort-size": ({ intake }) => `no ${intake} with room has enough people to be run`,
  "waiting/shares": ({ intake }) =>
    `there are places, but the limits (such as fair shares) leave none for them in any ${intake}`,
  chosen: () => "chosen by the rules",
  given: () => "given by name",
  elected: () => "chosen by the rules to fill a vacancy",
  paired: () => "paired by the rules",
  "unpaired/no-lawful-mentor": ({ mentor }) => `the rules allow no ${mentor} for them`,
  "unpaired/shares": ({ mentor }) =>
    `a place with every ${mentor} allowed for them is kept for somebody else by the limits`,
  "unpaired/loads": ({ mentor }) => `every ${mentor} allowed for them has a full load`,
  assigned: () => "given by the rules",
  "without/no-lawful-slot": () => "the rules allow none of them",
  "without/places": () => "all that are open to them are full",
  "without/together": () => "none has room for everybody who is to stay together",
  "without/shares": () => "the limits keep what is free for others",
};
