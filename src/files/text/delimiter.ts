/** What may part the cells of a line, in the order in which a tie is settled. */
export const delimiters = [",", ";", "\t", "|"] as const;

/** The delimiter that stands most often, outside quotes, in the first line with text; a comma where none does. */
export function detectDelimiter(text: string): string {
  const header = bareHeader(text);
  let best = ",";
  let most = 0;
  for (const delimiter of delimiters) {
    const count = header.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/** The delimiter that a user's text names: one character, or a word for it. */
export function delimiterByName(name: string): string | undefined {
  const known = words.get(name.toLowerCase());
  if (known !== undefined) return known;
  return name.length === 1 && !/["\r\n\u0000]/.test(name) ? name : undefined;
}

const words: ReadonlyMap<string, string> = new Map([
  ["comma", ","],
  ["semicolon", ";"],
  ["tab", "\t"],
  ["\\t", "\t"],
  ["pipe", "|"],
]);

function bareHeader(text: string): string {
  const start = text.search(/\S/);
  if (start < 0) return "";
  const lineStart = Math.max(text.lastIndexOf("\n", start), text.lastIndexOf("\r", start)) + 1;
  const length = text.slice(lineStart).search(/[\r\n]/);
  const line = length < 0 ? text.slice(lineStart) : text.slice(lineStart, lineStart + length);
  return line.replace(/"[^"]*"?/g, "");
}
