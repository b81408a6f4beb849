/** A text of these bytes; `undefined` where they are none in that encoding. */
export function strictly(encoding: "utf-8" | "utf-16le", bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
