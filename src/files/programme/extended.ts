import { fault } from "../codes.ts";
import type { Document } from "../text/document.ts";
import type { JsonPath } from "../text/json-locate.ts";
import { nearest } from "../text/near-miss.ts";
import { nameOf } from "./setting-path.ts";

type Members = Readonly<Record<string, unknown>>;

/**
 * A programme's document that says `extends: <id of a built-in one>`, with everything that it leaves out taken from there:
 * tables by their keys, lists of things with ids by id in the order of the base, new ones last; any other list, or value,
 * stands in place of the base's. `null` takes a key away; a list may be written as a table by id, to take a thing away.
 */
export function extended(document: Document, bases: ReadonlyMap<string, object>): Document {
  const { value } = document;
  if (!isTable(value) || value.extends === undefined) return document;
  const { extends: found, ...own } = value;
  const base = typeof found === "string" ? bases.get(found) : undefined;
  if (base === undefined) {
    const known = [...bases.keys()];
    const params = { found: shownAs(found), expected: known.join(", "), suggestion: nearest(shownAs(found), known) };
    return failed(document, fault("programme/unknown-base", document.locate(["extends"]), params, ["extends"]));
  }
  if (own.id === undefined || own.id === found) {
    return failed(document, fault("programme/id-of-base", document.locate(["id"]), { found: shownAs(found) }, ["id"]));
  }
  // An edition is one of the published programme, which this is not.
  const { edition: _, ...published } = base as Members;
  const merged = above(own, published);
  return { ...document, value: merged, locate: (path) => document.locate(ownPath(merged, own, path)) };
}

function failed(document: Document, found: Document["findings"][number]): Document {
  const { extends: _, ...own } = document.value as Members;
  return { ...document, value: own, findings: [...document.findings, found] };
}

function above(own: unknown, base: unknown): unknown {
  if (Array.isArray(base) && base.length > 0 && base.every((member) => nameOf(member) !== undefined)) {
    const changes = changesOf(own);
    return changes ? mergedList(changes, base as readonly unknown[]) : own;
  }
  if (!isTable(own) || !isTable(base)) return own;
  const changed = Object.entries(own).map(([key, value]) => [key, above(value, base[key])] as const);
  const kept = Object.entries({ ...base, ...Object.fromEntries(changed) });
  return Object.fromEntries(kept.filter(([, value]) => value !== null));
}

/** The things of a list by their ids; undefined where some have none. */
function changesOf(own: unknown): ReadonlyMap<string, unknown> | undefined {
  if (isTable(own)) return new Map(Object.entries(own));
  if (!Array.isArray(own)) return undefined;
  const names = own.map(nameOf);
  if (!names.every((name) => name !== undefined) || new Set(names).size < names.length) return undefined;
  return new Map(names.map((name, at) => [name, own[at] as unknown]));
}

function mergedList(changes: ReadonlyMap<string, unknown>, base: readonly unknown[]): unknown[] {
  const names = base.map((member) => nameOf(member) ?? "");
  const kept = base.map((member, at) => {
    const change = changes.get(names[at] ?? "");
    return change === undefined ? member : above(change, member);
  });
  const added = [...changes]
    .filter(([name]) => !names.includes(name))
    .map(([id, member]) =>
      // What is new in a table is named by its key alone.
      isTable(member) && nameOf(member) === undefined ? { id, ...member } : member,
    );
  return [...kept, ...added].filter((member) => member !== null);
}

/** Where a path into the merged document leads in the file: things of lists stand elsewhere there. */
function ownPath(merged: unknown, own: unknown, [step, ...rest]: JsonPath): JsonPath {
  if (step === undefined) return [];
  const inside = (merged as Members | undefined)?.[step];
  const name = Array.isArray(merged) ? nameOf(inside) : undefined;
  const at = Array.isArray(own) && name !== undefined ? own.findIndex((member) => nameOf(member) === name) : undefined;
  const key = at ?? (name !== undefined && isTable(own) ? name : step);
  const next = (own as Members | undefined)?.[key];
  return next === undefined || next === null ? [] : [key, ...ownPath(inside, next, rest)];
}

function isTable(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands there, as a text. */
function shownAs(found: unknown): string {
  return typeof found === "string" ? found : JSON.stringify(found);
}
