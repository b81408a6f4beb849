import type { RuleWord } from "../../domain/plan/explanation.ts";
import type { Words } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { thirdPerson, type Voice } from "../../domain/programme/rule-words.ts";

/** Why a rule refuses, with the facts and parameters that decided; without a full stop, fit after a colon or `because`. */
export function refusalText(
  { rule, name, refusal = {} }: RuleWord,
  words: Words,
  rules: RuleBook,
  voice: Voice = thirdPerson,
): string {
  const known = rules.get(name) ?? rules.get(rule);
  return known?.shape === "eligibility" ? known.refused.because(voice, refusal, words) : unknownRule(name);
}

/** Of a rule that this version does not have nothing more can be said. */
export function unknownRule(name: string): string {
  return `the rule "${name}" excludes it`;
}
