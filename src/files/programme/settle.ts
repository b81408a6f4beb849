import { z } from "zod";
import type { Finding, Where } from "../../domain/finding.ts";
import type { Setting } from "../../domain/plan/plan.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { fault } from "../codes.ts";
import type { Document } from "../text/document.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { nearest } from "../text/near-miss.ts";
import { programmeSchema } from "./programme-schema.ts";
import { type Place, placesInside, resolvePath, type SchemaNode } from "./setting-path.ts";

/** A setting, and where its parts stand where it comes from a file. */
export interface GivenSetting extends Setting {
  /** By a path inside what is set. */
  readonly locate?: ((path: JsonPath) => Where) | undefined;
}

/**
 * A programme's document with values set in it, in their order: a path that leads nowhere is a finding with the nearest
 * one that does. What was set is located at its setting, so that later findings name it.
 */
export function settle(document: Document, settings: readonly GivenSetting[], rules: RuleBook): Document {
  // A JSON Schema, as far as we read it, is such a node.
  const schema = z.toJSONSchema(programmeSchema(rules), { io: "input" }) as SchemaNode;
  const findings: Finding[] = [...document.findings];
  const set: { readonly path: JsonPath; readonly locate: (path: JsonPath) => Where }[] = [];
  let { value } = document;
  for (const setting of settings) {
    const file = `--set ${setting.path}`;
    const resolved = resolvePath(setting.path, { path: [], value, schema });
    const place = "place" in resolved ? resolved.place : undefined;
    if (!place) findings.push(unknownPath(setting, resolved as Exclude<typeof resolved, { place: Place }>, file));
    else {
      const whole = place.path.join(".") === "reading" ? parsedReading(setting.value) : undefined;
      if (whole === undefined && !isSettable(place)) findings.push(groupNamed(setting, place, file));
      else {
        const given = whole === undefined ? parseValue(setting.value, place.schema) : joined(place.value, whole);
        value = withValue(value, place.path, given);
        set.push({ path: place.path, locate: setting.locate ?? (() => ({ file })) });
      }
    }
  }
  const locate = (path: JsonPath) => {
    const setting = set.findLast((one) => one.path.every((step, at) => path[at] === step));
    return setting ? setting.locate(path.slice(setting.path.length)) : document.locate(path);
  };
  return { value, findings, locate };
}

type Members = Readonly<Record<string, unknown>>;

/** How tables are read may be set as a whole, as JSON: what a file of its own says stands in a plan like that. */
function parsedReading(text: string): Members | undefined {
  if (!text.startsWith("{")) return undefined;
  try {
    return JSON.parse(text) as Members;
  } catch {
    // It is no JSON then, and the finding says what may be set.
    return undefined;
  }
}

/** One part above another: tables by their keys, anything else in place of what stood there. */
function joined(below: unknown, above: Members): Members {
  if (!isTable(below)) return above;
  const both = Object.entries(above).map(([key, value]) => {
    return [key, isTable(value) ? joined(below[key], value) : value] as const;
  });
  return { ...below, ...Object.fromEntries(both) };
}

function isTable(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function unknownPath(
  { path }: Setting,
  { understood, known }: { readonly understood: string; readonly known: readonly string[] },
  file: string,
): Finding {
  const start = understood === "" ? 0 : understood.length + 1;
  const [word = "", ...rest] = path.slice(start).split(".");
  const near = nearest(word, known);
  const suggestion = near && [...(understood === "" ? [] : [understood]), near, ...rest].join(".");
  const params = { found: path, understood: understood || undefined, expected: known.join(", "), suggestion };
  return fault("setting/unknown-path", { file }, params);
}

function groupNamed({ path }: Setting, place: Place, file: string): Finding {
  const expected = [...placesInside(place).keys()].map((name) => `${path}.${name}`).join(", ");
  return fault("setting/not-a-value", { file }, { found: path, expected });
}

/** Whether a place holds one value, or a list of them. */
function isSettable({ value, schema }: Place): boolean {
  const isPlain = (one: unknown): boolean => typeof one !== "object" || one === null;
  if (value !== undefined) return Array.isArray(value) ? value.every(isPlain) && isPlainList(schema) : isPlain(value);
  return typesOf(schema).some((type) => type !== "object") && (schema.type !== "array" || isPlainList(schema));
}

function isPlainList({ items = {} }: SchemaNode): boolean {
  return items.oneOf === undefined && typesOf(items).every((type) => type !== "object" && type !== "array");
}

/** A text as the type that stands there; what does not fit stays a text, and the schema says what was expected. */
function parseValue(text: string, schema: SchemaNode): unknown {
  const types = typesOf(schema);
  // One text, or several: a comma may belong to it.
  const isEither = types.includes("array") && types.includes("string");
  if (types.includes("array") && (!isEither || text.includes(";"))) {
    const items = text.split(isEither ? ";" : /[,;]/).map((item) => item.trim());
    return items.filter((item) => item !== "").map((item) => parseValue(item, schema.items ?? {}));
  }
  if (text === "") return undefined;
  if (types.includes("integer") && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (types.includes("boolean") && /^(true|yes|false|no)$/.test(text)) return text === "true" || text === "yes";
  return text;
}

function typesOf({ type, anyOf = [], oneOf = [] }: SchemaNode): string[] {
  return [...(type === undefined ? [] : [type]), ...[...anyOf, ...oneOf].flatMap(typesOf)];
}

/** A copy with another value at a path; `undefined` takes the key away. */
function withValue(value: unknown, [step, ...rest]: JsonPath, set: unknown): unknown {
  if (step === undefined) return set;
  const inside = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const changed = withValue(inside[step], rest, set);
  if (Array.isArray(value)) return value.map((member: unknown, at) => (at === step ? changed : member));
  const entries = Object.entries({ ...inside, [step]: changed });
  return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
}
