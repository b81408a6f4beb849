import { crc32, inflateRawSync } from "node:zlib";

/** The parts of an archive that hold a workbook's cells, or why they cannot be had. */
export type ZipParts =
  | { readonly status: "sound"; readonly parts: readonly ZipPart[] }
  | { readonly status: "damaged" }
  | { readonly status: "too-large"; readonly bytes: number };

export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array;
  readonly crc: number;
}

/** Beyond this, declared or unpacked, an archive is taken for one that was made to fill the memory. */
const mostBytes = 64 * 1024 * 1024;
/** No workbook has nearly as many. */
const mostEntries = 20_000;

/**
 * Unpacks what a reader of cells needs, and checks each part's size and CRC: the reader itself checks neither, and gives
 * an empty sheet or another name without a word. Pictures and the like are left packed, whatever their size.
 */
export function zipParts(bytes: Uint8Array): ZipParts {
  const entries = entriesOf(bytes);
  if (!entries) return { status: "damaged" };
  const wanted = entries.filter(({ name }) => holdsCells(name));
  const declared = wanted.reduce((sum, { size }) => sum + size, 0);
  if (declared > mostBytes) return { status: "too-large", bytes: declared };
  const parts = wanted.map((entry) => unpacked(bytes, entry));
  return parts.includes(undefined)
    ? { status: "damaged" }
    : { status: "sound", parts: parts.filter((part) => part !== undefined) };
}

function holdsCells(name: string): boolean {
  const path = name.replaceAll("\\", "/").toLowerCase();
  if (path === "mimetype") return true;
  return (
    /\.(xml|rels|bin)$/.test(path) && !/(^|\/)(media|embeddings|theme|printersettings|thumbnails|customxml)/.test(path)
  );
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly at: number;
}

const entryMark = 0x02014b50;
const entryLength = 46;
const localMark = 0x04034b50;
const localLength = 30;
const endMark = 0x06054b50;
const endLength = 22;

/** The directory at the end of an archive. `undefined`: there is none, it is cut off, or parts are locked. */
function entriesOf(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0 && entries.length < mostEntries; left--) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

// A comment of at most 64 KB may stand behind it.
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}

function unpacked(bytes: Uint8Array, { name, method, crc, packed, size, at }: Entry): ZipPart | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + localLength > view.byteLength || view.getUint32(at, true) !== localMark) return undefined;
  const start = at + localLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > view.byteLength) return undefined;
  const raw = bytes.subarray(start, start + packed);
  const data = method === 0 ? raw : method === 8 ? inflated(raw, size) : undefined;
  return data?.length === size && crc32(data) === crc ? { name, data, crc } : undefined;
}

function inflated(raw: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(1, size) });
  } catch {
    return undefined;
  }
}

/** An archive of these parts, unpacked: what was checked is what is read, and nothing is unpacked twice. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const names = parts.map(({ name }) => new TextEncoder().encode(name));
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [index, { data, crc }] of parts.entries()) {
    const name = names[index];
    chunks.push(header(localMark, localLength, name, { data, crc }, 4), name, data);
    const entry = header(entryMark, entryLength, name, { data, crc }, 6);
    new DataView(entry.buffer).setUint32(42, at, true);
    directory.push(entry, name);
    at += localLength + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new Uint8Array(endLength);
  const view = new DataView(end.buffer);
  view.setUint32(0, endMark, true);
  view.setUint16(8, parts.length, true);
  view.setUint16(10, parts.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  return joined([...chunks, ...directory, end]);
}

/** The fields that a local header and an entry of the directory have in common, from `shift` on. */
function header(
  mark: number,
  length: number,
  name: Uint8Array,
  { data, crc }: Pick<ZipPart, "data" | "crc">,
  shift: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, mark, true);
  view.setUint16(shift, 20, true);
  view.setUint32(shift + 10, crc, true);
  view.setUint32(shift + 14, data.length, true);
  view.setUint32(shift + 18, data.length, true);
  view.setUint16(shift + 22, name.length, true);
  return bytes;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
