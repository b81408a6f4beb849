/**
 * The whole text of a cell. Where letters of several styles follow plain text, the reader keeps one part only; the XML
 * that it hands over holds all of them.
 * @param xml the inside of the cell's shared string
 */
export function plainText(text: string, xml: unknown): string {
  if (typeof xml !== "string" || !/^\s*<t[\s>]/.test(xml) || !/<r[\s>]/.test(xml)) return text;
  // Phonetic readings of East Asian texts are no part of them.
  const spoken = /<rPh\b[\s\S]*?<\/rPh>/g;
  const parts = [...xml.replace(spoken, "").matchAll(/<t(?:\s[^>]*)?>([\s\S]*?)<\/t>/g)];
  return parts.map(([, part = ""]) => decoded(part)).join("");
}

function decoded(part: string): string {
  return part
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return entities[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
