import type { Finding } from "../../domain/finding.ts";
import { sharedFacts } from "../../domain/people/facts.ts";
import { foldText } from "../../domain/people/ids.ts";
import { unknownColumns } from "../../domain/programme/column-reads.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { nameOfUse, parseRuleName, type RuleUse } from "../../domain/programme/rule-use.ts";
import { ledgerColumns, mappableColumns } from "../columns/columns.ts";
import { checkIntakes } from "../people/intake-checks.ts";
import type { Document } from "../text/document.ts";
import { asList, cursorOf, type DocumentCursor, namesTwice } from "../text/document-cursor.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { nearest } from "../text/near-miss.ts";
import { checkCalendar } from "./calendar-checks.ts";
import { checkFurther, checkUnits } from "./further-checks.ts";

/**
 * What a schema cannot say: ids that stand twice, ends before starts, intakes without places, names that mean nothing.
 * Looks at each part that is sound by itself, so that a fault elsewhere hides nothing.
 */
export function checkProgramme(document: Document, rules: RuleBook): Finding[] {
  const cursor = cursorOf(document);
  return [
    ...checkIntakes(cursor),
    ...checkStages(cursor, rules),
    ...checkRows(cursor),
    ...checkNames(cursor),
    ...checkWithout(cursor),
    ...checkBands(cursor),
    ...checkFurther(cursor),
    ...checkUnits(cursor, rules),
    ...checkCalendar(cursor),
  ];
}

function checkStages(cursor: DocumentCursor, rules: RuleBook): Finding[] {
  const stages = cursor.items(["stages"]);
  const further = cursor.items(["further"]);
  const kinds = [
    ...stages.map(({ path }) => ({ path: [...path, "stage"], name: cursor.text([...path, "stage"]) })),
    ...further.map(({ path }) => ({ path: [...path, "id"], name: cursor.text([...path, "id"]) })),
  ];
  return [
    ...namesTwice(cursor, kinds, "programme/stage-twice"),
    ...[...stages, ...further].flatMap(({ path }) => checkStage(cursor, path, rules)),
    ...stages.flatMap(({ path }) => checkPlacesKept(cursor, path, rules)),
    ...stages.flatMap(({ path }) => checkConstantGoals(cursor, path, rules)),
    ...stages.flatMap(({ path }) => checkTopUp(cursor, path)),
  ];
}

function checkStage(cursor: DocumentCursor, path: JsonPath, rules: RuleBook): Finding[] {
  const startsOn = cursor.text([...path, "startsOn"]);
  const found = cursor.text([...path, "endsOn"]);
  const backwards = startsOn !== undefined && found !== undefined && found < startsOn;
  const uses = ["who", "rules", "goals"].flatMap((list) => cursor.items([...path, list]).filter(isUse));
  const names = uses.map((use) => ({ path: use.path, name: nameOfUse(use.value) }));
  return [
    ...(backwards ? [cursor.fault("programme/ends-before-start", [...path, "endsOn"], { found, startsOn })] : []),
    ...namesTwice(cursor, names, "programme/id-twice"),
    ...uses.flatMap((use) => checkFactParams(cursor, use.path, use.value, rules)),
  ];
}

/** A stage's places are kept by a rule; the slots of further stages carry their sizes themselves. */
function checkPlacesKept(cursor: DocumentCursor, path: JsonPath, rules: RuleBook): Finding[] {
  const keeping = [...rules.values()].filter((rule) => rule.shape === "limit" && rule.keepsPlaces !== undefined);
  const uses = cursor.items([...path, "rules"]);
  // What is no rule put to use is a finding already, and may have been meant as the one that is missing.
  if (keeping.length === 0 || !Array.isArray(cursor.at([...path, "rules"])) || !uses.every(isUse)) return [];
  const known = new Set(keeping.map(({ id }) => id));
  if (uses.filter(isUse).some(({ value }) => known.has(parseRuleName(value.rule).id))) return [];
  const expected = keeping.map(({ id, version }) => `${id}@${version}`).join(", ");
  const found = cursor.text([...path, "stage"]) ?? "";
  return [cursor.fault("programme/unlimited-stage", [...path, "rules"], { found, expected })];
}

/** A goal that is the same whatever is decided would be called proved, and decide nothing. */
function checkConstantGoals(cursor: DocumentCursor, path: JsonPath, rules: RuleBook): Finding[] {
  const stage = cursor.text([...path, "stage"]);
  return cursor.items([...path, "goals"]).flatMap((use) => {
    if (!isUse(use)) return [];
    const rule = rules.get(parseRuleName(use.value.rule).id);
    if (rule?.shape !== "priority" || !rule.differsIn || stage === undefined) return [];
    if (rule.differsIn.some((one) => one === stage)) return [];
    const params = { found: use.value.rule, stage, expected: rule.differsIn.join(", ") };
    return [cursor.fault("rule/constant-goal", [...use.path, "rule"], params)];
  });
}

