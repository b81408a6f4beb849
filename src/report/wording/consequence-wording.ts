import type { GoalChange } from "../../domain/plan/explanation.ts";
import {
  nameOfUse,
  type Programme,
  type RuleUse,
  type StageId,
  stageOf,
  type Words,
} from "../../domain/programme/programme.ts";
import { count, grouped } from "./counting.ts";

/** What a goal's change for the worse means, as a clause: `people would get less of what they asked for ...`. */
export function worseText(
  { name, rule, now, then }: GoalChange,
  stage: StageId,
  programme: Programme,
  titles: ReadonlyMap<string, string>,
): string {
  const by = then - now;
  const params = useOf(name, stage, programme)?.with ?? {};
  const known = worse[`${stage}/${rule}`] ?? worse[rule];
  return (
    known?.(by, programme.words, params) ??
    `"${titles.get(rule) ?? name}" would be worse by ${grouped(by)} (${grouped(then)} instead of ${grouped(now)})`
  );
}

function useOf(name: string, stage: StageId, programme: Programme): RuleUse | undefined {
  return stageOf(programme, stage)?.goals.find((use) => nameOfUse(use) === name);
}

type Text = (by: number, words: Words, params: NonNullable<RuleUse["with"]>) => string;

const steps = (by: number): string => count(by, "step", "steps");

const worse: Readonly<Record<string, Text>> = {
  "placing/placed": (by, { participant, participants }) =>
    `${count(by, `more ${participant}`, `more ${participants}`)} would be left without a place`,
  "pairing/placed": (by, { participant, participants, mentor }) =>
    `${count(by, `more ${participant}`, `more ${participants}`)} would be left without a ${mentor}`,
  "fill-early": (by, { intakes }) => `earlier ${intakes} would not be full while later ones are used (by ${steps(by)})`,
  "poor-first": (by, { intake, councils, council }, { policy }) =>
    policy === "protected"
      ? `${count(by, `more ${council}`, `more ${councils}`)} judged poor would lose their director's time in the first ${intake}`
      : `${councils} judged poor, which go first, would have to go later (by ${steps(by)} in all)`,
  "fair-share": (by, { intakes }, { by: fact }) =>
    `the ${intakes} would be further from a fair share by ${String(fact ?? "kind")} (by ${count(by, "person", "people")})`,
  preference: (by) => `people would get less of what they asked for (by ${steps(by)} on their own lists, all together)`,
  "longest-in-post": (by) =>
    `people who have been longer in post would have to go later (by ${count(by, "month", "months")} in post, all together)`,
  "most-experienced": (by, { mentors }) =>
    `the ${mentors} chosen would have less experience (by ${count(by, "month", "months")}, all together)`,
  "same-region": (by) => `${count(by, "more pair", "more pairs")} would be from two regions`,
  "no-shared-border": (by, { councils }) =>
    `${count(by, "more pair", "more pairs")} would be from neighbouring ${councils}`,
  "even-load": (_by, { mentors }) => `the work would be spread less evenly over the ${mentors}`,
  "same-type": (by, { council }) => `${count(by, "more pair", "more pairs")} would be from two types of ${council}`,
  "imported-score": (by) => `the imported scores would add up to ${grouped(by)} more, and lower is better`,
};
