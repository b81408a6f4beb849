import type { Severity } from "../../domain/finding.ts";
import { messageOf, sentences } from "../wording/wording.ts";
import { codeAreas } from "./code-areas.ts";
import { samplesOf } from "./code-samples.ts";

/** What a finding's code means. */
export interface CodeReference {
  readonly kind: "code";
  readonly code: string;
  readonly severity: Severity;
  readonly foundIn: string;
  /** The sentence, with `<name>` for what is filled in. */
  readonly what: string;
  readonly why: string;
  /** The sentence as it may read. */
  readonly example: string;
  readonly fix: string;
}

/** The page of a code; undefined where there is no such code. */
export function codeReference(code: string, severity: Severity): CodeReference | undefined {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (sentence === undefined) return undefined;
  const area = codeAreas[code.split("/")[0] ?? ""] ?? { foundIn: "the input", why: "" };
  const { message, remedy } = messageOf({ code, params: samplesOf(code) });
  return { kind: "code", code, severity, ...area, what: open(sentence[0]), example: message, fix: remedy };
}

// `{count|person|people}` is `<count> people`; what is said only where it applies stands in brackets, as in usage lines.
function open(sentence: string): string {
  return sentence.replace(/\{(\w+)\|[^|}]*\|([^}]*)\}/g, "<$1> $2").replace(/\{(\w+)\}/g, "<$1>");
}
