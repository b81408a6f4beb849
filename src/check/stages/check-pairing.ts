import type { Finding } from "../../domain/finding.ts";
import { pairingDays } from "../../domain/people/pairing-days.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Pairing, Unpaired } from "../../domain/plan/plan-entries.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Option, Slot } from "../../domain/programme/rule-book.ts";
import type { BoundRule } from "../certificate/bound-rules.ts";
import { fault, listed, type Path, sameList } from "../fault.ts";
import { isLawful, lawfulSlots, type Stage, seekerIndex, takenBy } from "./stage.ts";

/** Pairings against the rules, the wishes they relax, and the reason of everyone who goes unpaired. */
export function checkPairing(plan: Plan, stage: Stage): { findings: Finding[]; taken: Int32Array } {
  const seekers = seekerIndex(stage);
  const taken = takenBy(stage, plan.pairings, (pairing) => pairing.mentor);
  const load = loadOf(plan);
  const relaxedBy = relaxations(stage);
  const findings = [
    ...overLoad(plan, stage, load),
    ...plan.pairings.flatMap((pairing, at) =>
      checkPair(stage, seekers(pairing.participant), pairing, relaxedBy, ["pairings", at]),
    ),
    ...plan.unpaired.flatMap((entry, at) =>
      checkUnpaired(stage, seekers(entry.participant), entry, load, ["unpaired", at]),
    ),
    ...missing(plan, stage),
  ];
  return { findings, taken };
}

function relaxations({ rules, costs }: Stage): (option: Option) => string[] {
  const isWish = ({ rule }: BoundRule) => rule.shape === "priority" && rule.relaxed !== undefined;
  return (option) =>
    rules.goals.filter((goal, at) => isWish(goal) && (costs[at]?.(option) ?? 0) > 0).map(({ name }) => name);
}

function checkPair(
  stage: Stage,
  seeker: number | undefined,
  pairing: Pairing,
  relaxedBy: (option: Option) => string[],
  path: Path,
): Finding[] {
  const { participant: id, mentor } = pairing;
  const participant = stage.view.seekers[seeker ?? -1];
  const at = stage.view.slots.findIndex((one) => one.id === mentor);
  const slot = stage.view.slots[at];
  if (seeker === undefined || !participant) return [fault("pairing/unsought", path, { participant: id })];
  // An unknown mentor is a fault of its own.
  if (!slot) return [];
  const expected = relaxedBy({ participant, slot });
  const findings: Finding[] = [];
  if (!isLawful(stage, seeker, at)) {
    const rules = listed(stage.options.refusers.ofSlot(participant, slot));
    findings.push(fault("pairing/unlawful", [...path, "mentor"], { participant: id, mentor, rules }));
  }
  if (!sameList(pairing.relaxed, expected)) {
    const params = { participant: id, found: listed(pairing.relaxed), expected: listed(expected) };
    findings.push(fault("pairing/relaxed", [...path, "relaxed"], params));
  }
  const reasons = ["paired", ...expected.map((rule) => `relaxed/${rule}`)];
  return [...findings, ...checkReasons(id, pairing.reasons, reasons, path)];
}

function checkUnpaired(
  stage: Stage,
  seeker: number | undefined,
  { participant: id, reasons }: Unpaired,
  load: ReadonlyMap<string, number>,
  path: Path,
): Finding[] {
  const { view, options } = stage;
  const participant = view.seekers[seeker ?? -1];
  if (seeker === undefined || !participant) return [fault("pairing/unsought", path, { participant: id })];
  const lawful = lawfulSlots(stage, seeker);
  if (lawful.length === 0) {
    const refused = options.refusers.overSlots(participant).map((rule) => `refused/${rule}`);
    return checkReasons(id, reasons, ["unpaired/no-lawful-mentor", ...refused], path);
  }
  const isFull = (slot: Slot) => (load.get(slot.id) ?? 0) >= slot.places;
  return checkReasons(id, reasons, [lawful.every(isFull) ? "unpaired/loads" : "unpaired/shares"], path);
}

function checkReasons(id: string, found: readonly string[], expected: readonly string[], path: Path): Finding[] {
  if (sameList(found, expected)) return [];
  return [fault("reason/wrong", [...path, "reasons"], { id, found: listed(found), expected: listed(expected) })];
}

function missing(plan: Plan, stage: Stage): Finding[] {
  const seen = new Set([...plan.pairings, ...plan.unpaired].map((entry) => entry.participant));
  return stage.view.seekers.flatMap(({ id }) =>
    seen.has(id) ? [] : [fault("pairing/missing", ["pairings"], { participant: id })],
  );
}

function loadOf(plan: Plan): ReadonlyMap<string, number> {
  const load = new Map<string, number>();
  for (const { mentor } of plan.pairings) load.set(mentor, (load.get(mentor) ?? 0) + 1);
  return load;
}

// A mentor's capacity holds whatever rules the programme names.
function overLoad(plan: Plan, stage: Stage, load: ReadonlyMap<string, number>): Finding[] {
  return stage.view.slots.flatMap(({ id, places }) => {
    const count = load.get(id) ?? 0;
    if (count <= places) return [];
    const last = plan.pairings.findLastIndex((pairing) => pairing.mentor === id);
    return [fault("pairing/over-load", ["pairings", last, "mentor"], { mentor: id, count, places })];
  });
}

/** Pairings are with members of the cadre, on the programme's days. Whether a member may be paired, the rules say. */
export function checkPairingEntries(plan: Plan): readonly Finding[] {
  const spec = stageOf(plan.programme, "pairing");
  const daysOf = spec && pairingDays(plan, spec);
  const members = new Set(plan.cadre.map((member) => member.mentor));
  return plan.pairings.flatMap((pairing, at) => [
    ...checkMentor(pairing, members, ["pairings", at]),
    ...(daysOf ? checkDays(pairing, daysOf(pairing.participant, pairing.mentor), ["pairings", at]) : []),
  ]);
}

function checkMentor({ mentor }: Pairing, members: ReadonlySet<string>, path: Path): Finding[] {
  return members.has(mentor) ? [] : [fault("unknown/mentor", [...path, "mentor"], { mentor })];
}

function checkDays(pairing: Pairing, days: Pick<Pairing, "startsOn" | "endsOn">, path: Path): Finding[] {
  return (["startsOn", "endsOn"] as const).flatMap((key) =>
    pairing[key] === days[key]
      ? []
      : [
          fault("pairing/dates", [...path, key], {
            participant: pairing.participant,
            found: pairing[key],
            expected: days[key],
          }),
        ],
  );
}
