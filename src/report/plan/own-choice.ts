import type { Placement } from "../../domain/plan/plan-entries.ts";
import { slotIdOf } from "../../domain/problem.ts";

/** Which entry of somebody's list their place is, from 1: its start, or the intake; 0 where it is on no list. */
export function ownChoice(list: readonly string[], placement: Placement): number {
  return list.findIndex((id) => id === placement.intake || id === slotIdOf(placement)) + 1;
}
