import { capitalised, count, grouped } from "../../domain/counting.ts";
import type { Chances, OutcomeChance, StageChances } from "../../domain/draw/chances.ts";
import type { Column } from "../column.ts";
import { type Paper, paperTable } from "../paper/paper.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { chanceText } from "../wording/chance-wording.ts";

/** What the rules left to luck, for whom, and how much. */
export function chancesPaper(chances: Chances, view: PlanView): Paper {
  const stages = chances.stages.map((stage) => ({
    title: titles[stage.stage],
    texts: [sentence(stage, view)],
    table: paperTable(titles[stage.stage], columnsOf(stage.stage, view, chances.draws), linesOf(stage)),
  }));
  return {
    title: `${view.plan.programme.title}: what luck decided`,
    parts: [...stages, { title: "How to read this", texts: notes(chances) }],
  };
}

const titles = { cadre: "Cadre", placing: "Places", pairing: "Mentors" } as const;

interface Line {
  readonly person: string;
  readonly outcome: OutcomeChance;
}

function linesOf({ people }: StageChances): Line[] {
  return people
    .filter(({ outcomes }) => outcomes.length > 1)
    .flatMap(({ participant, outcomes }) => outcomes.map((outcome) => ({ person: participant, outcome })));
}

function columnsOf(
  stage: StageChances["stage"],
  { words, nameOf, councilOf }: PlanView,
  draws: number,
): readonly Column<Line>[] {
  const head = { placing: words.intake, pairing: words.mentor, cadre: "cadre" }[stage];
  return [
    { head: capitalised(words.participant), value: ({ person }) => nameOf(person), kind: "name", rank: 0, least: 12 },
    { head: capitalised(words.council), value: ({ person }) => councilOf(person), rank: 2, least: 10 },
    { head: "Id", value: ({ person }) => person, rank: 9 },
    { head: capitalised(head), value: ({ outcome: { slot } }) => slotName(stage, slot, nameOf), rank: 0, least: 8 },
    { head: "Drawn", value: ({ outcome }) => (outcome.drawn ? "yes" : ""), rank: 1 },
    { head: "Chance", value: ({ outcome }) => chanceText(outcome, draws), rank: 0, least: 14 },
    { head: "Probability", value: ({ outcome }) => inMillionths(outcome.chance), kind: "number", rank: 8 },
    { head: "Standard error", value: ({ outcome }) => inMillionths(outcome.standardError), kind: "number", rank: 8 },
  ];
}

function inMillionths(chance: number | undefined): number | null {
  return chance === undefined ? null : Math.round(chance * 1e6) / 1e6;
}

function slotName(stage: StageChances["stage"], slot: string | null, nameOf: (id: string) => string): string {
  if (slot === null) return { placing: "waiting", pairing: "none", cadre: "not chosen" }[stage];
  return { placing: slot, pairing: nameOf(slot), cadre: "chosen" }[stage];
}

function sentence({ people, isProved }: StageChances, { words }: PlanView): string {
  const lucky = people.filter(({ outcomes }) => outcomes.length > 1).length;
  const all = count(people.length, words.participant, words.participants);
  if (lucky === 0) return `Luck had no part in it for any of ${all}${isProved ? ": that is proved" : ""}.`;
  const others = isProved ? "the rules alone, and that is proved" : "as far as was seen, the rules alone";
  return `For ${grouped(lucky)} of ${all} luck decided between several outcomes; for the others, ${others}.`;
}

function notes({ draws, given, stages }: Chances): string[] {
  const kinds = new Set(
    stages.flatMap(({ people }) => people.flatMap(({ outcomes }) => outcomes.map(({ kind }) => kind))),
  );
  return [
    ...(kinds.has("estimated")
      ? [
          `Estimates come from ${count(draws, "draw", "draws")} and stand with their standard errors. The seeds of these draws follow from the plan, so nobody chose them.`,
        ]
      : []),
    given
      ? "Chances are given the cadre as it was drawn."
      : "Chances are over all that the lots might have drawn, the cadre included; --given takes the cadre as it was drawn.",
    "The lot takes the least sum of lots. That is fair among people who are alike; where one person or two others must give way, the one does in five of six draws. docs/draw.md tells more.",
  ];
}
