import type { LetterField, LetterPart } from "../../domain/plan/letter.ts";
import { escapeText } from "../html/markup.ts";
import { markdownText } from "../plan/markdown.ts";
import { escapeControls } from "../text/escape-controls.ts";

export const letterFormats = ["md", "html", "txt"] as const;
export type LetterFormat = (typeof letterFormats)[number];

export type LetterValues = Readonly<Record<LetterField, string>>;

/** One person's letter. */
export function renderLetter(parts: readonly LetterPart[], values: LetterValues, format: LetterFormat): string {
  const made = fillTemplate(parts, values, escapers[format]);
  return `${made.replace(/\n{3,}/g, "\n\n").trimEnd()}\n`;
}

const escapers: Readonly<Record<LetterFormat, (text: string) => string>> = {
  md: markdownText,
  html: escapeText,
  txt: escapeControls,
};

/** A template with its values filled in. */
export function fillTemplate(
  parts: readonly LetterPart[],
  values: LetterValues,
  escape: (text: string) => string,
): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      if (part.kind === "field") return escape(values[part.name]);
      return (values[part.name] === "") === part.unless ? fillTemplate(part.parts, values, escape) : "";
    })
    .join("");
}
