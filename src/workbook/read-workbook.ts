import { type Formats, type ReadSheet, sheetOf } from "./read-sheet.ts";
import { type ZipPart, zipOf, zipParts } from "./zip-parts.ts";

/** A workbook as read, or why it cannot be. */
export type ReadWorkbook =
  | { readonly status: "read"; readonly sheets: readonly ReadSheet[] }
  | { readonly status: "encrypted" | "damaged" | "not-a-workbook" | "bad-sheet-name" }
  | { readonly status: "too-large"; readonly bytes: number };

/** Beyond this an old workbook, which is not packed, holds more than lists of people. */
const mostOldBytes = 64 * 1024 * 1024;

/**
 * Reads the sheets of a workbook: .xlsx, .xlsm, .xlsb, .ods, or the old .xls, told apart by their content. Formulas count
 * by the value that was saved with them. Sheets that are charts are left out.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  if (isCompoundFile(bytes)) {
    return bytes.length > mostOldBytes ? { status: "too-large", bytes: bytes.length } : parsed(bytes);
  }
  const unpacked = zipParts(bytes);
  if (unpacked.status !== "sound") return unpacked;
  if (isLocked(unpacked.parts)) return { status: "encrypted" };
  return isWorkbook(unpacked.parts) ? parsed(zipOf(unpacked.parts)) : { status: "not-a-workbook" };
}

async function parsed(bytes: Uint8Array): Promise<ReadWorkbook> {
  const reader = await import("@e965/xlsx");
  // The package gives it no type.
  const formats = reader.SSF as Formats;
  try {
    const book = quietly(() =>
      reader.read(bytes, { type: "array", dense: true, cellNF: true, cellText: true, sheetStubs: true, nodim: true }),
    );
    // Such a name is taken for the table of sheets itself.
    if (book.SheetNames.includes("__proto__")) return { status: "bad-sheet-name" };
    const from1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets = book.SheetNames.map((name, at) => {
      const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) > 0;
      return sheetOf(book.Sheets[name], { name, hidden, from1904, formats });
    });
    // What could not be read at all is not there.
    if (sheets.includes(undefined)) return { status: "damaged" };
    return { status: "read", sheets: sheets.filter((sheet) => sheet !== undefined && sheet !== "chart") };
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    if (/^File is password-protected|^Unsupported password/.test(why)) return { status: "encrypted" };
    return { status: /Encrypted file missing|workbook stream|^Unsupported/i.test(why) ? "not-a-workbook" : "damaged" };
  }
}

/** The reader prints what it thinks of number formats. */
function quietly<T>(work: () => T): T {
  const { error, log, warn } = console;
  const nothing = () => undefined;
  Object.assign(console, { error: nothing, log: nothing, warn: nothing });
  try {
    return work();
  } finally {
    Object.assign(console, { error, log, warn });
  }
}

function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** An OpenDocument file with a password is an archive like any other, whose parts are unreadable. */
function isLocked(parts: readonly ZipPart[]): boolean {
  const manifest = parts.find(({ name }) => name === "META-INF/manifest.xml");
  return manifest !== undefined && new TextDecoder().decode(manifest.data).includes("encryption-data");
}

/** A text document, or any other archive, is none. */
function isWorkbook(parts: readonly ZipPart[]): boolean {
  const names = parts.map(({ name }) => name.replaceAll("\\", "/").toLowerCase());
  const mimetype = parts.find(({ name }) => name === "mimetype");
  if (mimetype) return new TextDecoder().decode(mimetype.data).includes("spreadsheet");
  if (names.includes("[content_types].xml")) return !names.some((name) => /^(word|ppt)\//.test(name));
  return names.includes("content.xml");
}
