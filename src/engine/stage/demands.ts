import { factOf } from "../../domain/people/facts.ts";
import { fixedAssignments } from "../../domain/people/fixed-assignments.ts";
import type { Participant } from "../../domain/people/people.ts";
import { pinnedSlots } from "../../domain/people/pinned.ts";
import type { ConflictMember } from "../../domain/plan/explanation.ts";
import { applyRules, limitsOf, refuserOf } from "../../domain/programme/applied-rule.ts";
import type { Option, Slot, StageView } from "../../domain/programme/rule-book.ts";
import { type LimitSide, verdictOn } from "./demands-model.ts";

/** Everything that a stage asks of a lawful plan, one demand at a time, and whether some of them can be met together. */
export interface Demands {
  readonly members: readonly ConflictMember[];
  /** The members' numbers in groups: of one group it makes no difference which are asked for. */
  readonly alike: readonly (readonly number[])[];
  /** False only where it is shown that these cannot be met together. */
  readonly isPossible: (members: readonly number[]) => boolean;
  /** Whether every question so far was answered; else some search ended with its cases spent. */
  readonly isAnswered: () => boolean;
}

export interface Asked {
  /** Everyone who may have a slot is to have one (`--strict`). */
  readonly everyone?: boolean | undefined;
  /** This participant is to have this slot, whatever else is asked. */
  readonly forced?: { readonly participant: string; readonly slot: string } | undefined;
}

/** @param view of the stage with its seekers, as `optionsOf` gives it */
export function demandsOf(view: StageView, asked: Asked): Demands {
  const rules = ruleDemands(view);
  const limits = limitDemands(view);
  const pins = view.stage === "placing" ? view.seekers.filter(({ pinnedIntake }) => pinnedIntake !== undefined) : [];
  const strict = asked.everyone ? view.seekers.filter((seeker) => !pins.includes(seeker)) : [];
  const people = [...pins, ...strict];
  const members: ConflictMember[] = [
    ...rules.map(({ member }) => member),
    ...limits.map(({ member }) => member),
    ...pins.map((one): ConflictMember => ({ kind: "pin", participant: one.id, slot: one.pinnedIntake ?? "" })),
    ...strict.map(({ id }): ConflictMember => ({ kind: "person", participant: id })),
  ];
  const held = fixedAssignments(view);
  let answered = true;
  const isPossible = (chosen: readonly number[]): boolean => {
    const on = new Set(chosen);
    const active = rules.filter((_, at) => on.has(at));
    const kept = limits.filter((_, at) => on.has(rules.length + at));
    const demanded = new Map(
      people.flatMap((one, at) => (on.has(rules.length + limits.length + at) ? [[one.id, at < pins.length]] : [])),
    );
    // Whoever has started stays, whatever is asked.
    const options = view.problem.participants.map((one) => {
      const started = held.get(one.id);
      return started ? [started] : optionsUnder(one, view, active, demanded.get(one.id), asked);
    });
    if (options.some(({ length }) => length === 0)) return false;
    const verdict = verdictOn(view, options, kept);
    if (verdict === "undecided") answered = false;
    return verdict !== "impossible";
  };
  const first = members.length - strict.length;
  const known = new Map<string, number[]>();
  strict.forEach((one, at) => {
    const key = likeness(one, view, rules, limits, held);
    const own = known.get(key);
    if (own) own.push(first + at);
    else known.set(key, [first + at]);
  });
  return {
    members,
    alike: [...Array.from({ length: first }, (_, at) => [at]), ...known.values()],
    isPossible,
    isAnswered: () => answered,
  };
}

/** Equal for people whom no rule and no limit of the stage tells apart. */
function likeness(
  participant: Participant,
  view: StageView,
  rules: readonly RuleDemand[],
  limits: readonly LimitDemand[],
  held: ReadonlyMap<string, Slot>,
): string {
  const refused = rules.map(({ bars, refuses }) =>
    bars
      ? refuses({ participant, slot: null })
      : view.slots.map((slot) => (refuses({ participant, slot }) ? "1" : "0")).join(""),
  );
  const keys = [...new Set(limits.flatMap(({ limit }) => limit.over.fact?.key ?? []))];
  const facts = keys.map((key) => factOf(participant, key, view.problem));
  const named = limits.flatMap(({ limit }, at) => (limit.over.people?.includes(participant.id) ? [at] : []));
  return JSON.stringify([held.get(participant.id)?.id, refused, facts, named]);
}

