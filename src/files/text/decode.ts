import type { Finding } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { looksBinary, looksUtf16 } from "./signatures.ts";
import { placeAt } from "./text-position.ts";
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
  const decoded = decodeAs(file, bytes, markedEncoding(bytes) ?? chosen);
  const nul = decoded.text.indexOf("\u0000");
  return nul < 0 ? decoded : refused(fault("text/nul", { file, ...placeAt(decoded.text, nul) }));
}

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

function decodeAs(file: string, bytes: Uint8Array, encoding: Encoding | undefined): Decoded {
  if (encoding === "windows-1252") return { text: decodeWindows1252(bytes), findings: [] };
  if (encoding === "utf-16le") return decodeUtf16(file, bytes);
  if (encoding === "utf-16be") return decodeUtf16(file, swapped(bytes));
  const unmarked = encoding === undefined ? looksUtf16(bytes) : undefined;
  if (unmarked) return refused(fault("text/utf-16-without-mark", { file }, { expected: unmarked }));
  const text = strictly("utf-8", bytes);
  return text === undefined ? decodeBadUtf8(file, bytes, encoding) : { text, findings: [] };
}

// Where nobody named an encoding, a stray byte means that an old spreadsheet program wrote the file.
function decodeBadUtf8(file: string, bytes: Uint8Array, named: Encoding | undefined): Decoded {
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const where = { file, ...placeAt(lenient, lenient.indexOf("\ufffd")) };
  if (named) return refused(fault("text/not-utf-8", where));
  return { text: decodeWindows1252(bytes), findings: [fault("text/windows-1252", where)] };
}

function decodeUtf16(file: string, bytes: Uint8Array): Decoded {
  const text = strictly("utf-16le", bytes);
  return text === undefined ? refused(fault("text/broken-utf-16", { file })) : { text, findings: [] };
}

function strictly(encoding: "utf-8" | "utf-16le", bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function swapped(bytes: Uint8Array): Uint8Array {
  const even = bytes.length - (bytes.length % 2);
  const copy = Uint8Array.from(bytes);
  for (let at = 0; at < even; at += 2) [copy[at], copy[at + 1]] = [bytes[at + 1] ?? 0, bytes[at] ?? 0];
  return copy;
}

function refused(finding: Finding): Decoded {
  return { text: "", findings: [finding] };
}
