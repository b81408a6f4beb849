import type { Finding } from "../../domain/finding.ts";
import { sharedFacts } from "../../domain/people/facts.ts";
import { cohortSlotId } from "../../domain/problem.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { parseRuleName } from "../../domain/programme/rule-use.ts";
import { asList, type DocumentCursor, namesTwice } from "../text/document-cursor.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { nearest } from "../text/near-miss.ts";

/** What is wrong with tallies, with what is to be ready, and with the slots of further stages. */
export function checkFurther(cursor: DocumentCursor): Finding[] {
  return [...checkTallies(cursor), ...checkReadiness(cursor), ...checkSources(cursor)];
}

// A tally of tallies could be one of itself, so it counts what stands in columns only.
function checkTallies(cursor: DocumentCursor): Finding[] {
  const known = [...sharedFacts, ...cursor.keys(["bands"]), ...cursor.keys(["facts"])];
  return cursor.keys(["tallies"]).flatMap((tally) => {
    const path = ["tallies", tally, "facts"];
    return asList(cursor.at(path)).flatMap((fact, at) => unknownFact(cursor, [...path, at], String(fact), known));
  });
}

function checkReadiness(cursor: DocumentCursor): Finding[] {
  const facts = cursor.keys(["facts"]);
  const named = [
    ...cursor.items(["readiness", "documents"]).map(({ path }) => [...path, "readyOn"]),
    ...cursor.items(["readiness", "components"]).map(({ path }) => [...path, "fact"]),
  ];
  return named.flatMap((path) => {
    const fact = cursor.text(path);
    return fact === undefined ? [] : unknownFact(cursor, path, fact, facts);
  });
}

function unknownFact(cursor: DocumentCursor, path: JsonPath, found: string, known: readonly string[]): Finding[] {
  if (known.includes(found)) return [];
  return [
    cursor.fault("rule/unknown-fact", path, { found, expected: known.join(", "), suggestion: nearest(found, known) }),
  ];
}

function checkSources(cursor: DocumentCursor): Finding[] {
  const intakes = cursor.items(["intakes"]).flatMap(({ path }) => startsOf(cursor, path));
  return cursor.items(["further"]).flatMap(({ path }) => {
    const [atLeast, atMost] = [cursor.at([...path, "slots", "atLeast"]), cursor.at([...path, "slots", "atMost"])];
    const sizes = typeof atLeast === "number" && typeof atMost === "number" && atLeast > atMost;
    const slots = cursor.items([...path, "slots", "slots"]).map((slot) => [...slot.path, "id"]);
    const named = slots.map((slot) => ({ path: slot, name: cursor.text(slot) }));
    return [
      ...(sizes
        ? [cursor.fault("programme/set-sizes", [...path, "slots", "atLeast"], { found: atLeast, atMost })]
        : []),
      ...namesTwice(cursor, named, "programme/id-twice"),
      ...named.flatMap(({ path: slot, name = "" }) =>
        intakes.includes(name) ? [cursor.fault("programme/slot-is-intake", slot, { found: name })] : [],
      ),
    ];
  });
}

/** People are kept together in further stages only, by a fact or by what an earlier stage gave them. */
export function checkUnits(cursor: DocumentCursor, rules: RuleBook): Finding[] {
  const units = [...rules.values()].filter(({ shape }) => shape === "unit").map(({ id }) => id);
  const usesIn = (path: JsonPath): readonly JsonPath[] =>
    cursor.items([...path, "rules"]).flatMap((use) => {
      const { id } = parseRuleName(cursor.text([...use.path, "rule"]) ?? "");
      return units.includes(id) ? [use.path] : [];
    });
  const further = cursor.items(["further"]).map(({ path }) => path);
  const main = cursor.items(["stages"]).flatMap(({ path }) => usesIn(path));
  return [
    ...main.map((path) => cursor.fault("programme/together-where", [...path, "rule"], {})),
    ...further.flatMap((stage, at) => {
      const expected = ["placing", ...further.slice(0, at).flatMap((path) => cursor.text([...path, "id"]) ?? [])];
      return usesIn(stage).flatMap((path) => checkUnit(cursor, path, expected));
    }),
  ];
}

function checkUnit(cursor: DocumentCursor, path: JsonPath, expected: readonly string[]): Finding[] {
  const [by, stage] = ["by", "stage"].map((name) => cursor.at([...path, "with", name]));
  if ((by === undefined) === (stage === undefined))
    return [cursor.fault("programme/together-by", [...path, "rule"], {})];
  if (typeof stage !== "string" || expected.includes(stage)) return [];
  const params = { found: stage, expected: expected.join(", "), suggestion: nearest(stage, expected) };
  return [cursor.fault("programme/together-stage", [...path, "with", "stage"], params)];
}

/** The ids under which an intake's places are given out. */
function startsOf(cursor: DocumentCursor, path: JsonPath): string[] {
  const intake = cursor.text([...path, "id"]) ?? "";
  const cohorts = cursor.items([...path, "cohorts"]).map(({ path: cohort }) => cursor.text([...cohort, "id"]) ?? "");
  return [intake, ...cohorts.map((cohort) => cohortSlotId(intake, cohort))];
}
