import { addUp, provedBy } from "../check/certificate/check-certificate.ts";
import { type ProvedCut, readPrices } from "../check/certificate/price-list.ts";
import type { Totals } from "../check/certificate/totals.ts";
import { type Stage, seekerIndex } from "../check/stages/stage.ts";
import type { StageCertificate } from "../domain/plan/certificate.ts";
import { type Choices, choicesOf } from "./choices.ts";
import { deriveSplit, type Written, weighed } from "./derivation.ts";
import { deriveCuts } from "./derive-cuts.ts";
import { type PriceVectors, priceVectors, type Vector } from "./price-vectors.ts";
import { proofFile } from "./proof-file.ts";
import { answersOf, choiceSplit } from "./split-answers.ts";
import { weightsOf } from "./weights.ts";

/** A stage of a plan that has passed the inspector, with what was decided in it. */
export interface CertifiedStage {
  readonly id: string;
  readonly stage: Stage;
  readonly certificate: StageCertificate;
  /** The slot that each seeker has, and what that comes to; absent where nothing is lawful, and the certificate shows it. */
  readonly decided?: { readonly taken: Int32Array; readonly totals: Totals } | undefined;
}

/** A stage's proof for other people's checkers. */
export interface ViprFile {
  readonly id: string;
  /** The file, in the VIPR format 1.0. */
  readonly text: string;
  /** What each name in it stands for. */
  readonly names: readonly ViprName[];
  readonly people: number;
  /** How many of the stage's goals, from the first on, it proves best; 0: that nothing is lawful. */
  readonly goals: number;
}

export interface ViprName {
  readonly name: string;
  readonly kind: "choice" | "excess" | "person" | "limit" | "goal";
  readonly means: string;
}

/**
 * Writes the certificate of a stage as one exact derivation: every plan comes to at least this plan's value, all goals in one
 * number.
 * @returns undefined where no goal is proved, or a proof leans on one that is not
 */
export function viprFile({ id, stage, certificate, decided }: CertifiedStage): ViprFile | undefined {
  const totals = decided?.totals;
  const { leaves: added, findings } = addUp(stage, certificate, totals, []);
  if (findings.length > 0) return undefined;
  const goals = totals ? provedBy(added, totals) - 1 : 0;
  if (totals && goals < 1) return undefined;
  const model = choicesOf(stage, goals);
  const cuts = (totals ? certificate.cuts : []).map(({ goal, atLeast }): ProvedCut => {
    return { goal: stage.rules.goals.findIndex(({ name }) => name === goal) + 1, atLeast };
  });
  const lists = pricedLists(model, certificate, cuts);
  if (!lists) return undefined;
  const value = totals ? totals.slice(0, goals + 1) : [0n];
  return { id, people: stage.view.seekers.length, goals, ...write(model, lists, cuts, value, decided?.taken) };
}

interface PricedLists {
  readonly split: ReturnType<typeof choiceSplit>;
  readonly leaves: readonly PriceVectors[];
  readonly cuts: readonly PriceVectors[];
}

function pricedLists(
  model: Choices,
  certificate: StageCertificate,
  cuts: readonly ProvedCut[],
): PricedLists | undefined {
  const split = choiceSplit(certificate.split, choiceIndex(model));
  const answers = answersOf(split);
  const vectors = (list: StageCertificate["leaves"][number], usable: readonly ProvedCut[], leaf?: number) =>
    priceVectors(model, readPrices(model.stage, list, usable, []).list, usable, answers.get(leaf ?? -1) ?? new Map());
  const leaves = certificate.leaves.map((list, at) => vectors(list, cuts, at));
  const provedCuts = cuts.map((_, at) => vectors(certificate.cuts[at], cuts.slice(0, at)));
  const leansOnUnproved = [...leaves, ...provedCuts].some((list) =>
    list.cuts.some(({ goal, vector }) => goal > model.goals && vector.some((entry) => entry !== 0n)),
  );
  return leansOnUnproved ? undefined : { split, leaves, cuts: provedCuts };
}

function choiceIndex({ stage, choices, groups }: Choices) {
  const seekerOf = seekerIndex(stage);
  const slotOf = new Map<string | null, number>(stage.view.slots.map(({ id }, at) => [id, at]));
  slotOf.set(null, stage.view.slots.length);
  const groupOf = new Map(groups.flatMap((group, at) => group.map((seeker) => [seeker, at])));
  const number = new Map(choices.map(({ group, slot }, at) => [`${group}/${slot}`, at]));
  return (participant: string, slot: string | null): number | undefined =>
    number.get(`${groupOf.get(seekerOf(participant) ?? -1)}/${slotOf.get(slot)}`);
}

