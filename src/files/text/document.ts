import type { Finding, Where } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { type JsonPath, jsonLocator } from "./json-locate.ts";
import { scanJson } from "./json-scan.ts";
import { placesIn } from "./text-position.ts";

/** A document as it came: its name for messages, and its text. */
export interface DocumentText {
  readonly file: string;
  readonly text: string;
}

/** A structured document; `value` is undefined where its form is broken. */
export interface Document {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  /** Where the value at a path stands, or the deepest part of the path that exists. */
  readonly locate: (path: JsonPath) => Where;
}

/** Reads JSON, reporting the first fault of its syntax, or else every key that stands twice. */
export function readJson({ file, text }: DocumentText): Document {
  const faults = scanJson(text);
  const place = lazily(() => placesIn(text));
  const offsetOf = lazily(() => jsonLocator(text));
  const findings = faults.map(({ kind, at, found, expected }) => {
    return fault(`json/${kind}`, { file, ...place()(at) }, { found, expected });
  });
  const broken = faults.some(({ kind }) => kind !== "duplicate-key");
  const locate = (path: JsonPath): Where => ({ file, ...place()(offsetOf()(path)) });
  return broken
    ? { value: undefined, findings, locate: () => ({ file }) }
    : { value: JSON.parse(text), findings, locate };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
