/** A piece of HTML or SVG. It is made by `html` alone, so every text in it is escaped. */
export interface Markup {
  readonly markup: string;
}

export type Part = Markup | string | number | false | undefined | readonly Part[];

/** Markup with values put in: texts are escaped, markup is taken as it is, lists are joined, false is nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const markup = texts.reduce((made, text, at) => made + partText(parts[at - 1]) + text);
  return { markup };
}

/** Text that is trusted to be markup: our own style sheet and script. */
export function ownText(markup: string): Markup {
  return { markup };
}

function partText(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escapeText(part);
  return "markup" in part ? part.markup : part.map(partText).join("");
}

/** A text as it stands in HTML, between tags or inside quotes. What HTML cannot carry is written out in letters. */
export function escapeText(text: string): string {
  return text
    .replace(uncarried, (unit) => `\\u${(unit.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`)
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// Controls (a carriage return would come back as a line feed), halves of a pair, and code points that are no characters.
const uncarried = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Cs}|[\ufdd0-\ufdef]|[\ufffe\uffff]/gu;
