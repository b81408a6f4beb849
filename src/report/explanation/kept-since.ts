import { longDay } from "../../domain/counting.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Placement } from "../../domain/plan/plan-entries.ts";
import type { Origin } from "../../domain/plan/previous.ts";
import { slotIdOf } from "../../domain/problem.ts";
import type { Words } from "../../domain/programme/programme.ts";
import { keptBecause } from "../wording/move-wording.ts";

/** Of a place kept from an earlier plan: when it was given and why, as that plan said. One sentence, or none. */
export function keptTexts(placement: Placement, plan: Plan, words: Words): string[] {
  const origin = plan.previous?.origins.find(({ participant }) => participant === placement.participant);
  if (!origin || slotIdOf(origin) !== slotIdOf(placement)) return [];
  return [
    `They were placed there on ${longDay(origin.since)} ${whyThen(origin, words)}, and have kept the place since.`,
  ];
}

function whyThen({ reasons, pinReason, because }: Origin, words: Words): string {
  if (reasons.includes("pinned"))
    return `because it had already been offered to them${pinReason === undefined ? "" : ` (${pinReason})`}`;
  return because === undefined ? "by the rules" : `because ${keptBecause(because, words)}`;
}
