import { canonicalJson } from "../../domain/digest.ts";
import { UsageError } from "../../domain/errors.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { parseCouncils } from "../../files/people/people-lists.ts";
import { readTable } from "../load/read-table.ts";
import type { Source } from "../source.ts";

/** How many differences are told of one plan; the first ones say what was done. */
const mostTold = 50;

/**
 * Where the facts of a plan's people are not those of a list, read by the plan's own programme: people of one and not of
 * the other, and facts that differ, each at its place in the plan.
 * @throws UsageError where the list has errors, or cannot be read
 */
export async function factFindings(plan: Plan, list: Source): Promise<Finding[]> {
  const table = await readTable(list, {});
  const elsewhere = { ids: new Set(plan.mentors.map(({ id }) => id)), people: plan.mentors };
  const { participants, vacancies: listedVacancies, findings } = parseCouncils(table, plan.programme, elsewhere);
  if (hasErrors(findings)) throw new UsageError(findings);
  const file = list.file;
  const listed = new Map(participants.map((person) => [person.id, person]));
  const planned = new Set(plan.participants.map(({ id }) => id));
  const differing = plan.participants.flatMap((person, at): Finding[] => {
    const known = listed.get(person.id);
    if (known === undefined) return [fault("facts/not-listed", ["participants", at], { id: person.id, list: file })];
    return differences(person, known).map(({ key, found, expected }) =>
      fault("facts/differ", ["participants", at, key], { id: person.id, list: file, found, expected }),
    );
  });
  const missing = participants
    .filter(({ id }) => !planned.has(id))
    .map(({ id }) => fault("facts/left-out", ["participants"], { id, list: file }));
  const { summary } = plan;
  const vacant = listedVacancies.length;
  const vacancies =
    summary.vacant === vacant || plan.previous !== undefined
      ? []
      : [fault("facts/vacant", ["summary", "vacant"], { found: summary.vacant, expected: vacant, list: file })];
  return [...differing, ...missing, ...vacancies].slice(0, mostTold);
}

function differences(person: Participant, known: Participant) {
  const [found, expected] = [new Map(Object.entries(person)), new Map(Object.entries(known))];
  return [...new Set([...found.keys(), ...expected.keys()])].sort().flatMap((key) => {
    const [ours, theirs] = [shown(found.get(key)), shown(expected.get(key))];
    return ours === theirs ? [] : [{ key, found: ours, expected: theirs }];
  });
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : canonicalJson(value);
}

function fault(code: string, path: readonly (string | number)[], params: Finding["params"]): Finding {
  return { code, severity: "error", path, params };
}
