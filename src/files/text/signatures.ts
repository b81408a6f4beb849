/** What a file is, by its first bytes, where that is no text: `xlsx`, `xls`, `pdf` and so on. */
export function looksBinary(bytes: Uint8Array): string | undefined {
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
export function looksUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const [a, b, c, d] = bytes;
  if (a && b === 0 && c && d === 0) return "utf-16le";
  return a === 0 && b && c === 0 && d ? "utf-16be" : undefined;
}
