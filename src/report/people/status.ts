import { capitalised, count, grouped, longDay } from "../../domain/counting.ts";
import type { CompletionCount } from "../../domain/plan/completion.ts";
import type { IntakeStatus, PlanStatus } from "../../domain/plan/status/plan-status.ts";
import type { Words } from "../../domain/programme/programme.ts";
import type { Column } from "../column.ts";
import type { Paper, PaperPart } from "../paper/paper.ts";
import { paperTable } from "../paper/paper.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { toDoParts } from "./to-do.ts";

/** How far a plan has come, and who must act. */
export function statusPaper(status: PlanStatus, view: PlanView): Paper {
  const { asOf, intakes } = status;
  const { words, nameOf } = view;
  const reserves = intakes.flatMap((intake) =>
    intake.reserves.length === 0
      ? []
      : [`Reserves for ${intake.id}, in order: ${intake.reserves.map(nameOf).join(", ")}.`],
  );
  return {
    title: `Plan and outcome on ${longDay(asOf)}`,
    parts: [
      { title: "", table: paperTable("Intakes", columnsOf(words), intakes) },
      { title: "", texts: [...intakes.flatMap(remarks), ...reserves, ...completion(status, words)] },
      populations(status),
      ...toDoParts(status.toDo, view),
    ],
  };
}

function columnsOf({ intake }: Words): readonly Column<IntakeStatus>[] {
  return [
    { head: capitalised(intake), value: ({ id }) => id, rank: 0 },
    { head: "Starts", value: ({ startsOn }) => startsOn, rank: 5, kind: "date" },
    { head: "Places", value: ({ places }) => places, rank: 3, kind: "count" },
    { head: "Planned", value: ({ planned }) => planned, rank: 0, kind: "count" },
    { head: "Offered", value: ({ offered }) => offered, rank: 1, kind: "count" },
    { head: "Accepted", value: ({ accepted }) => accepted, rank: 1, kind: "count" },
    { head: "Started", value: ({ started }) => started, rank: 0, kind: "count" },
    { head: "Completed", value: ({ completed }) => completed, rank: 0, kind: "count" },
    { head: "Withdrawn", value: ({ withdrawn }) => withdrawn, rank: 2, kind: "count" },
    { head: "Placed now", value: ({ placed }) => placed, rank: 4, kind: "count" },
    {
      head: "Drift",
      value: ({ drift }) => (drift === null ? null : drift > 0 ? `+${drift}` : drift),
      rank: 2,
      kind: "count",
    },
  ];
}

function remarks({ id, planned, started, drift, overbook, overbookReason }: IntakeStatus): string[] {
  return [
    ...(drift !== null && drift !== 0 ? [`${id}: ${planned} planned, ${started} started.`] : []),
    ...(overbook > 0
      ? [`${id}: ${count(overbook, "place", "places")} offered above capacity: ${overbookReason}.`]
      : []),
  ];
}

function completion({ completion: goal, asOf }: PlanStatus, { participant, participants }: Words): string[] {
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
  if (outlook === "open") return [first, `${rest}, so the deadline can still be met.`];
  // What is lost for all is not lost for each: replan says what it takes to fill these places.
  const some =
    freePlaces > 0 && asOf <= date ? `, though up to ${grouped(freePlaces)} of them can still complete in time` : "";
  return [first, `${rest}, so the deadline can no longer be met for everybody${some}.`];
}

interface PopulationLine extends CompletionCount {
  readonly name: string;
}

/** From the people in the plan to everybody who ever was: each line adds to the one before. */
function populations({ completion: goal }: PlanStatus): PaperPart {
  const chain = goal && goal.everInChain.people !== goal.inPlan.people ? goal : undefined;
  const lines: readonly PopulationLine[] = chain
    ? [
        { name: "In the plan, in post today", ...chain.inPlan },
        { name: "+ completed, then left", ...chain.completedAndLeft },
        { name: "+ left without completing", ...chain.leftBefore },
        { name: "= ever in the chain of plans", ...chain.everInChain },
      ]
    : [];
  const columns: readonly Column<PopulationLine>[] = [
    { head: "Who", value: ({ name }) => name, rank: 0 },
    { head: "People", value: ({ people }) => people, rank: 0, kind: "count" },
    { head: "Complete in time", value: ({ complete }) => complete, rank: 0, kind: "count" },
    { head: "Recorded", value: ({ recorded }) => recorded, rank: 0, kind: "count" },
  ];
  return { title: "", table: paperTable("Completion", columns, lines) };
}
