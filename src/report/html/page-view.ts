import type { Plan } from "../../domain/plan/plan.ts";
import { intakeSlots, slotGroups } from "../../domain/problem.ts";
import type { Intake } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { emptyOpenings } from "../plan/empty-openings.ts";
import type { Scope } from "../plan/plan-scope.ts";
import { type PlanView, viewOf } from "../plan/plan-view.ts";
import type { ReportOptions } from "../reporter.ts";

/** What every part of the page sees. */
export interface PageView extends PlanView {
  /** The plan before it was cut to a region. */
  readonly whole: Plan;
  readonly scope: Scope;
  readonly rules: RuleBook;
  readonly explanations: ReadonlyMap<string, string>;
  /** The open intakes in date order, each with its number on the page. */
  readonly intakes: readonly NumberedIntake[];
  readonly intakeOf: (id: string) => NumberedIntake | undefined;
}

export interface NumberedIntake {
  readonly intake: Intake;
  /** 1 is the first. */
  readonly number: number;
  /** The class that colours it: `t1` to `t8`, then again. */
  readonly tint: string;
  /** Of the whole plan. */
  readonly places: number;
  readonly filled: number;
  /** Of what is shown. */
  readonly shown: number;
}

export function pageViewOf(plan: Plan, options: ReportOptions): PageView {
  const whole = options.whole ?? plan;
  const intakes = numbered(plan, whole);
  const byId = new Map(intakes.map((one) => [one.intake.id, one]));
  return {
    ...viewOf(plan, options.rules, whole),
    whole,
    scope: options.scope ?? {},
    rules: options.rules ?? new Map(),
    explanations: options.explanations ?? new Map(),
    intakes,
    intakeOf: (id) => byId.get(id),
  };
}

function numbered(plan: Plan, whole: Plan): NumberedIntake[] {
  const empty = emptyOpenings(whole);
  const groups = slotGroups(intakeSlots(plan.programme)).filter(({ id }) => !empty.has(id));
  return groups.flatMap(({ id, places, slots }, at) => {
    const intake = slots[0]?.intake;
    const taken = (from: Plan): number => from.placements.filter((one) => one.intake === id).length;
    const number = at + 1;
    const tint = `t${(at % tints) + 1}`;
    return intake ? [{ intake, number, tint, places, filled: taken(whole), shown: taken(plan) }] : [];
  });
}

/** How many colours the style sheet has for intakes. */
const tints = 8;
