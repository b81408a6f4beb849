import { count, grouped, listed } from "../../domain/counting.ts";
import type { Person } from "../../domain/people/people.ts";
import type { Blocked, ConflictingLimit } from "../../domain/plan/allocation.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { FindingsOptions } from "../findings/findings.ts";
import { jsonText } from "../plan/json-text.ts";
import { type Block, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";

/** A further stage is impossible: whose sets cannot be formed or which rules leave no way, and what would help. */
export function renderBlocked(
  blocked: Blocked,
  programme: Programme,
  people: readonly Person[],
  options: FindingsOptions,
): string {
  const { basis: _basis, ...rest } = blocked;
  if (options.format === "json") return `${jsonText({ ...rest, status: "infeasible" }, 2)}\n`;
  const style = styleOf(options);
  const say = (text: string): Block => paragraph(text, style);
  const title = programme.further?.find(({ id }) => id === blocked.stage)?.title ?? blocked.stage;
  const isShown = blocked.indivisible.length > 0 || blocked.conflict.limits.length > 0;
  const opening = isShown
    ? `No lawful plan: given the best placing, the stage "${title}" is impossible.`
    : `No lawful plan was found for the stage "${title}", given the best placing.`;
  const body = blocked.indivisible.length > 0 ? setLines(blocked) : limitLines(blocked, people);
  return pageOf([say(opening).map(style.paint.red), body.flatMap(say), remedies(blocked).flatMap(say)]);
}

function setLines({ indivisible }: Blocked): string[] {
  return indivisible.map(({ intake, people, atLeast, atMost }) => {
    const sizes = atLeast === atMost ? `of ${grouped(atLeast)}` : `of ${grouped(atLeast)} to ${grouped(atMost)}`;
    return `The ${count(people, "person", "people")} in ${intake} cannot be divided into sets ${sizes}.`;
  });
}

function limitLines({ conflict, broken }: Blocked, people: readonly Person[]): string[] {
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

function remedies({ stage, indivisible, sizes }: Blocked): string[] {
  const settings = Object.entries(sizes).map(([size, value]) => `--set ${stage}.slots.${size}=${value}`);
  if (settings.length > 0) return [`To make it possible: ${settings.join(", or ")}.`];
  if (indivisible.length > 0) return ["To make it possible, change the number of places in these intakes."];
  return [
    "To make it possible: place some of these people in other intakes (unavailable_intakes), take the rule among the goals of this stage, or give its slots more room.",
  ];
}
