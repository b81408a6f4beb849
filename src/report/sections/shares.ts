import { compareText } from "../../domain/compare.ts";
import { factOf } from "../../domain/people/facts.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { cadreSlots, intakeSlots, slotIdOf } from "../../domain/problem.ts";
import { applyRules, limitsOf } from "../../domain/programme/applied-rule.ts";
import type { StageSpec } from "../../domain/programme/programme.ts";
import type { RuleBook, Slot, StageView } from "../../domain/programme/rule-book.ts";

/** One fact's fair shares in one stage: a row for each value, a column for each intake (or the cadre). */
export interface ShareTable {
  readonly stage: StageSpec["stage"];
  /** The name of the goal, and the fact it shares out by. */
  readonly goal: string;
  readonly by: string;
  readonly groups: readonly string[];
  readonly rows: readonly ShareRow[];
}

export interface ShareRow {
  readonly value: string;
  /** How many of this kind there are. */
  readonly people: number;
  readonly cells: readonly ShareCell[];
}

/** How many there are of a kind in one intake, and between which numbers the share is fair. */
export interface ShareCell {
  readonly actual: number;
  readonly atLeast: number;
  readonly atMost: number;
}

/** How far a number lies outside its fair share; negative: too few. */
export function outside({ actual, atLeast, atMost }: ShareCell): number {
  return actual < atLeast ? actual - atLeast : Math.max(0, actual - atMost);
}

/**
 * Every fair share of a plan: what the programme's limits on facts ask for, and what the plan does.
 * @param region only this region's row: a region's report does not show what concerns the others
 */
export function shareTables(plan: Plan, rules: RuleBook, region?: string): ShareTable[] {
  const tables = allTables(plan, rules);
  if (region === undefined) return tables;
  const ofRegion = tables.filter(({ by }) => by === "region");
  return ofRegion
    .map((table) => ({ ...table, rows: table.rows.filter(({ value }) => value === region) }))
    .filter(({ rows }) => rows.length > 0);
}

function allTables(plan: Plan, rules: RuleBook): ShareTable[] {
  return plan.programme.stages.flatMap((spec) => {
    const view = viewFor(plan, spec, rules);
    if (!view) return [];
    return applyRules([...spec.rules, ...spec.goals], rules).flatMap((applied) => {
      const cells = limitsOf(applied, view).flatMap(({ id, over, atLeast, atMost }) => {
        const { fact, slots } = over;
        if (!fact || !slots || atLeast === undefined || atMost === undefined) return [];
        const group = id.endsWith(`/${fact.value}`) ? id.slice(0, -fact.value.length - 1) : id;
        return [{ group, fact, slots, atLeast, atMost }];
      });
      const by = cells[0]?.fact.key;
      return by === undefined ? [] : [tableOf(applied.name, by, cells, view, plan)];
    });
  });
}

interface Cell {
  readonly group: string;
  readonly fact: { readonly key: string; readonly value: string };
  readonly slots: readonly string[];
  readonly atLeast: number;
  readonly atMost: number;
}

function tableOf(goal: string, by: string, cells: readonly Cell[], view: StageView, plan: Plan): ShareTable {
  const groups = [...new Set(cells.map(({ group }) => group))];
  const values = [...new Set(cells.map(({ fact }) => fact.value))].sort(valueOrder);
  const kinds = new Map(view.population.map((person) => [person.id, factOf(person, by, plan)]));
  const taken = takenIn(view.stage, plan);
  const found = new Map(cells.map((cell) => [`${cell.group}\u0000${cell.fact.value}`, cell]));
  const cellOf = (group: string, value: string): ShareCell => {
    const { slots = [], atLeast = 0, atMost = 0 } = found.get(`${group}\u0000${value}`) ?? {};
    const actual = taken.filter(({ person, slot }) => slots.includes(slot) && kinds.get(person) === value).length;
    return { actual, atLeast, atMost };
  };
  const rows = values.map((value) => ({
    value,
    people: [...kinds.values()].filter((kind) => kind === value).length,
    cells: groups.map((group) => cellOf(group, value)),
  }));
  return { stage: view.stage, goal, by, groups, rows };
}

// Bands such as 0-11, 12-35 and 36+ stand in the order of their numbers.
function valueOrder(left: string, right: string): number {
  const [a, b] = [Number.parseInt(left, 10), Number.parseInt(right, 10)];
  return (Number.isNaN(a) || Number.isNaN(b) ? 0 : a - b) || compareText(left, right);
}

function takenIn(stage: StageSpec["stage"], plan: Plan): readonly { readonly person: string; readonly slot: string }[] {
  if (stage === "cadre") return plan.cadre.map(({ mentor }) => ({ person: mentor, slot: "cadre" }));
  return plan.placements.map((placement) => ({ person: placement.participant, slot: slotIdOf(placement) }));
}

/** What the stage's limits see: everybody for the cadre, and for the places those who are not refused. */
function viewFor(plan: Plan, spec: StageSpec, rules: RuleBook): StageView | undefined {
  const slots = slotsOf(plan, spec);
  if (!slots) return undefined;
  const refused = new Set(plan.refused.map(({ participant }) => participant));
  const population =
    spec.stage === "placing" ? plan.participants.filter(({ id }) => !refused.has(id)) : plan.participants;
  const { programme, asOf, seed, participants, summary } = plan;
  const problem = { programme, asOf, seed, participants, vacant: summary.vacant, rules };
  const cadre = new Set(plan.cadre.map(({ mentor }) => mentor));
  return { problem, stage: spec.stage, spec, ordered: true, slots, seekers: population, population, cadre };
}

function slotsOf(plan: Plan, spec: StageSpec): readonly Slot[] | undefined {
  if (spec.stage === "placing") return intakeSlots(plan.programme);
  // A given cadre was not chosen by shares.
  if (spec.stage !== "cadre" || !plan.cadre.some(({ reasons }) => reasons.includes("chosen"))) return undefined;
  return cadreSlots(spec.size);
}
