import { compareText } from "../domain/compare.ts";
import type { Finding } from "../domain/finding.ts";
import { idOfEntry, inOrder } from "../domain/people/id-index.ts";
import type { Plan } from "../domain/plan/plan.ts";
import { cohortSlotId } from "../domain/problem.ts";
import { checkMembership } from "./check-membership.ts";
import { fault, type Path } from "./fault.ts";
import { checkCadreEntries } from "./stages/check-cadre.ts";
import { checkPairingEntries } from "./stages/check-pairing.ts";
import { checkPlacingEntries } from "./stages/check-placing-entries.ts";

/** What is true of any plan whatever its programme's rules: ids, order, membership, dates, lots and copied facts. */
export function checkShape(plan: Plan): readonly Finding[] {
  return [
    ...checkLists(plan),
    ...checkMembership(plan),
    ...checkPlacingEntries(plan),
    ...checkCadreEntries(plan),
    ...checkPairingEntries(plan),
  ];
}

/** Ids are unique, and every list stands in the one order that leaves nothing to chance: by id, by code point. */
function checkLists(plan: Plan): readonly Finding[] {
  return [
    ...unique(["programme", "intakes"], plan.programme.intakes, (intake) => intake.id, "programme/intake-twice"),
    ...slotsNamedLikeIntakes(plan),
    ...unique(["programme", "stages"], plan.programme.stages, (spec) => spec.stage, "programme/stage-twice"),
    ...ordered(["participants"], plan.participants, (person) => person.id),
    ...ordered(["mentors"], plan.mentors, (person) => person.id),
    ...ordered(["draw", "tickets"], plan.draw?.tickets ?? [], ({ person }) => person),
    ...ordered(["placements"], plan.placements, idOfEntry),
    ...ordered(["refused"], plan.refused, idOfEntry),
    ...ordered(["cadre"], plan.cadre, (member) => member.mentor),
    ...ordered(["pairings"], plan.pairings, idOfEntry),
    ...ordered(["unpaired"], plan.unpaired, idOfEntry),
    ...ordered(["overrides"], plan.overrides, idOfEntry),
    ...unique(["scores"], plan.scores ?? [], (row) => JSON.stringify([row.participant, row.option]), "scores/twice"),
  ];
}

/** The slot of a cohort, `A/x`, needs a name that is no intake's: a place named so would mean both. */
function slotsNamedLikeIntakes({ programme: { intakes } }: Plan): Finding[] {
  const taken = new Set(intakes.map(({ id }) => id.normalize("NFC")));
  const seen = new Set<string>();
  return intakes.flatMap(({ id, cohorts = [] }, at) =>
    cohorts.flatMap((cohort, inside) => {
      const slot = cohortSlotId(id, cohort.id).normalize("NFC");
      const clashes = taken.has(slot) || seen.has(slot);
      seen.add(slot);
      const path = ["programme", "intakes", at, "cohorts", inside];
      return clashes ? [fault("programme/slot-twice", path, { id: slot })] : [];
    }),
  );
}

function ordered<T>(path: Path, items: readonly T[], idOf: (item: T) => string): Finding[] {
  if (inOrder(items, idOf)) return [];
  const findings = unique(path, items, idOf, "list/id-twice");
  let before: string | undefined;
  for (const [at, item] of items.entries()) {
    const id = idOf(item);
    if (before !== undefined && compareText(before, id) > 0) {
      findings.push(fault("list/order", [...path, at], { list: String(path[0]), id, before }));
    }
    before = id;
  }
  return findings;
}

function unique<T>(
  path: Path,
  items: readonly T[],
  idOf: (item: T) => string,
  code: "list/id-twice" | "programme/intake-twice" | "programme/stage-twice" | "scores/twice",
): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const [at, item] of items.entries()) {
    const id = idOf(item);
    if (seen.has(id.normalize("NFC"))) findings.push(fault(code, [...path, at], { list: String(path[0]), id }));
    seen.add(id.normalize("NFC"));
  }
  return findings;
}
