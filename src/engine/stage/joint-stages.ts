import type { Day } from "../../domain/dates.ts";
import type { Participant } from "../../domain/people/people.ts";
import { applyRules, refuserOf } from "../../domain/programme/applied-rule.ts";
import type { DaysGiven, Slot, StageView } from "../../domain/programme/rule-book.ts";
import { solve } from "../../solver/index.ts";
import { hasCommonOptions } from "../../solver/presolve/in-units.ts";
import type { CompiledStage } from "./compile.ts";
import { jointModel, numberOf, type Row, type Tuple } from "./joint-model.ts";

/** Beyond this size stages are left as they were decided one after the other, with their clashes named. */
const mostOptions = 50_000;
const mostSlots = 500;

/**
 * Decides stages whose days overlap together, the last of which has a clash: of the plans that are best by the goals of
 * the earlier ones, up to but not including their lots, one with the fewest clashes in the last; then by the lots.
 * @param parts each compiled with the days that stages outside these gave
 * @returns the slot of each participant in each part; nothing where that is too large, or not lawful
 */
export function solveJointly(parts: readonly CompiledStage[]): readonly ReadonlyMap<string, Slot | null>[] | undefined {
  const rows = tuplesOf(parts);
  const tuples = rows?.flatMap(({ tuples: own }) => own) ?? [];
  const keys = [...new Set(tuples.map(({ key }) => key))].sort((left, right) => left - right);
  if (!rows || tuples.length > mostOptions || keys.length > mostSlots) return undefined;
  const model = jointModel(parts, rows, keys);
  if (!hasCommonOptions(model)) return undefined;
  const solution = solve(model);
  if (solution.totals[0] !== 0) return undefined;
  const chosen = rows.map((row, person) => {
    const slot = model.slot[solution.choice[person]];
    return { row, tuple: row.tuples.find(({ key }) => numberOf(keys, key, parts) === slot) };
  });
  return parts.map(
    (_, part) => new Map(chosen.map(({ row, tuple }) => [row.participant.id, tuple?.slots[part] ?? null])),
  );
}

function tuplesOf(parts: readonly CompiledStage[]): Row[] | undefined {
  const lists = parts.map(({ options: { view, lawful } }) => {
    return new Map(view.seekers.map((seeker, at) => [seeker.id, lawful[at]]));
  });
  const refusers = parts.map(({ options: { view } }) => {
    const reading = applyRules(view.spec.rules, view.problem.rules).filter(({ rule }) => rule.readsDays === true);
    return (days: DaysGiven) => reading.map((one) => refuserOf(one, { ...view, days }));
  });
  const [first] = parts;
  const people = first?.options.view.problem.participants.filter(({ id }) => lists.some((list) => list.has(id))) ?? [];
  let size = 0;
  const rows: Row[] = [];
  for (const participant of people) {
    let tuples: Tuple[] = [{ slots: [], key: 0, days: [] }];
    for (const [part, list] of lists.entries()) {
      const { view } = parts[part].options;
      const options: readonly (Slot | null | undefined)[] = list.get(participant.id) ?? [undefined];
      tuples = tuples.flatMap((tuple) => {
        const days = withTaken(view, participant, tuple.slots);
        const refuse = refusers[part](days);
        return options
          .filter((slot) => !slot || !refuse.some((refuses) => refuses({ participant, slot })))
          .map((slot) => ({
            slots: [...tuple.slots, slot],
            key: tuple.key * (view.slots.length + 1) + (slot?.position ?? view.slots.length),
            days: [...tuple.days, days],
          }));
      });
    }
    size += tuples.length;
    if (size > mostOptions) return undefined;
    rows.push({ participant, tuples: tuples.sort((left, right) => left.key - right.key) });
  }
  return rows;
}

/** The days of a person with those that they take in earlier parts. */
function withTaken({ days }: StageView, { id }: Participant, slots: readonly (Slot | null | undefined)[]): DaysGiven {
  const taken = slots.flatMap((slot): readonly Day[] => slot?.dates ?? []);
  return new Map([[id, new Set([...(days?.get(id) ?? []), ...taken])]]);
}
