import type { Finding } from "../../domain/finding.ts";
import { sharedFacts } from "../../domain/people/facts.ts";
import { cohortSlotId } from "../../domain/problem.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { parseRuleName } from "../../domain/programme/rule-use.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { asList, type Look, namesTwice } from "../text/look.ts";
import { nearest } from "../text/near-miss.ts";

/** What is wrong with tallies, with what is to be ready, and with the slots of further stages. */
export function checkFurther(look: Look): Finding[] {
  return [...checkTallies(look), ...checkReadiness(look), ...checkSources(look)];
}

// A tally of tallies could be one of itself, so it counts what stands in columns only.
function checkTallies(look: Look): Finding[] {
  const known = [...sharedFacts, ...look.keys(["bands"]), ...look.keys(["facts"])];
  return look.keys(["tallies"]).flatMap((tally) => {
    const path = ["tallies", tally, "facts"];
    return asList(look.at(path)).flatMap((fact, at) => unknownFact(look, [...path, at], String(fact), known));
  });
}

function checkReadiness(look: Look): Finding[] {
  const facts = look.keys(["facts"]);
  const named = [
    ...look.items(["readiness", "documents"]).map(({ path }) => [...path, "readyOn"]),
    ...look.items(["readiness", "components"]).map(({ path }) => [...path, "fact"]),
  ];
  return named.flatMap((path) => {
    const fact = look.text(path);
    return fact === undefined ? [] : unknownFact(look, path, fact, facts);
  });
}

function unknownFact(look: Look, path: JsonPath, found: string, known: readonly string[]): Finding[] {
  if (known.includes(found)) return [];
  return [
    look.fault("rule/unknown-fact", path, { found, expected: known.join(", "), suggestion: nearest(found, known) }),
  ];
}

function checkSources(look: Look): Finding[] {
  const intakes = look.items(["intakes"]).flatMap(({ path }) => startsOf(look, path));
  return look.items(["further"]).flatMap(({ path }) => {
    const [atLeast, atMost] = [look.at([...path, "slots", "atLeast"]), look.at([...path, "slots", "atMost"])];
    const sizes = typeof atLeast === "number" && typeof atMost === "number" && atLeast > atMost;
    const slots = look.items([...path, "slots", "slots"]).map((slot) => [...slot.path, "id"]);
    const named = slots.map((slot) => ({ path: slot, name: look.text(slot) }));
    return [
      ...(sizes ? [look.fault("programme/set-sizes", [...path, "slots", "atLeast"], { found: atLeast, atMost })] : []),
      ...namesTwice(look, named, "programme/id-twice"),
      ...named.flatMap(({ path: slot, name = "" }) =>
        intakes.includes(name) ? [look.fault("programme/slot-is-intake", slot, { found: name })] : [],
      ),
    ];
  });
}

/** People are kept together in further stages only, by a fact or by what an earlier stage gave them. */
export function checkUnits(look: Look, rules: RuleBook): Finding[] {
  const units = [...rules.values()].filter(({ shape }) => shape === "unit").map(({ id }) => id);
  const usesIn = (path: JsonPath): readonly JsonPath[] =>
    look.items([...path, "rules"]).flatMap((use) => {
      const { id } = parseRuleName(look.text([...use.path, "rule"]) ?? "");
      return units.includes(id) ? [use.path] : [];
    });
  const further = look.items(["further"]).map(({ path }) => path);
  const main = look.items(["stages"]).flatMap(({ path }) => usesIn(path));
  return [
    ...main.map((path) => look.fault("programme/together-where", [...path, "rule"], {})),
    ...further.flatMap((stage, at) => {
      const expected = ["placing", ...further.slice(0, at).flatMap((path) => look.text([...path, "id"]) ?? [])];
      return usesIn(stage).flatMap((path) => checkUnit(look, path, expected));
    }),
  ];
}

function checkUnit(look: Look, path: JsonPath, expected: readonly string[]): Finding[] {
  const [by, stage] = ["by", "stage"].map((name) => look.at([...path, "with", name]));
  if ((by === undefined) === (stage === undefined)) return [look.fault("programme/together-by", [...path, "rule"], {})];
  if (typeof stage !== "string" || expected.includes(stage)) return [];
  const params = { found: stage, expected: expected.join(", "), suggestion: nearest(stage, expected) };
  return [look.fault("programme/together-stage", [...path, "with", "stage"], params)];
}

/** The ids under which an intake's places are given out. */
function startsOf(look: Look, path: JsonPath): string[] {
  const intake = look.text([...path, "id"]) ?? "";
  const cohorts = look.items([...path, "cohorts"]).map(({ path: cohort }) => look.text([...cohort, "id"]) ?? "");
  return [intake, ...cohorts.map((cohort) => cohortSlotId(intake, cohort))];
}
