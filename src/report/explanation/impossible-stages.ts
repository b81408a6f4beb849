import { count, grouped, listed } from "../../domain/counting.ts";
import type { Person } from "../../domain/people/people.ts";
import type { ConflictingLimit, ImpossibleStage } from "../../domain/plan/impossible-stage.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { ReportOptions } from "../reporter.ts";
import { type Block, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";

/** Each further stage that is impossible: whose sets cannot be formed or which rules leave no way, and what would help. */
export function impossibleLines({ impossible = [], programme, participants, mentors }: PlanPart): readonly string[][] {
  return impossible.map((stage) => [
    `The stage "${programme.further?.find(({ id }) => id === stage.stage)?.title ?? stage.stage}" is impossible with this placing, and is not in the plan.`,
    ...(stage.indivisible.length > 0 ? setLines(stage) : limitLines(stage, [...participants, ...mentors])),
    ...remedies(stage),
  ]);
}

type PlanPart = Pick<Plan, "impossible" | "programme" | "participants" | "mentors">;

/** The same as a page of text. */
export function renderImpossible(plan: PlanPart, look: Pick<ReportOptions, "width" | "color" | "ascii">): string {
  const style = styleOf(look);
  const blocks = impossibleLines(plan).map(
    ([opening, ...lines]): Block => [
      ...paragraph(opening, style).map(style.paint.red),
      ...lines.flatMap((line) => paragraph(line, style)),
    ],
  );
  return pageOf(blocks);
}

function setLines({ indivisible }: ImpossibleStage): string[] {
  return indivisible.map(({ intake, people, atLeast, atMost }) => {
    const sizes = atLeast === atMost ? `of ${grouped(atLeast)}` : `of ${grouped(atLeast)} to ${grouped(atMost)}`;
    return `The ${count(people, "person", "people")} in ${intake} cannot be divided into sets ${sizes}.`;
  });
}

function limitLines({ conflict, broken }: ImpossibleStage, people: readonly Person[]): string[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  if (conflict.limits.length > 0)
    return ["These limits cannot all be kept:", ...conflict.limits.map((limit) => `- ${limitText(limit, nameOf)}`)];
  return [
    "The best choice found breaks the limits below. It was found by search, not proved: another way may exist.",
    ...broken.map((limit) => `- ${limitText(limit, nameOf)}`),
  ];
}

function limitText(
  { limit, side, bound, participants, slots, count: number }: ConflictingLimit,
  nameOf: (id: string) => string,
): string {
  const [rule = limit] = limit.split("/");
  const where = slots.length > 4 ? `one of ${grouped(slots.length)} slots` : listed(slots);
  const who =
    participants.length > mostNamed || participants.length === 0 ? "" : ` (${listed(participants.map(nameOf))})`;
  const holds = side === "atMost" ? "at most" : "at least";
  return `${where}: ${holds} ${grouped(bound)}, and there are ${grouped(number)}${who}: the rule ${rule}.`;
}

const mostNamed = 12;

function remedies({ stage, indivisible, sizes }: ImpossibleStage): string[] {
  const settings = Object.entries(sizes).map(([size, value]) => `--set ${stage}.slots.${size}=${value}`);
  if (settings.length > 0) return [`To make it possible: ${settings.join(", or ")}.`];
  if (indivisible.length > 0) return ["To make it possible, change the number of places in these intakes."];
  return [
    "To make it possible: place some of these people in other intakes (unavailable_intakes), take the rule among the goals of this stage, or give its slots more room.",
  ];
}