function write(
  model: Choices,
  lists: PricedLists,
  allCuts: readonly ProvedCut[],
  totals: Vector,
  taken: Int32Array | undefined,
): Pick<ViprFile, "text" | "names"> {
  const { choices, sides, groups, goals } = model;
  const cuts = allCuts.filter(({ goal }) => goal <= goals);
  const weights = weightsOf(model, [...lists.leaves, ...lists.cuts], totals);
  const soft = [...sides.keys()].filter((at) => sides[at].limit.goal > 0);
  const excess = new Map(soft.map((side, at) => [side, choices.length + at]));
  const variables = [
    ...choices.map(({ group, slot }) => `x${group}_${slot}`),
    ...[...excess.keys()].map((side) => `over${side}`),
  ];
  const objective = [
    ...choices.map(({ costs }, at): [number, bigint] => [at, weighed(costs, weights, goals)]),
    ...[...excess].map(([side, variable]): [number, bigint] => [variable, weights[sides[side].limit.goal]]),
  ];
  const file = proofFile(variables, objective);
  const inGroup = groups.map((): [number, bigint][] => []);
  const inSide = sides.map((): [number, bigint][] => []);
  for (const [at, { group, counted }] of choices.entries()) {
    inGroup[group].push([at, 1n]);
    for (const [side, people] of counted) inSide[side].push([at, people]);
  }
  const groupRows = groups.map((_, at) => file.constraint(`one${at}`, "E", 1n, inGroup[at]));
  const sideRows = sides.map(({ isAtMost, bound }, at) => {
    const variable = excess.get(at);
    const own: [number, bigint][] = variable === undefined ? [] : [[variable, isAtMost ? -1n : 1n]];
    return file.constraint(`limit${at}`, isAtMost ? "L" : "G", bound, [...inSide[at], ...own]);
  });
  const written: Written = { model, weights, file, groupRows, sideRows, excess };
  const names = namesOf(written);
  if (!taken) {
    deriveSplit(written, lists.split, lists.leaves, [], { bound: 1n, left: [] });
    return { text: file.text("infeas", []), names };
  }
  const value = weighed(totals, weights, goals);
  const claim = { bound: value, left: "OBJ" } as const;
  const proved = cuts.length > 0 ? deriveCuts(written, cuts, lists.cuts, value) : undefined;
  const root = deriveSplit(written, lists.split, lists.leaves, proved?.rows ?? [], claim);
  if (proved) {
    const not = file.assumed("notbetter", "G", value, "OBJ");
    file.either("best", "G", value, "OBJ", [root, proved.better], [not, not]);
  }
  return { text: file.text(`range ${value} ${value}`, solutionOf(written, taken)), names };
}

function solutionOf({ model, excess }: Written, taken: Int32Array): [number, bigint][] {
  const { choices, groups, sides } = model;
  const made = [...choices.keys()].filter((at) => taken[groups[choices[at].group][0] ?? -1] === choices[at].slot);
  const counts = sides.map(() => 0n);
  for (const at of made) for (const [side, people] of choices[at].counted) counts[side] += people;
  const beyond = [...excess].map(([side, variable]): [number, bigint] => {
    const over = sides[side].isAtMost ? counts[side] - sides[side].bound : sides[side].bound - counts[side];
    return [variable, over > 0n ? over : 0n];
  });
  return [...made.map((at): [number, bigint] => [at, 1n]), ...beyond];
}

function namesOf({ model, weights }: Written): ViprName[] {
  const { stage, choices, sides, groups, goals } = model;
  const { seekers, slots } = stage.view;
  const who = groups.map((group) =>
    group.map((seeker) => `${seekers[seeker]?.name} (${seekers[seeker]?.id})`).join(", "),
  );
  const boundText = (at: number) =>
    `${sides[at].limit.id}: at ${sides[at].isAtMost ? "most" : "least"} ${sides[at].bound}`;
  return [
    ...stage.rules.goals.slice(0, goals).map(({ name }, at): ViprName => {
      return { name: String(weights[at + 1]), kind: "goal", means: `weight of ${name} in the objective` };
    }),
    ...who.map((means, at): ViprName => ({ name: `one${at}`, kind: "person", means: `${means}: one choice` })),
    ...choices.map(({ group, slot }): ViprName => {
      return { name: `x${group}_${slot}`, kind: "choice", means: `${who[group]} in ${slots[slot]?.id ?? "none"}` };
    }),
    ...sides.map((_, at): ViprName => ({ name: `limit${at}`, kind: "limit", means: boundText(at) })),
    ...[...sides.keys()].flatMap((at): ViprName[] =>
      sides[at].limit.goal === 0
        ? []
        : [{ name: `over${at}`, kind: "excess", means: `people beyond ${boundText(at)}` }],
    ),
  ];
}
