import { monthsBetween } from "../dates.ts";
import { ownValue } from "../own-value.ts";
import type { Band } from "../programme/band.ts";
import type { Problem } from "../programme/rule-book.ts";
import type { FactValue, Participant, Person } from "./people.ts";

/** The value under which a blank fact is counted in shares. */
export const unknownValue = "(unknown)";

/** The names of the facts that every person has, fit for shares; `council` is the code of the home council. */
export const sharedFacts = ["region", "type", "status", "judgement", "council"] as const;

/**
 * The value of a fact by its name: a band of the programme (`experience`), a declared column, or one of `sharedFacts`.
 * Blank is `(unknown)`.
 */
export function factOf(person: Person, key: string, problem: Pick<Problem, "programme" | "asOf">): string {
  const band = ownValue(problem.programme.bands, key);
  if (band) return bandOf(person, band, problem.asOf);
  const tally = ownValue(problem.programme.tallies, key);
  if (tally) return String(tally.facts.filter((fact) => tally.values.includes(factOf(person, fact, problem))).length);
  if (key === "council") return person.councils[0]?.code || unknownValue;
  if (isSharedFact(key)) return person[key] || unknownValue;
  return textOf(ownValue(person.facts, key)) || unknownValue;
}

/** The band into which a person falls, named by its months: `0-11`, `12-35`, `36+`. */
export function bandOf(person: Person, band: Band, asOf: string): string {
  const since = person[band.since];
  if (since === undefined) return unknownValue;
  const months = monthsBetween(since, asOf);
  const above = band.months.filter((edge) => months >= edge).length;
  const from = above === 0 ? 0 : band.months[above - 1];
  return above === band.months.length ? `${from}+` : `${from}-${(band.months[above] ?? 0) - 1}`;
}

/** How many of `people` have each value of a fact. */
export function countByFact(
  people: readonly Participant[],
  key: string,
  problem: Pick<Problem, "programme" | "asOf">,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) {
    const value = factOf(person, key, problem);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function isSharedFact(key: string): key is Exclude<(typeof sharedFacts)[number], "council"> {
  return (sharedFacts as readonly string[]).includes(key);
}

function textOf(value: FactValue | undefined): string {
  if (value === undefined) return "";
  return typeof value === "object" ? value.join(";") : String(value);
}