interface RuleDemand {
  readonly member: ConflictMember;
  /** Bars from the whole stage, not from one slot. */
  readonly bars: boolean;
  readonly refuses: (option: Option) => boolean;
}

function ruleDemands(view: StageView): RuleDemand[] {
  const { programme, rules } = view.problem;
  const stage = programme.stages.findIndex((spec) => spec.stage === view.stage);
  return (["who", "rules"] as const).flatMap((list) =>
    view.spec[list].flatMap((use, at) =>
      applyRules([use], rules)
        .filter(({ rule }) => rule.shape === "eligibility")
        .map((one) => {
          const refuse = remembered(refuserOf(one, view));
          const path = ["stages", stage, list, at];
          return {
            member: { kind: "rule" as const, name: one.name, rule: one.rule.id, path },
            bars: list === "who",
            refuses: refuse,
          };
        }),
    ),
  );
}

/** The same question is asked in every subset. */
function remembered(refuse: (option: Option) => unknown): (option: Option) => boolean {
  const known = new Map<Participant, Map<string, boolean>>();
  return (option) => {
    const own = known.get(option.participant) ?? new Map<string, boolean>();
    known.set(option.participant, own);
    const key = option.slot?.id ?? "";
    const answer = own.get(key) ?? refuse(option) !== undefined;
    own.set(key, answer);
    return answer;
  };
}

interface LimitDemand extends LimitSide {
  readonly member: ConflictMember;
}

function limitDemands(view: StageView): LimitDemand[] {
  const { programme, rules } = view.problem;
  const stage = programme.stages.findIndex((spec) => spec.stage === view.stage);
  return view.spec.rules.flatMap((use, at) =>
    applyRules([use], rules).flatMap((one) =>
      limitsOf(one, view).flatMap((limit) =>
        (["atMost", "atLeast"] as const).flatMap((side): LimitDemand[] => {
          const bound = limit[side];
          if (bound === undefined || (side === "atLeast" && bound === 0)) return [];
          const slots = limit.over.slots ?? view.slots.map(({ id }) => id);
          const path = numberPath(view, slots, bound) ?? ["stages", stage, "rules", at];
          return [
            { limit, side, member: { kind: "limit", name: `${one.name}/${limit.id}`, side, bound, slots, path } },
          ];
        }),
      ),
    ),
  );
}

/** Where the number stands that a limit over one slot repeats: an intake's places, the cadre's size, a mentor's load. */
function numberPath(view: StageView, slots: readonly string[], bound: number): (string | number)[] | undefined {
  const [only, ...others] = slots;
  const slot = view.slots.find(({ id }) => id === only);
  if (others.length > 0 || slot?.places !== bound) return undefined;
  const { programme } = view.problem;
  const stage = programme.stages.findIndex((spec) => spec.stage === view.stage);
  if (view.stage === "cadre") return ["stages", stage, "size"];
  if (view.stage === "pairing") return slot.mentor?.capacity === undefined ? ["stages", stage, "capacity"] : undefined;
  const at = programme.intakes.findIndex(({ id }) => id === only);
  return at < 0 ? undefined : ["intakes", at, "places"];
}

/** @param demand true: their pin; false: they are to have a slot; undefined: nothing is asked for them */
function optionsUnder(
  participant: Participant,
  view: StageView,
  rules: readonly RuleDemand[],
  demand: boolean | undefined,
  { forced }: Asked,
): (Slot | null)[] {
  const isForced = forced?.participant === participant.id;
  const pinned = demand === true ? pinnedSlots(participant, view) : undefined;
  const admitted = (slot: Slot): boolean =>
    (!isForced || slot.id === forced.slot) && (pinned === undefined || pinned.includes(slot));
  // An offer already made stands above the rules of eligibility.
  const lawful = (slot: Slot): boolean =>
    pinned !== undefined || !rules.some(({ bars, refuses }) => refuses({ participant, slot: bars ? null : slot }));
  const slots = view.slots.filter((slot) => admitted(slot) && lawful(slot));
  return isForced || demand !== undefined ? slots : [...slots, null];
}
