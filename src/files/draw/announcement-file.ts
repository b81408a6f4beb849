import { type Announcement, announcementForm, announcementFormat } from "../../domain/draw/announcement.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { schemaFindings } from "../programme/schema-findings.ts";
import { schemaOf } from "../programme/schema-of.ts";
import { decodeText } from "../text/decode.ts";
import { readJson } from "../text/document.ts";

/** A document of a draw as read, or what is wrong with it. */
export type DrawFile<T> = { readonly value: T } | { readonly findings: readonly Finding[] };

interface Bytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Reads an announcement. Whether its digest is its own is the inspector's to say. */
export function parseAnnouncement(source: Bytes): DrawFile<Announcement> {
  const decoded = decodeText(source);
  if (hasErrors(decoded.findings)) return decoded;
  const document = readJson({ file: source.file, text: decoded.text });
  const { value, locate } = document;
  if (value === undefined) return document;
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== announcementFormat) {
    const expected = `"format": "${announcementFormat}"`;
    return { findings: [fault("draw/not-an-announcement", locate(["format"]), { expected })] };
  }
  const issues = schemaOf(announcementForm, { strict: false }).safeParse(value).error?.issues ?? [];
  const findings = [...document.findings, ...issues.flatMap((issue) => schemaFindings(issue, document))];
  // The schema has judged it; its own copy would lose keys that a later version added, which the digest covers.
  return hasErrors(findings) ? { findings } : { value: value as Announcement };
}
