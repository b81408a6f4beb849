import type { Split } from "../domain/plan/certificate.ts";

/** The answers on the way to a leaf: whether the choice with this number is made. */
export type Answers = ReadonlyMap<number, boolean>;

/** A split whose questions are about choices by number; questions about what is no choice are left out, as their answer is no. */
export type ChoiceSplit = number | { readonly choice: number; readonly yes: ChoiceSplit; readonly no: ChoiceSplit };

/** @param choiceOf the number of somebody's choice of a slot */
export function choiceSplit(
  split: Split,
  choiceOf: (participant: string, slot: string | null) => number | undefined,
): ChoiceSplit {
  if (typeof split === "number") return split;
  const no = choiceSplit(split.no, choiceOf);
  const choice = choiceOf(split.participant, split.slot);
  return choice === undefined ? no : { choice, yes: choiceSplit(split.yes, choiceOf), no };
}

/** The answers of every leaf that is reached, by its number. */
export function answersOf(split: ChoiceSplit, before: Answers = new Map()): ReadonlyMap<number, Answers> {
  if (typeof split === "number") return new Map([[split, before]]);
  const { choice, yes, no } = split;
  return new Map([
    ...answersOf(no, new Map(before).set(choice, before.get(choice) ?? false)),
    ...answersOf(yes, new Map(before).set(choice, before.get(choice) ?? true)),
  ]);
}
