import type { Finding } from "../../domain/finding.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { truncate } from "../text/wrap.ts";

/**
 * Fills a sentence in. `{name}` is a parameter's value, made visible and cut where it is very long;
 * `{n|person|people}` a number with its noun; `[...]` is left out where a parameter inside it is absent or empty.
 * Nothing in a value is ever read as part of the sentence.
 */
export function fillIn(sentence: string, params: Finding["params"]): string {
  const complete = sentence.replace(optional, (_, inside: string) => (isComplete(inside, params) ? inside : ""));
  return complete.replace(slot, (_, name: string, one?: string, many?: string) =>
    one === undefined ? valueOf(name, params) : countOf(name, one, many ?? one, params),
  );
}

const optional = /\[([^[\]]*)\]/g;
const slot = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g;
/** How much of a value is shown, in columns: a cell may hold a megabyte, and a list of what is known is long. */
const longest = (name: string): number => (name === "found" ? 160 : 600);

function isComplete(inside: string, params: Finding["params"]): boolean {
  return [...inside.matchAll(slot)].every(([, name = ""]) => textOf(name, params) !== "");
}

function valueOf(name: string, params: Finding["params"]): string {
  return truncate(escapeControls(textOf(name, params)), longest(name), "…");
}

function countOf(name: string, one: string, many: string, params: Finding["params"]): string {
  return `${valueOf(name, params)} ${textOf(name, params) === "1" ? one : many}`;
}

function textOf(name: string, params: Finding["params"]): string {
  return Object.hasOwn(params, name) ? String(params[name]) : "";
}
