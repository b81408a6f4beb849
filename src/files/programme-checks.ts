import { sharedFacts } from "../domain/facts.ts";
import type { Finding } from "../domain/finding.ts";
import { openingsOf, repeats } from "../domain/openings.ts";
import { type Intake, nameOfUse, parseRuleName, type RuleUse } from "../domain/programme.ts";
import type { RuleBook } from "../domain/rule.ts";
import { type FileCode, fault, type Params } from "./codes.ts";
import { mappableColumns } from "./columns.ts";
import type { Document } from "./document.ts";
import type { JsonPath } from "./json-locate.ts";
import { nearest } from "./near-miss.ts";
import { intakeSchema } from "./programme-schema.ts";
import { showPath, valueAt } from "./schema-findings.ts";

/**
 * What a schema cannot say: ids that stand twice, ends before starts, intakes without places, names that mean nothing.
 * Looks at each part that is sound by itself, so that a fault elsewhere hides nothing.
 */
export function checkProgramme(document: Document, rules: RuleBook): Finding[] {
  const look = lookInto(document);
  return [...checkIntakes(look), ...checkStages(look, rules), ...checkNames(look), ...checkBands(look)];
}

interface Look {
  /** The items of a list with their paths; none where there is no list. */
  readonly items: (path: JsonPath) => readonly { readonly path: JsonPath; readonly value: unknown }[];
  readonly keys: (path: JsonPath) => readonly string[];
  readonly text: (path: JsonPath) => string | undefined;
  readonly at: (path: JsonPath) => unknown;
  readonly fault: (code: FileCode, path: JsonPath, params: Params) => Finding;
}

function lookInto({ value, locate }: Document): Look {
  const at = (path: JsonPath) => valueAt(value, path);
  return {
    at,
    items: (path) => asList(at(path)).map((item, index) => ({ path: [...path, index], value: item })),
    keys: (path) => {
      const record = at(path);
      return typeof record === "object" && record !== null && !Array.isArray(record) ? Object.keys(record) : [];
    },
    text: (path) => {
      const found = at(path);
      return typeof found === "string" ? found : undefined;
    },
    fault: (code, path, params) => fault(code, locate(path), { path: showPath(path), ...params }, path),
  };
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function checkIntakes(look: Look): Finding[] {
  const intakes = look.items(["intakes"]);
  const ids = intakes.map(({ path }) => ({ path: [...path, "id"], name: look.text([...path, "id"]) }));
  const sound = intakes.flatMap(({ path, value }) => {
    const parsed = intakeSchema.safeParse(value);
    return parsed.success ? [{ path, intake: parsed.data }] : [];
  });
  return [
    ...namesTwice(look, ids, "programme/id-twice"),
    ...sound.flatMap(({ path, intake }) => checkIntake(look, path, intake)),
    ...checkOpenings(look, sound),
  ];
}

// An opening that stands on another intake of the programme: both would be the same.
function checkOpenings(look: Look, sound: readonly { readonly path: JsonPath; readonly intake: Intake }[]): Finding[] {
  return sound
    .filter(({ intake }) => repeats(intake))
    .flatMap(({ path, intake }) => {
      const others = sound.map((one) => one.intake).filter((other) => other !== intake);
      const pairs = openingsOf(intake).flatMap((opening) => {
        const other = others.find(({ id, startsOn }) => id === opening.id || startsOn === opening.startsOn);
        return other ? [{ found: opening.id, id: other.id, startsOn: opening.startsOn }] : [];
      });
      return pairs.slice(0, 1).map((params) => look.fault("programme/openings-overlap", [...path, "every"], params));
    });
}

function checkIntake(look: Look, path: JsonPath, intake: Intake): Finding[] {
  const { id, places, startsOn, endsOn, every, openings } = intake;
  const orphan = openings !== undefined && every === undefined;
  return [
    ...(orphan ? [look.fault("programme/openings-without-every", [...path, "openings"], {})] : []),
    ...checkCohorts(look, [...path, "cohorts"], intake),
    ...(places === 0 ? [look.fault("programme/no-places", [...path, "places"], { id })] : []),
    ...(endsOn < startsOn
      ? [look.fault("programme/ends-before-start", [...path, "endsOn"], { found: endsOn, startsOn })]
      : []),
  ];
}

function checkCohorts(look: Look, path: JsonPath, intake: Intake): Finding[] {
  const { cohorts = [], id, places, startsOn, endsOn } = intake;
  const together = cohorts.reduce((sum, cohort) => sum + cohort.places, 0);
  const names = cohorts.map((cohort, at) => ({ path: [...path, at, "id"], name: cohort.id }));
  return [
    ...(together > places ? [look.fault("programme/cohorts-beyond-places", path, { found: together, places })] : []),
    ...namesTwice(look, names, "programme/id-twice"),
    ...cohorts.flatMap((cohort, at) => {
      const { atLeast = 1, startsOn: found } = cohort;
      const faults: Finding[] = [];
      const say = (code: FileCode, key: string, params: Params) => {
        faults.push(look.fault(code, [...path, at, key], params));
      };
      if (cohort.endsOn < found)
        say("programme/ends-before-start", "endsOn", { found: cohort.endsOn, startsOn: found });
      if (found < startsOn || found > endsOn)
        say("programme/cohort-outside", "startsOn", { found, id, startsOn, endsOn });
      if (atLeast > cohort.places)
        say("programme/cohort-too-small", "atLeast", { found: atLeast, places: cohort.places });
      return faults;
    }),
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
    if (spec.type !== "fact" || found === undefined || known.includes(found)) return [];
    const params = { found, expected: known.join(", "), suggestion: nearest(found, known) };
    return [look.fault("rule/unknown-fact", [...path, "with", name], params)];
  });
}

function checkNames(look: Look): Finding[] {
  const facts = look.keys(["facts"]);
  const taken = new Set<string>([...mappableColumns([]), ...sharedFacts, ...look.keys(["bands"])]);
  const columns = mappableColumns(facts);
  const unknown = look.keys(["columns"]).filter((column) => !columns.includes(column));
  const clashing = look.keys(["bands"]).filter((band) => (sharedFacts as readonly string[]).includes(band));
  return [
    ...facts
      .filter((fact) => taken.has(fact))
      .map((fact) => look.fault("programme/name-taken", ["facts", fact], { found: fact })),
    ...clashing.map((band) => look.fault("programme/name-taken", ["bands", band], { found: band })),
    ...unknown.map((column) => {
      const suggestion = nearest(column, columns);
      return look.fault("programme/unknown-column", ["columns", column], { found: column, suggestion });
    }),
  ];
}

function checkBands(look: Look): Finding[] {
  return look.keys(["bands"]).flatMap((band) => {
    const path = ["bands", band, "months"];
    const months = asList(look.at(path));
    const ascending = months.every((month, at) => at === 0 || Number(month) > Number(months[at - 1]));
    return ascending ? [] : [look.fault("programme/bands-not-ascending", path, { found: months.join(", ") })];
  });
}

function namesTwice(
  look: Look,
  named: readonly { path: JsonPath; name: string | undefined }[],
  code: FileCode,
): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ path, name }) => {
    if (name === undefined) return [];
    const twice = seen.has(name);
    seen.add(name);
    return twice ? [look.fault(code, path, { found: name })] : [];
  });
}
