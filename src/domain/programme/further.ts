import { addDays, type Day } from "../dates.ts";
import type { Participant } from "../people/people.ts";
import type { Indivisible } from "../plan/impossible-stage.ts";
import type { Placement } from "../plan/plan-entries.ts";
import type { StageResult } from "../plan/stage-result.ts";
import { intakeSlots, mentorSlots, slotIdOf } from "../problem.ts";
import { type AppliedRule, applyRules, refuserOf } from "./applied-rule.ts";
import type { FurtherStage, SlotSource, SlotSpec } from "./further-stage.ts";
import type { PairingStage } from "./programme.ts";
import type { DaysGiven, Given, Problem, RuleBook, Slot, StageView } from "./rule-book.ts";
import type { RuleUse } from "./rule-use.ts";

/** A further stage before anyone is refused: everybody seeks. */
export interface FurtherView {
  readonly view: StageView;
  /** Intakes whose people cannot be divided into sets. */
  readonly indivisible: readonly Indivisible[];
}

/** What the rules of a further stage see. `given` and `days` say what everyone was given before, `cadre` who is a mentor, `sets` how many there are. */
export function furtherView(
  problem: Problem,
  spec: FurtherStage,
  given: Given,
  cadre: ReadonlySet<string>,
  days?: DaysGiven,
  sets: SetCounts = new Map(),
): FurtherView {
  const everyone: StageView = {
    problem,
    stage: "pairing",
    further: spec.id,
    spec: asPairing(spec, problem.rules),
    ordered: false,
    slots: [],
    seekers: problem.participants,
    population: problem.participants,
    cadre,
    given,
    days,
  };
  const { slots, indivisible } = slotsOf(spec, everyone, given, sets);
  const numbered = slots.map((slot, position) => ({ ...slot, position }));
  return { view: { ...everyone, slots: numbered }, indivisible };
}

/** A further stage in the form of the stage that it is most like: people and unordered slots. */
function asPairing({ who, rules, goals }: FurtherStage, book: RuleBook): PairingStage {
  return { stage: "pairing", capacity: 0, startsOn: "", endsOn: "", who, rules: keepingPlaces(rules, book), goals };
}

/** Sizes stand in the slots of a further stage: they hold whether or not the programme names a rule for them. */
function keepingPlaces(rules: readonly RuleUse[], book: RuleBook): readonly RuleUse[] {
  const keeps = ({ rule }: AppliedRule): boolean => rule.shape === "limit" && rule.keepsPlaces !== undefined;
  if (applyRules(rules, book).some(keeps)) return rules;
  const keeper = [...book.values()].find((rule) => rule.shape === "limit" && rule.keepsPlaces === "at-most");
  return keeper ? [...rules, { rule: `${keeper.id}@${keeper.version}` }] : rules;
}

/** What everyone was given in placing, and in the further stages so far. */
export function givenBy(
  placements: readonly Placement[],
  stages: readonly Pick<StageResult, "id" | "assignments">[],
): Given {
  const given = new Map<string, Map<string, readonly string[]>>();
  const add = (participant: string, id: string, stage: string): void => {
    const ids = given.get(participant) ?? new Map<string, readonly string[]>();
    given.set(participant, ids.set(id, [...(ids.get(id) ?? []), stage]));
  };
  for (const placement of placements) {
    add(placement.participant, placement.intake, "placing");
    if (placement.cohort !== undefined) add(placement.participant, slotIdOf(placement), "placing");
  }
  for (const { id, assignments } of stages) for (const { participant, slot } of assignments) add(participant, slot, id);
  return given;
}

/** The participants to whom no rule of `who` objects, before slots are known. */
function admitted(who: FurtherStage["who"], view: StageView): readonly Participant[] {
  const refusers = applyRules(who, view.problem.rules).map((one) => refuserOf(one, view));
  return view.seekers.filter((participant) => !refusers.some((refuse) => refuse({ participant, slot: null })));
}

type Unnumbered = Omit<Slot, "position">;
type Slots = { readonly slots: readonly Unnumbered[]; readonly indivisible: readonly Indivisible[] };

function slotsOf(spec: FurtherStage, view: StageView, given: Given, sets: SetCounts): Slots {
  const source = spec.slots;
  switch (source.from) {
    case "sets":
      return setsOf(spec, source, view, given, sets);
    case "list":
      return { slots: listed(source, view.problem, given), indivisible: [] };
    case "participants":
      return { slots: mentorSlots(admitted(source.who, view), source.capacity), indivisible: [] };
  }
}

/**
 * Sets of equal size, give or take one, in each intake: as few as the largest size allows, or as many as are asked for.
 */
function setsOf(
  { id: stage, who }: FurtherStage,
  { atLeast, atMost }: Extract<SlotSource, { from: "sets" }>,
  view: StageView,
  given: Given,
  counts: SetCounts,
): Slots {
  const people = admitted(who, view);
  const indivisible: Indivisible[] = [];
  const slots = intakeIds(view.problem).flatMap((within) => {
    const count = people.filter(({ id }) => given.get(id)?.has(within)).length;
    const range = setRange(count, { atLeast, atMost });
    const sets = Math.max(range.fewest, counts.get(within) ?? 0);
    if (sets > range.most) {
      indivisible.push({ intake: within, people: count, atLeast, atMost });
      return [];
    }
    return Array.from({ length: sets }, (_, at): Unnumbered => {
      return { id: `${within}/${stage}-${at + 1}`, places: Math.ceil(count / sets), fewest: atLeast, within };
    });
  });
  return { slots, indivisible };
}

/** How many sets each intake is divided into, where that is more than the fewest. */
export type SetCounts = ReadonlyMap<string, number>;

/** Into how many sets so many people can be divided; none where `most` is less than `fewest`. */
export function setRange(
  people: number,
  { atLeast, atMost }: { readonly atLeast: number; readonly atMost: number },
): { readonly fewest: number; readonly most: number } {
  return { fewest: Math.ceil(people / atMost), most: Math.floor(people / atLeast) };
}

function intakeIds({ programme }: Problem): string[] {
  return [...new Set(intakeSlots(programme).map(({ id, intake }) => intake?.id ?? id))];
}

/** Sessions and events: each as it stands, or once for each intake. */
function listed({ per, slots }: Extract<SlotSource, { from: "list" }>, problem: Problem, given: Given): Unnumbered[] {
  const everyone = problem.participants.length;
  if (per !== "intake") return slots.map((spec) => sessionOf(spec, spec.startsOn, everyone));
  const used = new Set([...given.values()].flatMap((ids) => [...ids.keys()]));
  return problem.programme.intakes
    .filter(({ id }) => used.has(id))
    .flatMap((intake) =>
      slots.map((spec) => {
        const startsOn = spec.startsOn ?? addDays(intake.startsOn, spec.afterDays ?? 0);
        return { ...sessionOf(spec, startsOn, everyone), id: `${intake.id}/${spec.id}`, within: intake.id };
      }),
    );
}

function sessionOf(
  { id, title, places, days = 1, regions }: SlotSpec,
  startsOn: Day | undefined,
  all: number,
): Unnumbered {
  const dates = startsOn === undefined ? [] : Array.from({ length: days }, (_, at) => addDays(startsOn, at));
  return {
    id,
    places: places ?? all,
    ...(title === undefined ? {} : { title }),
    ...(startsOn === undefined ? {} : { startsOn, endsOn: dates.at(-1) }),
    dates,
    ...(regions === undefined ? {} : { regions }),
  };
}
