import type { Offer } from "../domain/plan/previous.ts";

/** A later letter of a place takes the place of an earlier one, and so with mentors. */
export function letterKey({ participant, mentor }: Offer): string {
  return `${participant}\u0000${mentor === undefined ? "place" : "mentor"}`;
}
