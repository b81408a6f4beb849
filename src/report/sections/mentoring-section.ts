import { sortedBy } from "../../domain/compare.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { CadreMember, Pairing, Unpaired } from "../../domain/plan/plan-entries.ts";
import type { PlanView } from "../plan/plan-view.ts";
import type { Column } from "../text/grid.ts";
import type { Section } from "../text/page.ts";
import { capitalised, grouped, longDay } from "../wording/counting.ts";
import { relaxationText } from "../wording/reasons.ts";
import { byCouncil, tableOf, whoColumns, whyOf } from "./lists-section.ts";

/** The cadre, the pairings with the wishes that they do not meet, and those without a mentor. */
export const mentoringSection: Section = (view, style) => {
  const { pairings, unpaired } = view.plan;
  return [
    tableOf(cadreTitle(view), cadreColumns(view), cadreInOrder(view), style),
    tableOf(pairingsTitle(pairings), pairingColumns(view), byCouncil(pairings, view), style),
    tableOf(`Unpaired: ${grouped(unpaired.length)}`, unpairedColumns(view), byCouncil(unpaired, view), style),
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
  const [first] = pairings;
  const same =
    first && pairings.every(({ startsOn, endsOn }) => startsOn === first.startsOn && endsOn === first.endsOn);
  const dates = same ? `, ${longDay(first.startsOn)} to ${longDay(first.endsOn)}` : "";
  return `Pairings: ${grouped(pairings.length)}${dates}`;
}

function cadreColumns(view: PlanView): readonly Column<CadreMember>[] {
  const { words, councilOf, person, loadOf } = view;
  return [
    { head: capitalised(words.council), cell: ({ mentor }) => councilOf(mentor), rank: 0, least: 20 },
    { head: capitalised(words.mentor), cell: ({ name }) => name, rank: 0, least: 20 },
    { head: "Region", cell: ({ mentor }) => person(mentor)?.region ?? "", rank: 2, least: 12 },
    { head: "Type", cell: ({ mentor }) => person(mentor)?.type ?? "", rank: 3, least: 12 },
    { head: "Director since", cell: ({ mentor }) => person(mentor)?.directorSince ?? "", rank: 4 },
    { head: "Judgement", cell: ({ mentor }) => person(mentor)?.judgement ?? "", rank: 5 },
    { head: "Load", cell: ({ mentor, capacity }) => `${loadOf(mentor)} of ${grouped(capacity)}`, rank: 1 },
    { head: "Why", cell: ({ reasons }) => (alike(view) ? "" : whyOf(reasons, view)), rank: 6, least: 14 },
  ];
}

function pairingColumns(view: PlanView): readonly Column<Pairing>[] {
  const { words, councilOf, nameOf, ruleBook } = view;
  const { startsOn = "", endsOn = "" } = view.plan.pairings[0] ?? {};
  const oneDate = view.plan.pairings.every((pairing) => pairing.startsOn === startsOn && pairing.endsOn === endsOn);
  const relaxed = (rules: readonly string[]) => rules.map((rule) => relaxationText(rule, words, ruleBook)).join("; ");
  return [
    { head: capitalised(words.council), cell: ({ participant }) => councilOf(participant), rank: 2, least: 16 },
    { head: capitalised(words.participant), cell: ({ participant }) => nameOf(participant), rank: 0, least: 16 },
    { head: capitalised(words.mentor), cell: ({ mentor }) => nameOf(mentor), rank: 0, least: 16 },
    {
      head: `${capitalised(words.mentor)}'s ${words.council}`,
      cell: ({ mentor }) => councilOf(mentor),
      rank: 3,
      least: 16,
    },
    { head: "Starts", cell: (pairing) => (oneDate ? "" : pairing.startsOn), rank: 4 },
    { head: "Ends", cell: (pairing) => (oneDate ? "" : pairing.endsOn), rank: 5 },
    { head: "Preferences not met", cell: (pairing) => relaxed(pairing.relaxed), rank: 1, least: 12 },
  ];
}

function unpairedColumns(view: PlanView): readonly Column<Unpaired>[] {
  return [
    ...whoColumns<Unpaired>(view),
    { head: "Why", cell: ({ reasons }) => whyOf(reasons, view), rank: 0, least: 18 },
  ];
}
