import type { Finding } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { around, strictly } from "./doubtful-letters.ts";
import { placeAt, placesIn } from "./text-position.ts";
import { decodeWindows1252 } from "./windows-1252.ts";

export interface Decoded {
  /** Without a byte order mark; empty where an error was found. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface EncodedText {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** A name that the user gave; a byte order mark in the file stands above it. */
  readonly encoding?: string | undefined;
}

/**
 * Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252, with a warning where we
 * only guess it because the bytes are no UTF-8. Files that are no text (a spreadsheet, an archive, NUL characters)
 * give an error.
 */
export function decodeText({ file, bytes, encoding }: EncodedText): Decoded {
  const binary = looksBinary(bytes);
  if (binary) {
    const code = binary === "xlsx" || binary === "xls" ? "text/looks-like-xlsx" : "text/binary";
    return refused(fault(code, { file }, { found: binary }));
  }
  const chosen = encoding === undefined ? undefined : encodingByName(encoding);
  if (encoding !== undefined && chosen === undefined) {
    return refused(fault("text/unknown-encoding", { file }, { found: encoding, expected: encodingNames.join(", ") }));
  }
  const marked = markedEncoding(bytes);
  // What is marked as UTF-8 and is not, is read as it was asked for.
  const isWrong = marked === "utf-8" && chosen === "windows-1252" && strictly(marked, bytes) === undefined;
  const decoded = isWrong
    ? { text: decodeWindows1252(bytes.subarray(markLength)), findings: [] }
    : decodeAs(file, bytes, marked ?? chosen, marked === undefined);
  const nul = decoded.text.indexOf("\u0000");
  return nul < 0 ? decoded : refused(fault("text/nul", { file, ...placeAt(decoded.text, nul) }));
}

const markLength = 3;

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The names that `--encoding` takes. */
const encodingNames = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "latin1"] as const;

const aliases: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  windows1252: "windows-1252",
  cp1252: "windows-1252",
  latin1: "windows-1252",
  iso88591: "windows-1252",
};

function encodingByName(name: string): Encoding | undefined {
  const plain = name.toLowerCase().replace(/[-_ ]/g, "");
  return Object.hasOwn(aliases, plain) ? aliases[plain] : undefined;
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

/** @param isNamed the user gave the encoding, if there is one */
function decodeAs(file: string, bytes: Uint8Array, encoding: Encoding | undefined, isNamed: boolean): Decoded {
  if (encoding === "windows-1252") return { text: decodeWindows1252(bytes), findings: [] };
  if (encoding === "utf-16le") return decodeUtf16(file, bytes);
  if (encoding === "utf-16be") return decodeUtf16(file, swapped(bytes));
  const unmarked = encoding === undefined ? looksUtf16(bytes) : undefined;
  if (unmarked) return refused(fault("text/utf-16-without-mark", { file }, { expected: unmarked }));
  const text = strictly("utf-8", bytes);
  return text === undefined ? decodeBadUtf8(file, bytes, encoding, isNamed) : { text, findings: [] };
}

// Where nobody named an encoding and no letter is UTF-8, an old spreadsheet program wrote the file. Where some are, two
// files were put together: then all or some of the letters would be wrong, whichever way they are read.
function decodeBadUtf8(file: string, bytes: Uint8Array, encoding: Encoding | undefined, isNamed: boolean): Decoded {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const stray = lenient.indexOf("\ufffd");
  const where = { file, ...placeAt(lenient, stray) };
  if (encoding && isNamed) return refused(fault("text/not-utf-8", where));
  const sound = /[^\u0000-\u007f\ufffd]/.exec(lenient);
  if (sound === null && encoding === undefined)
    return { text: decodeWindows1252(bytes), findings: [fault("text/windows-1252", where)] };
  return { text: "", findings: strayBytes(file, bytes, lenient, sound?.index) };
}

/** One finding for each line with stray bytes, with both readings of its cell. */
function strayBytes(file: string, bytes: Uint8Array, lenient: string, soundAt: number | undefined): Finding[] {
  const lines = decodeWindows1252(bytes).split(lineEnd);
  const sounds = lenient.split(lineEnd);
  const place = placesIn(lenient);
  const sound = soundAt === undefined ? undefined : around(lenient, soundAt);
  const garbled = sound === undefined ? undefined : decodeWindows1252(new TextEncoder().encode(sound));
  const findings: Finding[] = [];
  for (let at = lenient.indexOf("\ufffd"), last = 0; at >= 0; at = lenient.indexOf("\ufffd", at + 1)) {
    const { line, column } = place(at);
    if (line === last) continue;
    last = line;
    // A letter of Windows-1252 is a byte, so the bytes before it in its line say where it stands there.
    const before = (sounds[line - 1] ?? "").split("\ufffd")[0] ?? "";
    const start = new TextEncoder().encode(before).length;
    const params = { found: around(lines[line - 1] ?? "", start), lost: around(lenient, at), sound, garbled };
    findings.push(fault("text/stray-byte", { file, line, column }, params));
    if (findings.length === mostStray) break;
  }
  return findings;
}

/** More are the same fault again. */
const mostStray = 20;

const lineEnd = /\r\n|\r|\n/;

function decodeUtf16(file: string, bytes: Uint8Array): Decoded {
  const text = strictly("utf-16le", bytes);
  return text === undefined ? refused(fault("text/broken-utf-16", { file })) : { text, findings: [] };
}

function swapped(bytes: Uint8Array): Uint8Array {
  const even = bytes.length - (bytes.length % 2);
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at < even; at += 2) [copy[at], copy[at + 1]] = [bytes[at + 1] ?? 0, bytes[at] ?? 0];
  return copy;
}

function refused(...findings: Finding[]): Decoded {
  return { text: "", findings };
}

/** What a file is, by its first bytes, where that is no text: `xlsx`, `xls`, `pdf` and so on. */
function looksBinary(bytes: Uint8Array): string | undefined {
  return signatures.find(({ start }) => start.every((byte, at) => bytes[at] === byte))?.kind;
}

const signatures: readonly { readonly kind: string; readonly start: readonly number[] }[] = [
  { kind: "xlsx", start: [0x50, 0x4b, 0x03, 0x04] },
  { kind: "xls", start: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: "pdf", start: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: "gzip", start: [0x1f, 0x8b, 0x08] },
  { kind: "png", start: [0x89, 0x50, 0x4e, 0x47] },
  { kind: "jpeg", start: [0xff, 0xd8, 0xff] },
];

/** UTF-16 without a byte order mark, guessed from two characters of the Latin alphabet at the start. */
function looksUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [a, b, c, d] = bytes;
  if (a && b === 0 && c && d === 0) return "utf-16le";
  return a === 0 && b && c === 0 && d ? "utf-16be" : undefined;
}
