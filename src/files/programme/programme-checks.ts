import type { Finding } from "../../domain/finding.ts";
import { sharedFacts } from "../../domain/people/facts.ts";
import { foldText } from "../../domain/people/ids.ts";
import { unknownColumns } from "../../domain/programme/column-reads.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { nameOfUse, parseRuleName, type RuleUse } from "../../domain/programme/rule-use.ts";
import { ledgerColumns, mappableColumns } from "../columns/columns.ts";
import { checkIntakes } from "../people/intake-checks.ts";
import type { Document } from "../text/document.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { asList, type Look, lookInto, namesTwice } from "../text/look.ts";
import { nearest } from "../text/near-miss.ts";
import { checkCalendar } from "./calendar-checks.ts";
import { checkFurther, checkUnits } from "./further-checks.ts";

/**
 * What a schema cannot say: ids that stand twice, ends before starts, intakes without places, names that mean nothing.
 * Looks at each part that is sound by itself, so that a fault elsewhere hides nothing.
 */
export function checkProgramme(document: Document, rules: RuleBook): Finding[] {
  const look = lookInto(document);
  return [
    ...checkIntakes(look),
    ...checkStages(look, rules),
    ...checkRows(look),
    ...checkNames(look),
    ...checkWithout(look),
    ...checkBands(look),
    ...checkFurther(look),
    ...checkUnits(look, rules),
    ...checkCalendar(look),
  ];
}

function checkStages(look: Look, rules: RuleBook): Finding[] {
  const stages = look.items(["stages"]);
  const further = look.items(["further"]);
  const kinds = [
    ...stages.map(({ path }) => ({ path: [...path, "stage"], name: look.text([...path, "stage"]) })),
    ...further.map(({ path }) => ({ path: [...path, "id"], name: look.text([...path, "id"]) })),
  ];
  return [
    ...namesTwice(look, kinds, "programme/stage-twice"),
    ...[...stages, ...further].flatMap(({ path }) => checkStage(look, path, rules)),
    ...stages.flatMap(({ path }) => checkPlacesKept(look, path, rules)),
    ...stages.flatMap(({ path }) => checkTopUp(look, path)),
  ];
}

function checkStage(look: Look, path: JsonPath, rules: RuleBook): Finding[] {
  const startsOn = look.text([...path, "startsOn"]);
  const found = look.text([...path, "endsOn"]);
  const backwards = startsOn !== undefined && found !== undefined && found < startsOn;
  const uses = ["who", "rules", "goals"].flatMap((list) => look.items([...path, list]).filter(isUse));
  const names = uses.map((use) => ({ path: use.path, name: nameOfUse(use.value) }));
  return [
    ...(backwards ? [look.fault("programme/ends-before-start", [...path, "endsOn"], { found, startsOn })] : []),
    ...namesTwice(look, names, "programme/id-twice"),
    ...uses.flatMap((use) => checkFactParams(look, use.path, use.value, rules)),
  ];
}

/** A stage's places are kept by a rule; the slots of further stages carry their sizes themselves. */
function checkPlacesKept(look: Look, path: JsonPath, rules: RuleBook): Finding[] {
  const keeping = [...rules.values()].filter((rule) => rule.shape === "limit" && rule.keepsPlaces !== undefined);
  const uses = look.items([...path, "rules"]);
  // What is no rule put to use is a finding already, and may have been meant as the one that is missing.
  if (keeping.length === 0 || !Array.isArray(look.at([...path, "rules"])) || !uses.every(isUse)) return [];
  const known = new Set(keeping.map(({ id }) => id));
  if (uses.filter(isUse).some(({ value }) => known.has(parseRuleName(value.rule).id))) return [];
  const expected = keeping.map(({ id, version }) => `${id}@${version}`).join(", ");
  const found = look.text([...path, "stage"]) ?? "";
  return [look.fault("programme/unlimited-stage", [...path, "rules"], { found, expected })];
}

/** Without that rule, whoever stepped down would be chosen again on the same day. */
function checkTopUp(look: Look, path: JsonPath): Finding[] {
  const who = look.items([...path, "who"]);
  if (look.at([...path, "topUp"]) !== true || !who.every(isUse)) return [];
  if (who.filter(isUse).some(({ value }) => parseRuleName(value.rule).id === "volunteer")) return [];
  return [look.fault("programme/top-up-anybody", [...path, "topUp"], {})];
}

