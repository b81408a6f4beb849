import { canonicalJson } from "../../domain/digest.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import { largestReading, type Reading, readingForm } from "../../domain/programme/reading.ts";
import { fault } from "../codes.ts";
import { decodeText } from "../text/decode.ts";
import { readJson } from "../text/document.ts";
import { readYaml } from "../text/yaml-document.ts";
import { schemaFindings, valueAt } from "./schema-findings.ts";
import { schemaOf, strictObject } from "./schema-of.ts";
import type { GivenSetting } from "./settle.ts";

/** How tables are to be read, out of a file of its own; or what is wrong with it. */
export type ReadingFile =
  | { readonly reading: Reading; readonly setting: GivenSetting }
  | { readonly findings: readonly Finding[] };

/** Reads the part `reading:` of a programme from a file that holds nothing else; the line `reading:` may be left out. */
export function parseReading({ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }): ReadingFile {
  if (bytes.length > largestReading) return { findings: [fault("file/too-large", { file }, { most: "1 MB" })] };
  const { text, findings } = decodeText({ file, bytes });
  if (hasErrors(findings)) return { findings };
  const document = /^\s*\{/.test(text) ? readJson({ file, text }) : readYaml({ file, text });
  if (document.value === undefined) return { findings: document.findings };
  const own = isObject(document.value) && Object.hasOwn(document.value, "reading") ? ["reading"] : [];
  const part = schemaOf(readingForm, { strict: true });
  const schema = own.length === 0 ? part : strictObject({ reading: part });
  const parsed = schema.safeParse(document.value);
  if (!parsed.success) return { findings: parsed.error.issues.flatMap((issue) => schemaFindings(issue, document)) };
  // Parsed above, by this very schema.
  const reading = valueAt(document.value, own) as Reading;
  const setting = {
    path: "reading",
    value: canonicalJson(reading),
    locate: (path: readonly (string | number)[]) => document.locate([...own, ...path]),
  };
  return { reading, setting };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
