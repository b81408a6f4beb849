import { count } from "../../domain/counting.ts";
import type { OptionAccount } from "../../domain/plan/explanation.ts";
import { intakeSlots } from "../../domain/problem.ts";
import type { Programme, Words } from "../../domain/programme/programme.ts";

/** How a slot stands among those that the rules leave open to somebody. */
export interface Start {
  /** None of them starts before it. */
  readonly isFirst: boolean;
  /** How many others start on the same day: of these none is earlier or later. */
  readonly alike: number;
}

export function startAmong(given: OptionAccount, options: readonly OptionAccount[], programme: Programme): Start {
  const starts = new Map(intakeSlots(programme).map(({ id, startsOn = "" }) => [id, startsOn]));
  const startOf = ({ slot }: OptionAccount): string => starts.get(slot) ?? "";
  const others = options.filter((one) => one !== given && one.verdict !== "refused");
  return {
    isFirst: others.every((one) => startOf(one) >= startOf(given)),
    alike: others.filter((one) => startOf(one) === startOf(given)).length,
  };
}

export function onOneDay(alike: number, { intake, intakes }: Words): string {
  return `${count(alike, `other ${intake}`, `other ${intakes}`)} that the rules leave open to them ${alike === 1 ? "starts" : "start"} on the same day`;
}
