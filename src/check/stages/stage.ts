import type { Finding } from "../../domain/finding.ts";
import { type IdIndex, idIndexOf, idOfPerson } from "../../domain/people/id-index.ts";
import type { Mentor } from "../../domain/people/people.ts";
import { cadreSlots, intakeSlots, mentorSlots } from "../../domain/problem.ts";
import { unfilledColumns } from "../../domain/programme/column-reads.ts";
import type { StageSpec } from "../../domain/programme/programme.ts";
import type { Option, Problem, Slot, StageView } from "../../domain/programme/rule-book.ts";
import { unitsOf } from "../../domain/programme/units.ts";
import { type BoundRule, bindRules, type StageRules } from "../certificate/bound-rules.ts";
import { fault, type Path } from "../fault.ts";
import { type CountedLimit, compileLimits } from "./counted-limits.ts";
import { type Options, screen } from "./options.ts";

/** One stage as the inspector rebuilds it: who seeks what, which options are lawful, what is counted. */
export interface Stage {
  readonly view: StageView;
  readonly path: Path;
  readonly rules: StageRules;
  readonly options: Options;
  /** Hard ones (goal 0) and those of the goals (1, 2 ... in the goals' order). */
  readonly limits: readonly CountedLimit[];
  /** What an option costs on each goal, in their order; a limit as a goal costs nothing itself. */
  readonly costs: readonly ((option: Option) => number)[];
  /** The numbers of seekers who take one slot, or all of them none; whoever is in none of these stands alone. */
  readonly units: readonly (readonly number[])[];
}

/** Beyond this many options nobody waits for an answer; a forger would only keep us busy. */
const mostOptions = 50_000_000;
/** No programme names more rules in a stage. */
const mostUses = 200;
/** The same for the places that a rule may turn into a limit each. */
const mostUnits = 20_000_000;

/**
 * Rebuilds a stage.
 * @param cadre the members of the cadre as mentors, where they are given or were chosen in an earlier stage
 * @param path where the stage stands in the document, for findings
 */
export function buildStage(
  problem: Problem,
  spec: StageSpec,
  cadre: readonly Mentor[],
  path: Path,
): { stage?: Stage | undefined; findings: readonly Finding[] } {
  const slots = slotsOf(problem, spec, cadre);
  return stageOn(viewOf(problem, spec, slots, cadre), path);
}

/** Rebuilds a stage whose slots are known, from the view in which everybody seeks. */
export function stageOn(everyone: StageView, path: Path): { stage?: Stage | undefined; findings: readonly Finding[] } {
  const { spec, slots, problem } = everyone;
  const { rules, findings } = bindRules(spec, problem.rules, path);
  if (findings.length > 0) return { findings };
  const size = sizeOf(slots, problem.participants.length);
  const uses = spec.who.length + spec.rules.length + spec.goals.length;
  if (size.options > mostOptions || size.units > mostUnits || uses > mostUses) {
    const params = { stage: spec.stage, options: size.options, most: mostOptions };
    return { findings: [fault("plan/too-large", path, params)] };
  }
  const screened = screen(everyone, rules);
  const compiled = compileLimits(screened.view, limitRules(rules), path);
  if (compiled.findings.length > 0) return { findings: compiled.findings };
  const costs = costsOf(screened.view, rules);
  return {
    stage: { ...screened, path, rules, limits: compiled.limits, costs, units: unitsOf(screened.view) },
    findings: [],
  };
}

function slotsOf(problem: Problem, spec: StageSpec, cadre: readonly Mentor[]): Slot[] {
  switch (spec.stage) {
    case "placing":
      return intakeSlots(problem.programme, cadre);
    case "cadre":
      return cadreSlots(spec.size);
    case "pairing":
      return mentorSlots(cadre, spec.capacity);
  }
}

function sizeOf(slots: readonly Slot[], people: number): { options: number; units: number } {
  return {
    options: people * (slots.length + 1),
    units: slots.reduce((sum, slot) => sum + Math.max(0, Math.min(slot.places, people)), 0),
  };
}

// Before anyone is screened everybody seeks.
function viewOf(problem: Problem, spec: StageSpec, slots: readonly Slot[], cadre: readonly Mentor[]): StageView {
  return {
    problem,
    stage: spec.stage,
    spec,
    ordered: spec.stage !== "pairing",
    slots,
    seekers: problem.participants,
    population: problem.participants,
    cadre: new Set(spec.stage === "cadre" ? [] : cadre.map((mentor) => mentor.id)),
  };
}

function costsOf(view: StageView, rules: StageRules): Stage["costs"] {
  return rules.goals.map(({ rule, params, reads }) =>
    rule.shape === "priority" && unfilledColumns(reads, view).length === 0 ? rule.cost(view, params) : () => 0,
  );
}

function limitRules(rules: StageRules): { bound: BoundRule; goal: number }[] {
  return [
    ...rules.hard.map((bound) => ({ bound, goal: 0 })),
    ...rules.goals.map((bound, at) => ({ bound, goal: at + 1 })),
  ];
}

/** The number of each seeker of a stage, by id; undefined for anybody else. */
export function seekerIndex({ view }: Stage): IdIndex {
  return idIndexOf(view.seekers, idOfPerson);
}

/** The slot that each seeker takes according to a list of the plan; the index beyond the last slot for none. */
export function takenBy<E extends { readonly participant: string }>(
  stage: Stage,
  entries: readonly E[],
  slotOf: (entry: E) => string,
): Int32Array {
  const { seekers, slots } = stage.view;
  const seekerAt = seekerIndex(stage);
  const slotAt = new Map(slots.map((slot, at) => [slot.id, at]));
  const taken = new Int32Array(seekers.length).fill(slots.length);
  for (const entry of entries) {
    const seeker = seekerAt(entry.participant);
    if (seeker !== undefined) taken[seeker] = slotAt.get(slotOf(entry)) ?? slots.length;
  }
  return taken;
}

/** The slots that a seeker may lawfully take, in the slots' order. */
export function lawfulSlots({ view, options: { start, slot } }: Stage, seeker: number): readonly Slot[] {
  return [...slot.subarray(start[seeker], start[seeker + 1])].flatMap((at) => view.slots[at] ?? []);
}

/** Whether a seeker may lawfully take a slot, by their numbers. */
export function isLawful({ options: { start, slot } }: Stage, seeker: number, at: number): boolean {
  for (let option = start[seeker]; option < start[seeker + 1]; option++) if (slot[option] === at) return true;
  return false;
}
