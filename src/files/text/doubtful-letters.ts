import type { Finding, Where } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { upperLetters } from "./windows-1252.ts";

/**
 * Letters that were lost or garbled before the file came here: the replacement character, and UTF-8 that was once read as
 * Windows-1252 (`ZoÃ«`). Each kind is said once, where it stands first.
 */
export function doubtfulLetters(text: string, where: (at: number) => Where): Finding[] {
  if (!suspicious.test(text)) return [];
  const findings: Finding[] = [];
  const lost = text.indexOf("\ufffd");
  if (lost >= 0) {
    findings.push(
      fault("text/lost-letter", where(lost), {
        found: around(text, lost),
        count: several(text.split("\ufffd").length - 1),
      }),
    );
  }
  let first: { readonly at: number; readonly found: string; readonly meant: string } | undefined;
  let count = 0;
  for (const { 0: found, index } of text.matchAll(garbled)) {
    const meant = mended(found);
    if (meant === undefined) continue;
    count++;
    first ??= { at: index, found, meant };
  }
  if (first) {
    const found = around(text, first.at);
    const params = { found, expected: found.replace(first.found, first.meant), count: several(count) };
    findings.push(fault("text/garbled-letters", where(first.at), params));
  }
  return findings;
}

const suspicious = /[\u00c2-\u00c5\u00e2\u00e3\u00f0\ufffd]/;
const tail = `[\u0080-\u00bf${upperLetters.replaceAll(/[\u0080-\u00bf]/g, "")}]`;
/** A letter of two bytes that starts with Â to Å, of three that starts with â or ã, of four that starts with ð. */
const garbled = new RegExp(`Â[ £§©«®°-³·¹»-¾]|[Ã-Å]${tail}|[âã]${tail}{2}|ð${tail}{3}`, "g");

function several(count: number): number | undefined {
  return count > 1 ? count : undefined;
}

/** The letter that was meant. */
function mended(found: string): string | undefined {
  const bytes = Array.from(found, (letter) => {
    const at = upperLetters.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
  });
  return strictly("utf-8", Uint8Array.from(bytes));
}

/** The word in which a letter stands, with its neighbours in the same cell. */
export function around(text: string, at: number): string {
  const before = /[^,;\t|"\r\n]{0,30}$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? "";
  const after = /^[^,;\t|"\r\n]{0,30}/.exec(text.slice(at, at + 30))?.[0] ?? "";
  return (before + after).trim();
}

/** A text of these bytes; `undefined` where they are none in that encoding. */
export function strictly(encoding: "utf-8" | "utf-16le", bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