/** Without that rule, whoever stepped down would be chosen again on the same day. */
function checkTopUp(cursor: DocumentCursor, path: JsonPath): Finding[] {
  const who = cursor.items([...path, "who"]);
  if (cursor.at([...path, "topUp"]) !== true || !who.every(isUse)) return [];
  if (who.filter(isUse).some(({ value }) => parseRuleName(value.rule).id === "volunteer")) return [];
  return [cursor.fault("programme/top-up-anybody", [...path, "topUp"], {})];
}

function isUse(item: { readonly path: JsonPath; readonly value: unknown }): item is { path: JsonPath; value: RuleUse } {
  const { value } = item;
  if (typeof value !== "object" || value === null || !("rule" in value) || typeof value.rule !== "string") return false;
  return !("id" in value) || typeof value.id === "string";
}

function checkFactParams(cursor: DocumentCursor, path: JsonPath, use: RuleUse, rules: RuleBook): Finding[] {
  const { id } = parseRuleName(use.rule);
  const rule = [...rules.values()].find((candidate) => candidate.id === id);
  const known = [...sharedFacts, ...["bands", "tallies", "facts"].flatMap((names) => cursor.keys([names]))];
  return Object.entries(rule?.params ?? {}).flatMap(([name, spec]) => {
    const found = cursor.text([...path, "with", name]);
    if (spec.type !== "fact" || found === undefined) return [];
    if (known.includes(found)) return checkFactType(cursor, [...path, "with", name], found, spec.kinds);
    const params = { found, expected: known.join(", "), suggestion: nearest(found, known) };
    return [cursor.fault("rule/unknown-fact", [...path, "with", name], params)];
  });
}

// The word used to decide it, so a file that was written for directors must say what it means.
function checkRows(cursor: DocumentCursor): Finding[] {
  const path = ["words", "participant"];
  const found = cursor.text(path);
  if (found === undefined || foldText(found) !== "director" || cursor.at(["rows"]) !== undefined) return [];
  return [cursor.fault("programme/rows-needed", path, { found })];
}

/** A rule that asks for a number, a date or dates can do nothing with another fact. */
function checkFactType(
  cursor: DocumentCursor,
  path: JsonPath,
  found: string,
  kinds: readonly string[] | undefined,
): Finding[] {
  if (!kinds) return [];
  if (kinds.includes("number") && cursor.keys(["tallies"]).includes(found)) return [];
  const declared = cursor.text(["facts", found]) ?? cursor.text(["facts", found, "type"]);
  const type = declared ?? (cursor.keys(["bands"]).includes(found) ? "band" : "fact of every person");
  if (kinds.includes(type)) return [];
  return [cursor.fault("rule/fact-type", path, { found, type, expected: kinds.join(" or ") })];
}

function checkNames(cursor: DocumentCursor): Finding[] {
  const facts = cursor.keys(["facts"]);
  const taken = new Set<string>([...mappableColumns([]), ...sharedFacts, ...cursor.keys(["bands"])]);
  const known = [...mappableColumns(facts), ...ledgerColumns];
  const paths = [["columns"], ["reading", "columns"], ["reading", "dates"], ["reading", "replace"]];
  const unknown = paths.flatMap((path) =>
    cursor.keys(path).flatMap((column) => (known.includes(column) ? [] : [{ path: [...path, column], column }])),
  );
  const clashing = cursor.keys(["bands"]).filter((band) => (sharedFacts as readonly string[]).includes(band));
  return [
    ...facts
      .filter((fact) => taken.has(fact))
      .map((fact) => cursor.fault("programme/name-taken", ["facts", fact], { found: fact })),
    ...clashing.map((band) => cursor.fault("programme/name-taken", ["bands", band], { found: band })),
    ...unknown.map(({ path, column }) => {
      return cursor.fault("programme/unknown-column", path, { found: column, suggestion: nearest(column, known) });
    }),
  ];
}

/** What the input may be without: columns of unknowns, and declared ones. */
function checkWithout(cursor: DocumentCursor): Finding[] {
  const known = [...unknownColumns, ...cursor.keys(["facts"])];
  return asList(cursor.at(["without"])).flatMap((found, at) => {
    if (typeof found !== "string" || known.includes(found)) return [];
    const params = { found, suggestion: nearest(found, known) };
    return [cursor.fault("programme/unknown-column", ["without", at], params)];
  });
}

function checkBands(cursor: DocumentCursor): Finding[] {
  return cursor.keys(["bands"]).flatMap((band) => {
    const path = ["bands", band, "months"];
    const months = asList(cursor.at(path));
    const ascending = months.every((month, at) => at === 0 || Number(month) > Number(months[at - 1]));
    return ascending ? [] : [cursor.fault("programme/bands-not-ascending", path, { found: months.join(", ") })];
  });
}
