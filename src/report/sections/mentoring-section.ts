import { grouped } from "../../domain/counting.ts";
import type { CadreMember, Pairing } from "../../domain/plan/plan-entries.ts";
import type { Column } from "../column.ts";
import { cadreColumns, pairingColumns, unpairedColumns, whyOf } from "../plan/plan-lists.ts";
import { byCouncil, cadreByCouncil, commonDates, sameReasons } from "../plan/plan-order.ts";
import type { PlanView } from "../plan/plan-view.ts";
import type { Section } from "../text/page.ts";
import { tableOf } from "./lists-section.ts";

/** The cadre, the pairings with the wishes that they do not meet, and those without a mentor. */
export const mentoringSection: Section = (view, style) => {
  const { pairings, unpaired } = view.plan;
  return [
    tableOf(cadreTitle(view), cadreTable(view), cadreByCouncil(view), style),
    tableOf(
      `Pairings: ${grouped(pairings.length)}${commonDates(pairings)}`,
      pairingTable(view),
      byCouncil(pairings, view),
      style,
    ),
    tableOf(
      `Unpaired: ${grouped(unpaired.length)}`,
      Object.values(unpairedColumns(view)),
      byCouncil(unpaired, view),
      style,
    ),
  ];
};

function cadreTitle(view: PlanView): string {
  const { cadre } = view.plan;
  const why = sameReasons(view) ? `, ${whyOf(cadre[0]?.reasons ?? [], view)}` : "";
  return `Cadre: ${grouped(cadre.length)}${why}`;
}

// A load against its capacity is one column here.
function cadreTable(view: PlanView): readonly Column<CadreMember>[] {
  const { capacity, load, why, ...columns } = cadreColumns(view);
  const both: Column<CadreMember> = {
    ...load,
    value: (member) => `${grouped(load.value(member))} of ${grouped(capacity.value(member))}`,
    kind: "text",
  };
  return [...Object.values(columns), both, ...(sameReasons(view) ? [] : [why])];
}

function pairingTable(view: PlanView): readonly Column<Pairing>[] {
  const { starts, ends, unmet, ...who } = pairingColumns(view);
  return [...Object.values(who), ...(commonDates(view.plan.pairings) !== "" ? [] : [starts, ends]), unmet];
}
