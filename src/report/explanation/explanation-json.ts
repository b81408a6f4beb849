import type { OwnLuck } from "../../domain/draw/chances.ts";
import {
  type Consequence,
  type Cutoff,
  type Explanation,
  isExchange,
  type Move,
} from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { furtherOf } from "../plan/further-of.ts";
import { jsonText } from "../plan/json-text.ts";
import { sharesNote } from "./cutoffs.ts";

/** An explanation as codes and figures. Others are named, by id and council codes, only with `names`. */
export function renderExplanationJson(
  explanation: Explanation,
  cutoffs: readonly Cutoff[],
  plan: Plan,
  { names, luck }: { readonly names: boolean; readonly luck?: OwnLuck | undefined },
): string {
  const codes = new Map(plan.participants.map(({ id, councils }) => [id, councils.map(({ code }) => code)]));
  const hide = (move: Move) => moveOf(move, explanation.participant, names, codes);
  const stages = explanation.stages.map((account) => ({
    ...account,
    options: account.options.map(({ consequence, ...option }) => ({
      ...option,
      ...(consequence && { consequence: consequenceOf(consequence, names, hide) }),
    })),
  }));
  const { participant } = explanation;
  const further = furtherOf(plan, participant).map(({ others, ...part }) => ({
    ...part,
    others: names ? others : others.length,
  }));
  const found = { plan: plan.digest, participant, stages, ...(plan.stages && { further }), ...(luck && { luck }) };
  return `${jsonText({ ...found, cutoffs, cutoffsNote: sharesNote }, 2)}\n`;
}

function consequenceOf(consequence: Consequence, names: boolean, hide: (move: Move) => object): object {
  if (isExchange(consequence)) {
    const { kind, goal, goals, lots, moves } = consequence;
    return { kind, goal, goals, ...(lots && { lots }), moves: moves.map(hide) };
  }
  const conflict = consequence.conflict.map((member) =>
    names || !("participant" in member) ? member : { ...member, participant: undefined },
  );
  return { ...consequence, conflict };
}

function moveOf(
  { participant, from, to }: Move,
  self: string,
  names: boolean,
  codes: ReadonlyMap<string, readonly string[]>,
): object {
  if (participant === self) return { who: "self", participant, from, to };
  return names
    ? { who: "other", participant, councils: codes.get(participant) ?? [], from, to }
    : { who: "other", from, to };
}
