import type { RuleWord } from "../../domain/plan/explanation.ts";
import type { Words } from "../../domain/programme/programme.ts";
import type { Refusal } from "../../domain/programme/rule.ts";
import { longDay } from "./counting.ts";

/** Why a rule refuses, with the fact and the parameter that decided; without a full stop, fit after a colon. */
export function refusalText(
  { rule, name, refusal = {} }: RuleWord,
  words: Words,
  titles: ReadonlyMap<string, string>,
): string {
  const known = refusals[rule];
  if (known) return known(refusal, words);
  const facts = Object.entries(refusal).map(([key, value]) => `${key} ${dayOr(value)}`);
  return `${titles.get(rule) ?? name}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}`;
}

type Text = (facts: Refusal, words: Words) => string;

const day = (value: string | number | undefined): string => longDay(String(value ?? ""));
const dayOr = (value: string | number): string => longDay(String(value));
const isBlank = (value: string | number | undefined): boolean => value === undefined || value === "";

const refusals: Readonly<Record<string, Text>> = {
  "applied-in-time": ({ appliedOn, applicationsCloseOn }) =>
    isBlank(appliedOn)
      ? `no application was made, and applications closed on ${day(applicationsCloseOn)}`
      : `the application came on ${day(appliedOn)}, after applications closed on ${day(applicationsCloseOn)}`,
  "in-post-by-start": ({ appointedOn, startsOn }) =>
    `in post from ${day(appointedOn)}, after the start on ${day(startsOn)}`,
  available: ({ unavailable }) => `not available for ${unavailable}, by their own word`,
  "status-allowed": ({ found, allowed }) => `the post is held as ${found}, and the programme admits only: ${allowed}`,
  volunteer: (_facts, { mentor }) => `has not volunteered as a ${mentor}`,
  experienced: ({ directorSince, latest }) =>
    isBlank(directorSince)
      ? `it is not known since when they have been in such a post, and it would have to be since ${day(latest)} at the latest`
      : `first in such a post on ${day(directorSince)}, and it would have to be since ${day(latest)} at the latest`,
  "judged-good": ({ judgement, enough }, { council }) =>
    isBlank(judgement)
      ? `there is no judgement of the ${council}, and one of these is asked for: ${enough}`
      : `the ${council} is judged ${judgement}, and one of these is asked for: ${enough}`,
  "expected-to-stay": ({ expectedUntil, until }) =>
    `expects to stay until ${day(expectedUntil)}, and it would have to be until ${day(until)}`,
  "newly-appointed": ({ directorSince, earliest }) =>
    isBlank(directorSince)
      ? "it is not known since when they have been in such a post"
      : `first in such a post on ${day(directorSince)}, and newly appointed means since ${day(earliest)}`,
  "not-in-cadre": (_facts, { mentor }) => `is a ${mentor} themselves`,
  "not-oneself": () => "nobody is paired with themselves",
  "not-own-council": ({ council }, { council: word }) => `both are of the same ${word}, ${council}`,
  "no-declared-conflict": () => "a conflict is declared between them or their councils",
};
