import type { PlanView } from "../plan/plan-view.ts";
import { displayWidth } from "./display-width.ts";
import { escapeControls } from "./escape-controls.ts";
import type { Style } from "./style.ts";
import { wrapText } from "./wrap.ts";

/** Lines that belong together; a page has an empty line between blocks. */
export type Block = readonly string[];

/** A part of a page. No blocks: it has nothing to say. */
export type Section = (view: PlanView, style: Style) => readonly Block[];

/** The page's whole text, with its final newline. */
export function pageOf(blocks: readonly Block[]): string {
  const full = blocks.filter((block) => block.length > 0);
  return full.length === 0 ? "" : `${full.map((block) => block.join("\n")).join("\n\n")}\n`;
}

export function heading(text: string, { width, paint }: Style): Block {
  return wrapText(escapeControls(text), width).map(paint.bold);
}

/** A text in lines that are no longer than reads well; the lines of an item of a list stand under its first word. */
export function paragraph(text: string, { width }: Style): Block {
  return wrapText(escapeControls(text), Math.min(width, widestText), text.startsWith("- ") ? 2 : 0);
}

/** Labels and texts side by side, or one under the other where the page is narrow. */
export function pairsOf(pairs: readonly (readonly [label: string, text: string])[], style: Style): Block {
  const labelWidth = pairs.reduce((most, [label]) => Math.max(most, displayWidth(escapeControls(label))), 0);
  const beside = style.width - labelWidth - 2 >= 24;
  const indent = beside ? labelWidth + 2 : 2;
  return pairs.flatMap(([label, text]) => {
    const lines = wrapText(escapeControls(text), Math.min(style.width, widestText) - indent).map(
      (line) => " ".repeat(indent) + line,
    );
    const shown = style.paint.dim(escapeControls(label));
    if (!beside) return [shown, ...lines];
    const [first = "", ...rest] = lines;
    return [shown + first.slice(displayWidth(escapeControls(label))), ...rest];
  });
}

const widestText = 100;
