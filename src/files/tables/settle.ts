import { z } from "zod";
import type { Finding } from "../../domain/finding.ts";
import type { Setting } from "../../domain/plan/plan.ts";
import type { RuleBook } from "../../domain/programme/rule.ts";
import { fault } from "../codes.ts";
import { programmeSchema } from "../programme/programme-schema.ts";
import { type Place, placesInside, resolvePath, type SchemaNode } from "../programme/setting-path.ts";
import type { Document } from "../text/document.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { nearest } from "../text/near-miss.ts";

/**
 * A programme's document with values set in it, in their order: a path that leads nowhere is a finding with the nearest
 * one that does. What was set is located at its setting, so that later findings name it.
 */
export function settle(document: Document, settings: readonly Setting[], rules: RuleBook): Document {
  // A JSON Schema, as far as we read it, is such a node.
  const schema = z.toJSONSchema(programmeSchema(rules), { io: "input" }) as SchemaNode;
  const findings: Finding[] = [...document.findings];
  const set: { readonly path: JsonPath; readonly file: string }[] = [];
  let { value } = document;
  for (const setting of settings) {
    const file = `--set ${setting.path}`;
    const resolved = resolvePath(setting.path, { path: [], value, schema });
    const place = "place" in resolved ? resolved.place : undefined;
    if (!place) findings.push(unknownPath(setting, resolved as Exclude<typeof resolved, { place: Place }>, file));
    else if (!isSettable(place)) findings.push(groupNamed(setting, place, file));
    else {
      value = withValue(value, place.path, parseValue(setting.value, place.schema));
      set.push({ path: place.path, file });
    }
  }
  const locate = (path: JsonPath) => {
    const setting = set.findLast((one) => one.path.every((step, at) => path[at] === step));
    return setting ? { file: setting.file } : document.locate(path);
  };
  return { value, findings, locate };
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
