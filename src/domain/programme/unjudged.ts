import { fixedAssignments, stillSeeking } from "../people/fixed-assignments.ts";
import type { Participant } from "../people/people.ts";
import type { UnjudgedRule } from "../plan/plan-entries.ts";
import { isNamed } from "../problem.ts";
import { type AppliedRule, applyRules, readsOf, refuserOf, unknownTo } from "./applied-rule.ts";
import { unfilledAmong } from "./column-reads.ts";
import type { Option, StageView } from "./rule-book.ts";
import type { RuleUse } from "./rule-use.ts";

/**
 * The hard limits and refusals of a stage that nothing can be judged by: they read what nobody has filled of those whom
 * the stage asks. A limit is asked about those who seek; a refusal about everybody whom the others leave.
 * @param view of the stage with its seekers
 */
export function unjudgedRules(view: StageView): readonly UnjudgedRule[] {
  const { rules } = view.problem;
  const stage = view.further ?? view.stage;
  const partners = partnersIn(view);
  const own = { who: applyRules(view.spec.who, rules), each: applyRules(view.spec.rules, rules) };
  const named = [
    ...applyRules(partners, rules).map((one) => ({
      one,
      columns: columnsLeft(one, partnersAsked(partners, view), view),
    })),
    ...[...own.who, ...own.each].map((one) => ({
      one,
      columns:
        one.rule.shape === "limit" || one.rule.shape === "unit"
          ? unknownTo(one, view)
          : columnsLeft(one, asked(own, view), view),
    })),
  ];
  return named.flatMap(({ one, columns }) => (columns.length === 0 ? [] : [{ stage, rule: one.name, columns }]));
}

// Two refusals that both go by blanks would each leave nobody to the other: such are set aside.
function columnsLeft(one: AppliedRule, { all, left }: Lists, view: StageView): readonly string[] {
  const reads = readsOf(one);
  if (one.rule.shape !== "eligibility" || reads.every(({ blank }) => blank === "none")) return [];
  const { programme, participants } = view.problem;
  const aside = all.filter((other) => unfilledAmong(readsOf(other), programme, participants, view.slots).length > 0);
  return unfilledAmong(reads, programme, left(one, new Set(aside)), view.slots);
}

interface Lists {
  readonly all: readonly AppliedRule[];
  /** Whom a refusal is asked about: everybody whom no other refuses. */
  readonly left: (one: AppliedRule, aside: ReadonlySet<AppliedRule>) => Iterable<Participant>;
}

function asked(
  { who, each }: { readonly who: readonly AppliedRule[]; readonly each: readonly AppliedRule[] },
  view: StageView,
): Lists {
  const [held, begun] = [fixedAssignments(view), stillSeeking(view)];
  const left: Lists["left"] = (one, aside) => {
    const others = (list: readonly AppliedRule[]) => refusersOf(list, one, aside, view);
    const [bars, refuses] = [others(who), others(each)];
    const isLeft = (participant: Participant): boolean => {
      if (held.has(participant.id)) return false;
      if (begun(participant.id)) return !who.includes(one);
      if (view.stage !== "placing") return !bars({ participant, slot: null });
      const { pinnedIntake } = participant;
      if (pinnedIntake !== undefined) return view.slots.some((slot) => isNamed(slot, pinnedIntake));
      return !bars({ participant, slot: null }) && view.slots.some((slot) => !refuses({ participant, slot }));
    };
    return filtered(view.problem.participants, isLeft);
  };
  return { all: [...who, ...each], left };
}

/** Of those who are somebody's slot: by the rules that say who may be. */
function partnersAsked(uses: readonly RuleUse[], view: StageView): Lists {
  const all = applyRules(uses, view.problem.rules);
  const left: Lists["left"] = (one, aside) => {
    const bars = refusersOf(all, one, aside, view);
    return filtered(view.problem.participants, (participant) => !bars({ participant, slot: null }));
  };
  return { all, left };
}

function partnersIn({ problem, further }: StageView): readonly RuleUse[] {
  const spec = problem.programme.further?.find(({ id }) => id === further);
  return spec?.slots.from === "participants" ? spec.slots.who : [];
}

/** Whether any of these but the one, and those set aside, refuses. */
function refusersOf(
  list: readonly AppliedRule[],
  one: AppliedRule,
  aside: ReadonlySet<AppliedRule>,
  view: StageView,
): (option: Option) => boolean {
  const refusers = list.filter((other) => other !== one && !aside.has(other)).map((other) => refuserOf(other, view));
  return (option) => refusers.some((refuse) => refuse(option) !== undefined);
}

/** Those that fit, found anew each time and no further than they are asked for. */
function filtered<T>(items: readonly T[], fits: (item: T) => boolean): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      for (const item of items) if (fits(item)) yield item;
    },
  };
}
