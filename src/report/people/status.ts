import { capitalised, count, grouped, longDay } from "../../domain/counting.ts";
import type { CompletionCount } from "../../domain/plan/completion.ts";
import type { IntakeStatus, PlanStatus } from "../../domain/plan/plan-status.ts";
import type { Words } from "../../domain/programme/programme.ts";
import type { Column } from "../column.ts";
import type { FindingsOptions } from "../findings/findings.ts";
import { jsonText } from "../plan/json-text.ts";
import { drawGrid } from "../text/grid.ts";
import { type Block, heading, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";

/** How far a plan has come, as text or as one JSON object. */
export function renderStatus(
  status: PlanStatus,
  words: Words,
  nameOf: (id: string) => string,
  options: FindingsOptions,
): string {
  if (options.format === "json") return `${jsonText(status, 2)}\n`;
  const style = styleOf(options);
  const { intakes, asOf } = status;
  const chain = populations(status);
  return pageOf([
    heading(`Plan and outcome on ${longDay(asOf)}`, style),
    drawGrid(columnsOf(words), intakes, style),
    intakes.flatMap((intake) => paragraphs(intake).flatMap((text) => paragraph(text, style))),
    intakes.flatMap(({ id, reserves }) =>
      reserves.length === 0
        ? []
        : paragraph(`Reserves for ${id}, in order: ${reserves.map(nameOf).join(", ")}.`, style),
    ),
    completion(status, words).flatMap((text) => paragraph(text, style)),
    chain.length === 0 ? [] : drawGrid(populationColumns(), chain, style),
  ]);
}

function columnsOf({ intake }: Words): readonly Column<IntakeStatus>[] {
  const number = (head: string, value: (line: IntakeStatus) => number, rank: number): Column<IntakeStatus> => ({
    head,
    value,
    rank,
    kind: "count",
  });
  return [
    { head: capitalised(intake), value: ({ id }) => id, rank: 0, least: 9 },
    { head: "Starts", value: ({ startsOn }) => startsOn, rank: 5 },
    number("Places", ({ places }) => places, 3),
    number("Planned", ({ planned }) => planned, 0),
    number("Offered", ({ offered }) => offered, 1),
    number("Accepted", ({ accepted }) => accepted, 1),
    number("Started", ({ started }) => started, 0),
    number("Completed", ({ completed }) => completed, 0),
    number("Withdrawn", ({ withdrawn }) => withdrawn, 2),
    number("Placed now", ({ placed }) => placed, 4),
    { head: "Drift", value: ({ drift }) => signed(drift), rank: 2, kind: "number" },
  ];
}

function signed(drift: number | null): string {
  if (drift === null) return "";
  return drift > 0 ? `+${drift}` : String(drift);
}

function paragraphs({ id, planned, started, drift, overbook, overbookReason }: IntakeStatus): Block {
  return [
    ...(drift !== null && drift !== 0 ? [`${id}: ${planned} planned, ${started} started.`] : []),
    ...(overbook > 0
      ? [`${id}: ${count(overbook, "place", "places")} offered above capacity: ${overbookReason}.`]
      : []),
  ];
}

function completion({ completion: goal, asOf }: PlanStatus, { participant, participants }: Words): Block {
  if (!goal) return [];
  const { date, inPlan, completedAndLeft, everInChain, missing, freePlaces, outlook } = goal;
  const [people, of] = [inPlan.complete + completedAndLeft.complete, inPlan.people + completedAndLeft.people];
  const share = `${grouped(people)} of ${count(of, participant, participants)}`;
  const left = completedAndLeft.people;
  const parts =
    left === 0
      ? ""
      : ` (${grouped(inPlan.complete)} of the ${grouped(inPlan.people)} in the plan, and ${grouped(left)} who completed and have left)`;
  const recorded =
    everInChain.recorded === 0
      ? "nobody is recorded as completed"
      : `${count(everInChain.recorded, "is", "are")} recorded as completed`;
  // A day that has passed proves nothing: who has completed is told by an event.
  const first =
    asOf > date
      ? `By this plan ${share}${parts} were to complete by ${longDay(date)}; ${recorded}.`
      : `By ${longDay(date)} ${share}${parts} will have completed; ${recorded} so far.`;
  if (outlook === "met") return [first];
  const free = `there ${freePlaces === 1 ? "is" : "are"} ${count(freePlaces, "free place", "free places")} that would end in time`;
  const rest = `${grouped(missing.length)} in the plan will not: ${free}`;
  return [
    first,
    outlook === "open"
      ? `${rest}, so the deadline can still be met.`
      : `${rest}, so the deadline can no longer be met.`,
  ];
}

interface PopulationLine extends CompletionCount {
  readonly name: string;
}

/** From the people in the plan to everybody who ever was: each line adds to the one before. */
function populations({ completion: goal }: PlanStatus): readonly PopulationLine[] {
  if (!goal || goal.everInChain.people === goal.inPlan.people) return [];
  const { inPlan, completedAndLeft, leftBefore, everInChain } = goal;
  return [
    { name: "In the plan, in post today", ...inPlan },
    { name: "+ completed, then left", ...completedAndLeft },
    { name: "+ left without completing", ...leftBefore },
    { name: "= ever in the chain of plans", ...everInChain },
  ];
}

function populationColumns(): readonly Column<PopulationLine>[] {
  return [
    { head: "Who", value: ({ name }) => name, rank: 0, least: 20 },
    { head: "People", value: ({ people }) => people, rank: 0, kind: "count" },
    { head: "Complete in time", value: ({ complete }) => complete, rank: 0, kind: "count" },
    { head: "Recorded", value: ({ recorded }) => recorded, rank: 0, kind: "count" },
  ];
}
