import { type Finding, hasErrors, type Where } from "../../domain/finding.ts";
import { toBeGiven } from "../../domain/programme/draft-programme.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { fault } from "../codes.ts";
import { type Document, type DocumentText, readJson } from "../text/document.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { readYaml } from "../text/yaml-document.ts";
import { checkProgramme } from "./programme-checks.ts";
import { programmeSchema } from "./programme-schema.ts";
import { ruleFindings } from "./rule-findings.ts";
import { schemaFindings, showPath, valueAt } from "./schema-findings.ts";

export interface ProgrammeFile {
  /** Absent where an error was found. */
  readonly programme?: Programme | undefined;
  readonly findings: readonly Finding[];
  /** Where the value at a path stands, or the deepest part of the path that exists; absent where nothing was read. */
  readonly locate?: ((path: JsonPath) => Where) | undefined;
}

/**
 * Reads a programme from JSON or YAML and reports everything wrong with it at once: its form, unknown keys, rules that
 * do not exist or stand in the wrong list, parameters, and what contradicts itself.
 * @param change what is done to the document before it is judged: values set on the command line
 */
export function parseProgramme(
  source: DocumentText,
  rules: RuleBook,
  change: (document: Document) => Document = (document) => document,
): ProgrammeFile {
  const document = isYaml(source) ? readYaml(source) : readJson(source);
  if (document.value === undefined) return { findings: document.findings };
  const stranger = strangerFinding(document);
  if (stranger) return { findings: [...document.findings, stranger] };
  return judgeProgramme(change(document), rules);
}

/** Everything wrong with a programme's document. */
export function judgeProgramme(drafted: Document, rules: RuleBook): ProgrammeFile {
  const document = answered(drafted);
  const parsed = programmeSchema(rules).safeParse(document.value);
  const issues = parsed.error?.issues ?? [];
  const findings = [
    ...document.findings,
    ...issues.flatMap((issue) => ruleFindings(issue, document, rules) ?? schemaFindings(issue, document)),
    ...checkProgramme(document, rules),
    ...namelessKeys(document),
  ];
  return { programme: hasErrors(findings) ? undefined : parsed.data, findings, locate: document.locate };
}

/** `__proto__` names no member of a record: the schema, like much of JavaScript, would pass over it in silence. */
function namelessKeys({ value, locate }: Document): Finding[] {
  const found: Finding[] = [];
  const look = (inside: unknown, path: JsonPath): void => {
    if (typeof inside !== "object" || inside === null) return;
    for (const [key, member] of Object.entries(inside)) {
      const at = [...path, Array.isArray(inside) ? Number(key) : key];
      if (key === "__proto__")
        found.push(fault("schema/not-a-name", locate(at), { found: key, path: showPath(at) }, at));
      look(member, at);
    }
  };
  look(value, []);
  return found;
}

/** A document in which each number that its user must still give is a finding, and no fault of form besides. */
function answered(document: Document): Document {
  const { locate } = document;
  const value = withoutEditorLine(document.value);
  const intakes = valueAt(value, ["intakes"]);
  if (!Array.isArray(intakes) || !intakes.some(isOpenQuestion)) return { ...document, value };
  const findings = intakes.flatMap((intake: unknown, at) => {
    if (!isOpenQuestion(intake)) return [];
    const path = ["intakes", at, "places"];
    return [fault("programme/places-required", locate(path), { id: intake.id }, path)];
  });
  const given = intakes.map((intake: unknown) => (isOpenQuestion(intake) ? { ...intake, places: 1 } : intake));
  return {
    ...document,
    value: { ...(value as object), intakes: given },
    findings: [...document.findings, ...findings],
  };
}

// `$schema` tells editors where the schema is, and says nothing of the programme.
function withoutEditorLine(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== "$schema"));
}

function isOpenQuestion(intake: unknown): intake is { readonly id: string } {
  return typeof intake === "object" && intake !== null && "places" in intake && intake.places === toBeGiven;
}

// By its name, else by its first character: YAML that starts like JSON is JSON, or close enough to be told so.
function isYaml({ file, text }: DocumentText): boolean {
  if (/\.ya?ml$/i.test(file)) return true;
  return !/\.json$/i.test(file) && !/^\s*[{[]/.test(text);
}

function strangerFinding({ value, locate }: Document): Finding | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const format = isObject && "format" in value ? value.format : undefined;
  if (format === "dcs-plan/plan") return fault("programme/looks-like-plan", locate([]));
  if (!isObject || format !== "dcs-plan/programme") {
    return fault("programme/not-a-programme", locate(["format"]), { expected: '"format": "dcs-plan/programme"' });
  }
  const version = "formatVersion" in value ? value.formatVersion : undefined;
  const newer = typeof version === "string" && /^\d+\.\d+$/.test(version) && !version.startsWith("1.");
  return newer
    ? fault("programme/newer-version", locate(["formatVersion"]), { found: version, expected: "1.x" })
    : undefined;
}
