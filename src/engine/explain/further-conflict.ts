import { isSelected } from "../../domain/people/selected.ts";
import type { StageCertificate } from "../../domain/plan/certificate.ts";
import type { ConflictingLimit, ImpossibleStage } from "../../domain/plan/impossible-stage.ts";
import type { FurtherStage } from "../../domain/programme/further-stage.ts";
import type { Solution } from "../../solver/model.ts";
import type { CompiledStage } from "../stage/compile.ts";
import { conflictOf } from "./conflict.ts";

/** Why a further stage is impossible; what it stands on is known to the caller. */
export type FurtherConflict = Omit<ImpossibleStage, "stage">;

/** Which rules of a further stage leave no way: proved where prices show it, else what the best choice found breaks. */
export function furtherConflict(
  compiled: CompiledStage,
  solution: Solution,
  certificate: StageCertificate,
): FurtherConflict {
  const conflict = solution.proved > 0 ? conflictOf(compiled, solution, certificate) : { limits: [] };
  return { conflict, broken: brokenLimits(compiled, solution), indivisible: [], sizes: {} };
}

function brokenLimits({ limits, model, options: { view } }: CompiledStage, { choice }: Solution): ConflictingLimit[] {
  const slots = view.seekers.map((_, person) => view.slots[model.slot[choice[person]]]?.id);
  return limits.flatMap(({ name, goal, limit }): ConflictingLimit[] => {
    if (goal !== 0) return [];
    const over = limit.over.slots ?? view.slots.map(({ id }) => id);
    const { atMost = Infinity, atLeast = 0 } = limit;
    const participants = view.seekers
      .filter((_, person) => over.includes(slots[person] ?? ""))
      .filter((seeker) => isSelected(limit.over, seeker, view.problem))
      .map(({ id }) => id);
    const count = participants.length;
    if (count >= atLeast && count <= atMost) return [];
    const side = count > atMost ? ("atMost" as const) : ("atLeast" as const);
    return [{ limit: name, side, bound: side === "atMost" ? atMost : atLeast, count, participants, slots: over }];
  });
}

/** The nearest least and the nearest largest size of a set with which the people of every intake can be divided. */
export function sizesFor(
  spec: FurtherStage,
  divides: (tried: FurtherStage) => boolean,
): { readonly atLeast?: number; readonly atMost?: number } {
  const { slots } = spec;
  if (slots.from !== "sets") return {};
  const down = Array.from({ length: Math.max(0, slots.atLeast - 1) }, (_, step) => slots.atLeast - 1 - step);
  const up = Array.from({ length: mostLarger }, (_, step) => slots.atMost + 1 + step);
  const atLeast = down.find((size) => divides({ ...spec, slots: { ...slots, atLeast: size } }));
  const atMost = up.find((size) => divides({ ...spec, slots: { ...slots, atMost: size } }));
  return { ...(atLeast === undefined ? {} : { atLeast }), ...(atMost === undefined ? {} : { atMost }) };
}

/** A set of so many more people than were meant is none. */
const mostLarger = 20;
