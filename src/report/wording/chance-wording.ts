import { grouped } from "../../domain/counting.ts";
import type { OutcomeChance, OwnLuck } from "../../domain/draw/chances.ts";
import type { Voice } from "../../domain/programme/rule-words.ts";

/** A chance in words: `certain`, `50 %, exactly: 1 of 2 alike`, `37 % (± 1.5)`, `possible, not seen in 1,000 draws: below 0.3 %`. */
export function chanceText({ kind, chance, standardError = 0, of }: OutcomeChance, draws: number): string {
  switch (kind) {
    case "certain":
      return "certain";
    case "exact":
      return `${percent(chance)}, exactly${of ? `: ${of.places} of ${of.people} who are alike` : ""}`;
    case "estimated":
      return `${percent(chance)} (\u00b1 ${(100 * standardError).toFixed(1)})`;
    case "below":
      return `possible, not seen in ${grouped(draws)} draws: below ${percent(chance)}`;
    case "always":
      return `in all ${grouped(draws)} draws: above ${percent(chance)}`;
  }
}

/** One sentence of what luck had to do with a place, or with waiting for one. */
export function luckText({ outcome, draws }: OwnLuck, isPlaced: boolean, { they, them }: Voice): string {
  const certain = isPlaced
    ? `The rules gave ${them} this place; luck had no part in it.`
    : `The rules left ${them} without a place; luck had no part in it.`;
  if (outcome.kind === "certain") return certain;
  const what = isPlaced ? "of this place" : "of waiting";
  const had = `${they[0]?.toUpperCase() ?? ""}${they.slice(1)} had a chance ${what}`;
  return `What the rules left open was drawn by lot. ${had}: ${chanceText(outcome, draws)}.`;
}

// As many digits as mean something.
function percent(chance: number): string {
  const value = 100 * chance;
  const digits = value < 10 && value > 0 ? 1 : value > 99 && value < 100 ? 1 : 0;
  return `${value.toFixed(digits).replace(/\.0$/, "")} %`;
}
