import { count, grouped, listed } from "../../domain/counting.ts";
import type { Infeasible } from "../../domain/plan/allocation.ts";
import type { ConflictingLimit } from "../../domain/plan/impossible-stage.ts";
import type { StageId, Words } from "../../domain/programme/programme.ts";
import type { FindingsOptions } from "../findings/findings.ts";
import { jsonText } from "../plan/json-text.ts";
import { type Block, pageOf, paragraph } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";

/** No lawful plan exists: which people and which limits cannot all be satisfied, and what would help. */
export function renderInfeasible(infeasible: Infeasible, words: Words, options: FindingsOptions): string {
  if (options.format === "json") return `${jsonText(infeasible, 2)}\n`;
  const style = styleOf(options);
  if (infeasible.undecided)
    return pageOf([
      paragraph(`No lawful plan was found for ${stageTexts[infeasible.stage]}.`, style).map(style.paint.red),
      paragraph(
        "The search ended without a proof that there is none. Loosen the rules that conflict most often (people kept apart, least numbers), or withdraw some of the offers.",
        style,
      ),
    ]);
  return pageOf([
    paragraph(`No lawful plan exists: ${stageTexts[infeasible.stage]} is impossible.`, style).map(style.paint.red),
    ...infeasible.conflict.limits.map((limit) => limitBlock(limit, infeasible.stage, words, style)),
    closing(infeasible.conflict.limits, style),
  ]);
}

const stageTexts: Readonly<Record<StageId, string>> = {
  cadre: "choosing the cadre",
  placing: "placing everybody by the rules",
  pairing: "pairing by the rules",
};

function closing({ length }: readonly ConflictingLimit[], style: Style): Block {
  if (length === 1) return [];
  const text =
    length === 0
      ? "No smaller set of rules and people was found that shows why."
      : "These limits cannot all be kept at once.";
  return paragraph(text, style);
}

function limitBlock(limit: ConflictingLimit, stage: StageId, words: Words, style: Style): Block {
  const { participants } = limit;
  const remedy = remedyOf(limit, words);
  return [
    ...paragraph(sentenceOf(limit, stage, words), style),
    ...(participants.length === 0 ? [] : paragraph(`They are: ${named(participants)}.`, style)),
    ...(remedy === "" ? [] : paragraph(remedy, style).map(style.paint.dim)),
  ];
}

function sentenceOf(
  { limit, side, bound, count: people, slots }: ConflictingLimit,
  stage: StageId,
  words: Words,
): string {
  const who = sentenceCase(count(people, words.participant, words.participants));
  const can = side === "atMost" ? "can only" : "can";
  const where = stage === "cadre" ? "the cadre" : slotText(slots);
  const holds = side === "atMost" ? "holds at most" : "needs at least";
  return `${who} ${can} ${verbs[stage]} ${where}, which ${holds} ${grouped(bound)} (limit ${limit}).`;
}

const verbs: Readonly<Record<StageId, string>> = { cadre: "be chosen for", placing: "join", pairing: "be paired with" };

function slotText(slots: readonly string[]): string {
  return slots.length > 4 ? `one of ${slots.length} (${slots.slice(0, 3).join(", ")} ...)` : slots.join(" or ");
}

// Of limits that only clash with each other, none is broken alone, and no number would be true.
function remedyOf({ side, bound, count: people }: ConflictingLimit, { participants }: Words): string {
  if (side === "atMost" && people > bound) {
    return `To make it possible: ${grouped(people - bound)} more, or another choice open to some of these ${participants}.`;
  }
  if (side === "atLeast" && people < bound) {
    return `To make it possible: ${grouped(bound - people)} fewer, or rules that leave more ${participants} eligible.`;
  }
  return "";
}

function sentenceCase(text: string): string {
  return text.startsWith("no ") ? `No ${text.slice(3)}` : text;
}

// A thousand names help nobody: the first few show what it is about, the JSON holds them all.
function named(participants: readonly string[]): string {
  const shown = participants.slice(0, mostNamed);
  const more = participants.length - shown.length;
  return more === 0 ? listed(shown) : `${shown.join(", ")} and ${grouped(more)} more`;
}

const mostNamed = 40;
