import { sortedBy } from "../../domain/compare.ts";
import { longDay } from "../../domain/counting.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { CadreMember, Pairing } from "../../domain/plan/plan-entries.ts";
import type { PlanView } from "./plan-view.ts";

/** Rows about participants in the order of their council's name. */
export function byCouncil<T extends { readonly participant: string }>(rows: readonly T[], view: PlanView): T[] {
  return sortedBy(rows, ({ participant }) =>
    [foldText(view.councilOf(participant)), foldText(view.nameOf(participant)), participant].join("\u0000"),
  );
}

export function cadreByCouncil({ plan, councilOf }: PlanView): CadreMember[] {
  return sortedBy(plan.cadre, ({ mentor, name }) =>
    [foldText(councilOf(mentor)), foldText(name), mentor].join("\u0000"),
  );
}

/** Whether all members of the cadre have the same reason: then the heading says it once. */
export function sameReasons({ plan: { cadre } }: PlanView): boolean {
  return new Set(cadre.map(({ reasons }) => reasons.join(";"))).size === 1;
}

/** The dates that all pairings have, for the heading to say them once: `, 1 May 2010 to 30 April 2011`; else nothing. */
export function commonDates(pairings: readonly Pairing[]): string {
  const [first] = pairings;
  const isSame = ({ startsOn, endsOn }: Pairing) => startsOn === first?.startsOn && endsOn === first.endsOn;
  return first && pairings.every(isSame) ? `, ${longDay(first.startsOn)} to ${longDay(first.endsOn)}` : "";
}
