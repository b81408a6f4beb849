import { inflateRawSync } from "node:zlib";

/** The parts of an archive by their names. */
export function unzipSync(bytes: Uint8Array): Record<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Record<string, Uint8Array> = {};
  let at = view.getUint32(bytes.length - 6, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((field) =>
      field === 20 ? view.getUint32(at + field, true) : view.getUint16(at + field, true),
    );
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const raw = bytes.subarray(start, start + size);
    const key = strFromU8(bytes.subarray(at + 46, at + 46 + name));
    parts[key] = view.getUint16(at + 10, true) === 0 ? raw : inflateRawSync(raw);
    at += 46 + name + extra + comment;
  }
  return parts;
}

export function strFromU8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
