import { checkAnnounced } from "../../check/draw/check-draw.ts";
import { drawnSeed } from "../../domain/draw/announcement.ts";
import type { Draw } from "../../domain/draw/draw.ts";
import { earlyFaults, randomnessOf, valueFaults } from "../../domain/draw/draw-faults.ts";
import { UsageError, usageError } from "../../domain/errors.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import type { InputRecord, Setting } from "../../domain/plan/plan.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { parseKey } from "../../files/draw/key-file.ts";
import { parseDrawnValue } from "../../files/draw/value-file.ts";
import type { DrawInput } from "../input.ts";
import { falseBeacon } from "./false-beacon.ts";
import { programmeFaults } from "./programme-faults.ts";
import { readAnnouncement, readDrawFile } from "./read-draw-file.ts";
import { ticketsOf } from "./tickets-of.ts";

/** By what a problem is read, which an announcement fixes as well. */
export interface ReadBy {
  readonly settings: readonly Setting[];
  readonly inputs: readonly InputRecord[];
}

/**
 * A problem as written, drawn by an announcement: its seed, and everybody's ticket. With it whatever is not as announced.
 * @throws UsageError where a file is no announcement, beacon or key, or the draw's value is not the announced one
 */
export async function drawnProblem(
  problem: Problem,
  { settings, inputs }: ReadBy,
  input: DrawInput,
): Promise<{ readonly problem: Problem; readonly findings: readonly Finding[] }> {
  const announcement = await readAnnouncement(input.announcement);
  const key = await readDrawFile(input.key, parseKey);
  const value = await readDrawFile(input.beacon, parseDrawnValue);
  const { participants, mentors = [], vacancies } = problem;
  const announced = new Set([...announcement.tickets, ...(announcement.mentors ?? [])].map(({ ticket }) => ticket));
  const tickets = ticketsOf(key, [...participants, ...mentors]).map((entry) =>
    announced.has(entry.ticket) ? entry : { ...entry, late: true as const },
  );
  const draw: Draw = { announcement, ...value, tickets };
  const wrongValue = [...valueFaults(draw), ...(value.beacon ? falseBeacon(value.beacon) : [])];
  if (wrongValue.length > 0)
    throw new UsageError(wrongValue.map((one) => ({ ...one, where: { file: input.beacon.file } })));
  if (announced.size > 0 && tickets.every(({ late }) => late))
    throw usageError("draw/wrong-key", {}, { file: input.key.file });
  const seed = drawnSeed(announcement.digest, randomnessOf(draw) ?? "");
  const findings = [
    ...earlyFaults(announcement),
    ...programmeFaults(problem.programme, announcement.programme),
    ...checkAnnounced({ participants, mentors, settings, inputs, vacancies }, draw),
  ];
  const where = { file: input.announcement.file };
  return {
    problem: hasErrors(findings) ? problem : { ...problem, seed, draw },
    findings: findings.map((one) => ({ where, ...one })),
  };
}
