import { createHash } from "node:crypto";

/** The first 30 bits of SHA-256 of the texts with a zero byte between them, read off the bytes. */
export function drawn(...texts: readonly string[]): number {
  const bytes = createHash("sha256")
    .update(Buffer.from(texts.join("\0"), "utf8"))
    .digest();
  return Math.floor(bytes.readUInt32BE(0) / 4);
}
