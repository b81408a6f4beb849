import type { Participant } from "../../src/domain/people/people.ts";
import { type Exchange, isExchange } from "../../src/domain/plan/explanation.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { allocate } from "../../src/engine/allocate.ts";
import { type Explainer, explainerOf } from "../../src/engine/explain/explain.ts";
import { planDocument } from "../../src/engine/plan/plan-document.ts";
import { demandsOf } from "../../src/engine/stage/demands.ts";
import { optionFor, type StageAtPlan } from "../../src/engine/stage/stage-at-plan.ts";
import { recount } from "../solver/brute-force.ts";

const origin = { tool: { name: "dcs-plan", version: "0.0.0" }, inputs: [], settings: [] };

/** The plan of a problem, or nothing where there is none. */
export function planOf(problem: Problem): Plan | undefined {
  const outcome = allocate(problem);
  return outcome.status === "planned" ? planDocument(problem, outcome, origin) : undefined;
}

/**
 * Everything that is wrong with what an explainer says of one participant, counted without it: the stated moves applied
 * to the plan must give a lawful choice with exactly the stated totals, and `best` (given the stage and the option) must
 * find none better; a tie must be one; a conflict must be one, with no member to spare.
 */
export function faultsIn(
  problem: Problem,
  plan: Plan,
  participant: Participant,
  best: (stage: StageAtPlan, option: number) => readonly number[],
  explainer: Explainer = explainerOf(problem, plan),
  tally: Record<string, number> = {},
): string[] {
  return explainer
    .explain(participant, () => true)
    .stages.flatMap(({ stage: id, options }) => {
      const stage = explainer.stage(id);
      if (!stage) return [`no stage ${id}`];
      const { view } = stage.compiled.options;
      const person = view.seekers.findIndex((seeker) => seeker.id === participant.id);
      return options.flatMap(({ slot: slotId, verdict, consequence }) => {
        const slot = view.slots.find((one) => one.id === slotId) ?? null;
        const option = person < 0 ? -1 : optionFor(stage.compiled, person, slot);
        if (!consequence) return verdict === "given" ? [] : ["not answered"];
        tally[consequence.kind] = (tally[consequence.kind] ?? 0) + 1;
        const name = `${participant.id} in ${slotId}: `;
        if (isExchange(consequence))
          return exchangeFaults(stage, person, option, consequence, best(stage, option)).map((text) => name + text);
        if (consequence.rules.length > 0 && consequence.conflict.length === 0)
          return option < 0 ? [] : [`${name}not refused`];
        const forced = { participant: participant.id, slot: slotId };
        return conflictFaults(demandsOf(view, { forced }), consequence.conflict).map((text) => name + text);
      });
    });
}

function exchangeFaults(
  stage: StageAtPlan,
  person: number,
  option: number,
  { kind, goals, moves, lots }: Exchange,
  best: readonly number[],
): string[] {
  const { compiled, taken } = stage;
  const { view } = compiled.options;
  const choice = taken.slice();
  for (const move of moves) {
    const mover = view.seekers.findIndex(({ id }) => id === move.participant);
    const to = view.slots.find(({ id }) => id === move.to) ?? null;
    choice[mover] = optionFor(compiled, mover, to);
  }
  if (choice.includes(-1)) return ["a move that is not lawful"];
  const [now, then] = [recount(compiled.model, taken), recount(compiled.model, choice)];
  const changed = compiled.goals.flatMap((name, at) =>
    now[at + 1] === then[at + 1] ? [] : [{ name, now: now[at + 1], then: then[at + 1] }],
  );
  const draws = compiled.goals.filter((name) => name.startsWith("lot"));
  const isTie = changed.every(({ name }) => draws.includes(name));
  // The sums are those of the first draw that differs.
  const drawn = compiled.goals.indexOf(changed[0]?.name ?? draws[0]);
  return [
    ...(choice[person] === option ? [] : ["the chain does not lead there"]),
    ...(then[0] === 0 ? [] : ["not lawful"]),
    ...(then.join() === best.join() ? [] : [`${then.join()} where ${best.join()} is best`]),
    ...(JSON.stringify(changed) ===
    JSON.stringify(goals.map(({ name, now: from, then: to }) => ({ name, now: from, then: to })))
      ? []
      : ["other goals change than stated"]),
    ...(isTie === (kind === "tie") ? [] : ["a tie that is none, or one that is not told"]),
    ...(kind === "better" ? ["the plan is not the best"] : []),
    ...(lots && lots.then - lots.now !== then[drawn + 1] - now[drawn + 1] ? ["lot sums that do not add up"] : []),
  ];
}

/** Together impossible, and possible without any one of them. */
export function conflictFaults(
  { members, isPossible }: ReturnType<typeof demandsOf>,
  conflict: readonly unknown[],
): string[] {
  const numbers = conflict.map((one) => members.findIndex((member) => JSON.stringify(member) === JSON.stringify(one)));
  if (numbers.includes(-1)) return ["a member that nobody demands"];
  if (numbers.length === 0) return isPossible([]) ? ["no conflict"] : [];
  return [
    ...(isPossible(numbers) ? ["it is possible"] : []),
    ...numbers
      .filter((left) => !isPossible(numbers.filter((one) => one !== left)))
      .map((one) => `member ${one} is not needed`),
  ];
}
