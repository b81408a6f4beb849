import { sortedBy } from "../../domain/compare.ts";
import { grouped, longDay } from "../../domain/counting.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { CadreMember, Pairing } from "../../domain/plan/plan-entries.ts";
import type { Column } from "../column.ts";
import { cadreColumns, pairingColumns, unpairedColumns, whyOf } from "../plan/plan-lists.ts";
import type { PlanView } from "../plan/plan-view.ts";
import type { Section } from "../text/page.ts";
import { byCouncil, tableOf } from "./lists-section.ts";

/** The cadre, the pairings with the wishes that they do not meet, and those without a mentor. */
export const mentoringSection: Section = (view, style) => {
  const { pairings, unpaired } = view.plan;
  return [
    tableOf(cadreTitle(view), cadreTable(view), cadreInOrder(view), style),
    tableOf(pairingsTitle(pairings), pairingTable(view), byCouncil(pairings, view), style),
    tableOf(
      `Unpaired: ${grouped(unpaired.length)}`,
      Object.values(unpairedColumns(view)),
      byCouncil(unpaired, view),
      style,
    ),
  ];
};

// Where all members have the same reason, the heading says it once.
function cadreTitle(view: PlanView): string {
  const { cadre } = view.plan;
  const why = alike(view) ? `, ${whyOf(cadre[0]?.reasons ?? [], view)}` : "";
  return `Cadre: ${grouped(cadre.length)}${why}`;
}

function alike({ plan: { cadre } }: PlanView): boolean {
  return new Set(cadre.map(({ reasons }) => reasons.join(";"))).size === 1;
}

function cadreInOrder({ plan, councilOf }: PlanView): CadreMember[] {
  return sortedBy(plan.cadre, ({ mentor, name }) =>
    [foldText(councilOf(mentor)), foldText(name), mentor].join("\u0000"),
  );
}

// Where all pairings have the same dates, the heading says them once.
function pairingsTitle(pairings: readonly Pairing[]): string {
  const one = oneDate(pairings);
  const dates = one ? `, ${longDay(one.startsOn)} to ${longDay(one.endsOn)}` : "";
  return `Pairings: ${grouped(pairings.length)}${dates}`;
}

function oneDate(pairings: readonly Pairing[]): Pairing | undefined {
  const [first] = pairings;
  const isSame = ({ startsOn, endsOn }: Pairing) => startsOn === first?.startsOn && endsOn === first.endsOn;
  return pairings.every(isSame) ? first : undefined;
}

// A load against its capacity is one column here.
function cadreTable(view: PlanView): readonly Column<CadreMember>[] {
  const { capacity, load, why, ...columns } = cadreColumns(view);
  const both: Column<CadreMember> = {
    ...load,
    value: (member) => `${grouped(load.value(member))} of ${grouped(capacity.value(member))}`,
    kind: "text",
  };
  return [...Object.values(columns), both, ...(alike(view) ? [] : [why])];
}

function pairingTable(view: PlanView): readonly Column<Pairing>[] {
  const { starts, ends, unmet, ...who } = pairingColumns(view);
  return [...Object.values(who), ...(oneDate(view.plan.pairings) ? [] : [starts, ends]), unmet];
}
