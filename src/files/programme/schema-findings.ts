import type { z } from "zod";
import type { Finding, Where } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { whyNoDay } from "../tables/day-faults.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { nearest } from "../text/near-miss.ts";

/** A document that a schema has judged. */
export interface Judged {
  readonly value: unknown;
  readonly locate: (path: JsonPath) => Where;
}

/** A schema's issue as findings, each with its path, line and column. */
export function schemaFindings(issue: z.core.$ZodIssue, { value, locate }: Judged): Finding[] {
  const path = issue.path.filter((step) => typeof step !== "symbol");
  const found = valueAt(value, path);
  const shown = { found: show(found), path: showPath(path) };
  const where = locate(path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => {
        const suggestion = nearest(key, issue.message.split(" "));
        const params = { found: key, path: showPath(path), suggestion };
        return fault("schema/unknown-key", locate([...path, key]), params, [...path, key]);
      });
    case "invalid_value": {
      const known = issue.values.map(String);
      const suggestion = typeof found === "string" ? nearest(found, known) : undefined;
      const params = { ...shown, expected: known.join(", "), suggestion };
      return [found === undefined ? missing(path, where) : fault("schema/not-in-list", where, params, path)];
    }
    case "too_small":
      return [fault("schema/out-of-range", where, { ...shown, minimum: Number(issue.minimum) }, path)];
    case "too_big":
      return [fault("schema/out-of-range", where, { ...shown, maximum: Number(issue.maximum) }, path)];
    case "invalid_format":
    case "custom":
      return [wrongText(issue.message, found, path, where)];
    case "invalid_key":
      return [fault("schema/not-a-name", where, { found: String(path.at(-1)), path: showPath(path) }, path)];
    case "invalid_type":
      if (found === undefined) return [missing(path, where)];
      return [fault("schema/wrong-type", where, { ...shown, expected: nameOfType(issue.expected) }, path)];
    default: {
      if (found === undefined) return [missing(path, where)];
      const known = typeof found === "string" ? valuesOf(issue) : [];
      if (known.length > 0) {
        const params = {
          ...shown,
          expected: known.join(", "),
          suggestion: nearest(typeof found === "string" ? found : JSON.stringify(found), known),
        };
        return [fault("schema/not-in-list", where, params, path)];
      }
      return [fault("schema/wrong-type", where, { ...shown, expected: alternatives(issue) }, path)];
    }
  }
}

/** The texts that one of several alternatives lists. */
function valuesOf(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== "invalid_union") return [];
  return issue.errors.flat().flatMap((error) => (error.code === "invalid_value" ? error.values.map(String) : []));
}

/** The value at a path, as far as it leads anywhere. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((part, step) => {
    const inside = typeof part === "object" && part !== null && Object.hasOwn(part, step);
    return inside ? (part as Readonly<Record<string | number, unknown>>)[step] : undefined;
  }, value);
}

/** A path as people write it: `stages[1].goals[0].rule`; the document itself is the empty text. */
export function showPath(path: JsonPath): string {
  return path
    .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** A value in few characters. */
function show(value: unknown): string {
  const shown = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return shown.length > 60 ? `${shown.slice(0, 57).replace(/[\ud800-\udbff]$/, "")}...` : shown;
}

function missing(path: JsonPath, where: Where): Finding {
  return fault(
    "schema/missing",
    where,
    { expected: String(path.at(-1) ?? ""), path: showPath(path.slice(0, -1)) },
    path,
  );
}

function wrongText(expected: string, found: unknown, path: JsonPath, where: Where): Finding {
  const shown = { found: show(found), path: showPath(path) };
  if (expected === "day") {
    const { suggestion, dayFirst, monthFirst } = whyNoDay(String(found)).params;
    return fault(
      "schema/not-a-day",
      where,
      { ...shown, expected: "yyyy-mm-dd", suggestion, dayFirst, monthFirst },
      path,
    );
  }
  if (expected === "text") return fault("schema/blank", where, { path: showPath(path) }, path);
  if (expected === "every") return fault("schema/not-a-step", where, { ...shown, expected: "1 year" }, path);
  if (expected === "version") return fault("schema/not-a-version", where, { ...shown, expected: "1.0" }, path);
  const wanted = drawn.get(expected);
  if (wanted !== undefined) return fault("schema/not-in-form", where, { ...shown, expected: wanted }, path);
  if (expected === "fact-name") return fault("schema/not-a-name", where, shown, path);
  return fault(expected === "hash" ? "schema/not-a-hash" : "schema/not-an-id", where, shown, path);
}

/** What draws are made of, by the names of their forms. */
const drawn: ReadonlyMap<string, string> = new Map([
  ["ticket", "a ticket such as t-p2q7cifl52ec"],
  ["signature", "96 characters, 0 to 9 and a to f in lower case"],
  ["digits", "a whole number in quotes"],
]);

function nameOfType(expected: string): string {
  // Every number that stands alone in our documents is a whole one.
  return expected === "number" ? "a whole number" : (typeNames.get(expected) ?? expected);
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "an object"],
  ["record", "an object"],
  ["never", "nothing"],
]);

function alternatives(issue: z.core.$ZodIssue): string {
  if (issue.code !== "invalid_union") return "something else";
  const types = issue.errors.flatMap((errors) => {
    const [first] = errors;
    return first?.code === "invalid_type" ? [typeNames.get(first.expected) ?? first.expected] : [];
  });
  return [...new Set(types)].join(" or ") || "something else";
}
