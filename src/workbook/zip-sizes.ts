/** What a ZIP archive says of itself: how many bytes its entries take when they are unpacked. */
export interface ZipSizes {
  readonly unpacked: number;
  readonly packed: number;
}

/** Reads the directory at the end of an archive. `undefined`: it is none, or it is cut off. */
export function zipSizes(bytes: Uint8Array): ZipSizes | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  let at = view.getUint32(end + 16, true);
  const sizes = { unpacked: 0, packed: 0 };
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + entryLength > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined;
    sizes.packed += view.getUint32(at + 20, true);
    sizes.unpacked += view.getUint32(at + 24, true);
    at += entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sizes;
}

const entryMark = 0x02014b50;
const entryLength = 46;
const endMark = 0x06054b50;
const endLength = 22;

// A comment of at most 64 KB may stand behind it.
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}
