import { listed } from "../../domain/counting.ts";
import { type Block, paragraph } from "../text/page.ts";
import type { Style } from "../text/style.ts";

/** Says which columns found no room, so that nobody takes them for absent. */
export function droppedNote(dropped: readonly string[], style: Style): Block {
  if (dropped.length === 0) return [];
  const text = `Not shown at this width: ${listed(dropped.map((head) => head.toLowerCase()))}.`;
  return paragraph(text, style).map(style.paint.dim);
}