function isUse(item: { readonly path: JsonPath; readonly value: unknown }): item is { path: JsonPath; value: RuleUse } {
  const { value } = item;
  if (typeof value !== "object" || value === null || !("rule" in value) || typeof value.rule !== "string") return false;
  return !("id" in value) || typeof value.id === "string";
}

function checkFactParams(look: Look, path: JsonPath, use: RuleUse, rules: RuleBook): Finding[] {
  const { id } = parseRuleName(use.rule);
  const rule = [...rules.values()].find((candidate) => candidate.id === id);
  const known = [...sharedFacts, ...["bands", "tallies", "facts"].flatMap((names) => look.keys([names]))];
  return Object.entries(rule?.params ?? {}).flatMap(([name, spec]) => {
    const found = look.text([...path, "with", name]);
    if (spec.type !== "fact" || found === undefined) return [];
    if (known.includes(found)) return checkFactType(look, [...path, "with", name], found, spec.kinds);
    const params = { found, expected: known.join(", "), suggestion: nearest(found, known) };
    return [look.fault("rule/unknown-fact", [...path, "with", name], params)];
  });
}

// The word used to decide it, so a file that was written for directors must say what it means.
function checkRows(look: Look): Finding[] {
  const path = ["words", "participant"];
  const found = look.text(path);
  if (found === undefined || foldText(found) !== "director" || look.at(["rows"]) !== undefined) return [];
  return [look.fault("programme/rows-needed", path, { found })];
}

/** A rule that asks for a number, a date or dates can do nothing with another fact. */
function checkFactType(look: Look, path: JsonPath, found: string, kinds: readonly string[] | undefined): Finding[] {
  if (!kinds) return [];
  if (kinds.includes("number") && look.keys(["tallies"]).includes(found)) return [];
  const declared = look.text(["facts", found]) ?? look.text(["facts", found, "type"]);
  const type = declared ?? (look.keys(["bands"]).includes(found) ? "band" : "fact of every person");
  if (kinds.includes(type)) return [];
  return [look.fault("rule/fact-type", path, { found, type, expected: kinds.join(" or ") })];
}

function checkNames(look: Look): Finding[] {
  const facts = look.keys(["facts"]);
  const taken = new Set<string>([...mappableColumns([]), ...sharedFacts, ...look.keys(["bands"])]);
  const known = [...mappableColumns(facts), ...ledgerColumns];
  const paths = [["columns"], ["reading", "columns"], ["reading", "dates"], ["reading", "replace"]];
  const unknown = paths.flatMap((path) =>
    look.keys(path).flatMap((column) => (known.includes(column) ? [] : [{ path: [...path, column], column }])),
  );
  const clashing = look.keys(["bands"]).filter((band) => (sharedFacts as readonly string[]).includes(band));
  return [
    ...facts
      .filter((fact) => taken.has(fact))
      .map((fact) => look.fault("programme/name-taken", ["facts", fact], { found: fact })),
    ...clashing.map((band) => look.fault("programme/name-taken", ["bands", band], { found: band })),
    ...unknown.map(({ path, column }) => {
      return look.fault("programme/unknown-column", path, { found: column, suggestion: nearest(column, known) });
    }),
  ];
}

/** What the input may be without: columns of unknowns, and declared ones. */
function checkWithout(look: Look): Finding[] {
  const known = [...unknownColumns, ...look.keys(["facts"])];
  return asList(look.at(["without"])).flatMap((found, at) => {
    if (typeof found !== "string" || known.includes(found)) return [];
    const params = { found, suggestion: nearest(found, known) };
    return [look.fault("programme/unknown-column", ["without", at], params)];
  });
}

function checkBands(look: Look): Finding[] {
  return look.keys(["bands"]).flatMap((band) => {
    const path = ["bands", band, "months"];
    const months = asList(look.at(path));
    const ascending = months.every((month, at) => at === 0 || Number(month) > Number(months[at - 1]));
    return ascending ? [] : [look.fault("programme/bands-not-ascending", path, { found: months.join(", ") })];
  });
}
