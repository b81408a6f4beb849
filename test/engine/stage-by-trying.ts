import { factOf } from "../../src/domain/people/facts.ts";
import type { Mentor, Participant } from "../../src/domain/people/people.ts";
import { cadreSlots, intakeSlots, mentorSlots } from "../../src/domain/problem.ts";
import { applyGoals, applyRules, costOf, limitsOf, refuserOf } from "../../src/domain/programme/applied-rule.ts";
import type { StageSpec } from "../../src/domain/programme/programme.ts";
import type { Limit, Problem, Slot, StageView } from "../../src/domain/programme/rule-book.ts";

/** A stage worked out by trying everything, from the rules alone: nothing of the engine or the solver is used. */
export interface TriedStage {
  readonly seekers: readonly Participant[];
  /** The totals of a choice, one slot (or null) for each seeker; undefined: it is not lawful. */
  readonly totalsOf: (choice: readonly (string | null)[]) => readonly number[] | undefined;
  /** The best totals of all lawful choices; undefined: there is none. */
  readonly best: readonly number[] | undefined;
}

export function tryStage(problem: Problem, spec: StageSpec, cadre: readonly Mentor[]): TriedStage {
  const open = openView(problem, spec, cadre);
  const seeking = problem.participants.flatMap((participant) => {
    const slots = lawfulSlots(participant, open);
    return slots ? [{ participant, slots }] : [];
  });
  const seekers = seeking.map(({ participant }) => participant);
  const slotsOf = new Map(
    seeking.map(({ participant, slots }) => [participant, slots.filter((slot) => slot !== null)]),
  );
  const mayTake = (participant: Participant) => slotsOf.get(participant) ?? [];
  const view = { ...open, seekers, population: spec.stage === "cadre" ? problem.participants : seekers, mayTake };
  const vectorOf = counterOf(view);
  const isLawful = (choice: readonly (Slot | null)[]) => choice.every((slot, at) => seeking[at].slots.includes(slot));
  const totalsOf = (choice: readonly (Slot | null)[]) => (isLawful(choice) ? vectorOf(choice) : undefined);
  let best: readonly number[] | undefined;
  for (const choice of choicesOf(seeking.map(({ slots }) => slots))) {
    const totals = vectorOf(choice);
    if (totals && (!best || isLess(totals, best))) best = totals;
  }
  const slotNamed = (id: string | null) => (id === null ? null : (view.slots.find((slot) => slot.id === id) ?? null));
  return { seekers, best, totalsOf: (choice) => totalsOf(choice.map(slotNamed)) };
}

function openView(problem: Problem, spec: StageSpec, cadre: readonly Mentor[]): StageView {
  const slots = {
    cadre: () => cadreSlots(spec.stage === "cadre" ? spec.size : 0),
    placing: () => intakeSlots(problem.programme),
    pairing: () => mentorSlots(cadre, spec.stage === "pairing" ? spec.capacity : 0),
  }[spec.stage]();
  const { participants } = problem;
  const everybody = { seekers: participants, population: participants };
  const ids = new Set(cadre.map(({ id }) => id));
  return { problem, stage: spec.stage, spec, ordered: spec.stage !== "pairing", slots, ...everybody, cadre: ids };
}

/** A pin leaves one option; otherwise the slots that no rule refuses, and none; undefined: does not seek a slot. */
function lawfulSlots(participant: Participant, view: StageView): (Slot | null)[] | undefined {
  const { spec, slots, problem } = view;
  const pin = spec.stage === "placing" ? participant.pinnedIntake : undefined;
  if (pin !== undefined) return slots.filter(({ id }) => id === pin);
  const refused = (uses: StageSpec["who"], slot: Slot | null) =>
    applyRules(uses, problem.rules).some((one) => refuserOf(one, view)({ participant, slot }) !== undefined);
  if (refused(spec.who, null)) return undefined;
  const lawful = slots.filter((slot) => !refused(spec.rules, slot));
  return lawful.length === 0 && spec.stage === "placing" ? undefined : [...lawful, null];
}

function counterOf(view: StageView): (choice: readonly (Slot | null)[]) => number[] | undefined {
  const { spec, problem, seekers } = view;
  const counts = ({ over: { slots, fact } }: Limit) => {
    const isKind = seekers.map((seeker) => !fact || factOf(seeker, fact.key, problem) === fact.value);
    return (choice: readonly (Slot | null)[]) =>
      choice.filter((slot, at) => slot && isKind[at] && (slots?.includes(slot.id) ?? true)).length;
  };
  const excessOf = (limit: Limit) => {
    const count = counts(limit);
    const { atMost = Infinity, atLeast = 0 } = limit;
    return (choice: readonly (Slot | null)[]) =>
      Math.max(0, count(choice) - atMost) + Math.max(0, atLeast - count(choice));
  };
  const sum = (of: readonly ((choice: readonly (Slot | null)[]) => number)[]) => (choice: readonly (Slot | null)[]) =>
    of.reduce((total, one) => total + one(choice), 0);
  const broken = sum(applyRules(spec.rules, problem.rules).flatMap((rule) => limitsOf(rule, view).map(excessOf)));
  const goals = applyGoals(spec, problem.rules).map((goal) => {
    const cost = costOf(goal, view);
    const paid = (choice: readonly (Slot | null)[]) =>
      choice.reduce((total, slot, at) => total + cost({ participant: seekers[at], slot }), 0);
    return sum([paid, ...limitsOf(goal, view).map(excessOf)]);
  });
  return (choice) => (broken(choice) > 0 ? undefined : goals.map((goal) => goal(choice)));
}

function* choicesOf(options: readonly (readonly (Slot | null)[])[]): Generator<(Slot | null)[]> {
  if (options.length === 0) {
    yield [];
    return;
  }
  const last = options[options.length - 1];
  for (const first of choicesOf(options.slice(0, -1))) for (const slot of last) yield [...first, slot];
}

function isLess(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((entry, index) => entry !== right[index]);
  return at >= 0 && left[at] < right[at];
}
