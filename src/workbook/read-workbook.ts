import { EncryptedFileError } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { zipSizes } from "./zip-sizes.ts";

/** What a cell holds. A date is midnight UTC of its day. */
export type CellContent = string | number | boolean | Date | null;

export interface ReadSheet {
  readonly name: string;
  /** From the first row and column of the sheet, whether they hold something or not. */
  readonly rows: readonly (readonly CellContent[])[];
}

/** A workbook as read, or why it cannot be. */
export type ReadWorkbook =
  | { readonly status: "read"; readonly sheets: readonly ReadSheet[] }
  | { readonly status: "encrypted" | "damaged" }
  | { readonly status: "too-large"; readonly bytes: number };

/** Beyond this an archive is taken for one that was made to fill the memory. */
const mostBytes = 64 * 1024 * 1024;
const mostRatio = 100;

/** Reads the sheets of an XLSX workbook. Formulas count by the value that was saved with them. */
export async function readWorkbook(bytes: Uint8Array): Promise<ReadWorkbook> {
  if (isCompoundFile(bytes)) return { status: "encrypted" };
  const sizes = zipSizes(bytes);
  if (!sizes) return { status: "damaged" };
  if (sizes.unpacked > mostBytes || sizes.unpacked > mostRatio * Math.max(bytes.length, 1024))
    return { status: "too-large", bytes: sizes.unpacked };
  try {
    const { sheets } = await readXlsx(bytes);
    return { status: "read", sheets: sheets.map(({ name, rows }) => ({ name, rows })) };
  } catch (error) {
    return { status: error instanceof EncryptedFileError ? "encrypted" : "damaged" };
  }
}

// A workbook with a password is no archive but a container of the old kind, with the archive inside.
function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}
