import type { Finding } from "../../domain/finding.ts";
import { type FileCode, fault, type Params } from "../codes.ts";
import { showPath, valueAt } from "../programme/schema-findings.ts";
import type { Document } from "./document.ts";
import type { JsonPath } from "./json-locate.ts";

/** A document that is looked into part by part, whatever is wrong elsewhere. */
export interface DocumentCursor {
  /** The items of a list with their paths; none where there is no list. */
  readonly items: (path: JsonPath) => readonly { readonly path: JsonPath; readonly value: unknown }[];
  readonly keys: (path: JsonPath) => readonly string[];
  readonly text: (path: JsonPath) => string | undefined;
  readonly at: (path: JsonPath) => unknown;
  readonly fault: (code: FileCode, path: JsonPath, params: Params) => Finding;
}

export function cursorOf({ value, locate }: Document): DocumentCursor {
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

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A finding for each name that has stood before. */
export function namesTwice(
  cursor: DocumentCursor,
  named: readonly { path: JsonPath; name: string | undefined }[],
  code: FileCode,
): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ path, name }) => {
    if (name === undefined) return [];
    const twice = seen.has(name);
    seen.add(name);
    return twice ? [cursor.fault(code, path, { found: name })] : [];
  });
}
