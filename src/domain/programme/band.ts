import { choice, integer, list, type Of, object } from "../form.ts";

/** A derived fact: the band into which the months since a date fall, at the programme's `asOf`. */
export const bandForm = object({
  since: choice(["appointedOn", "directorSince"]),
  /** Lower ends of the bands after the first, in whole months, ascending: `[12, 36]` makes three bands. */
  months: list(integer(1), 1),
});
export interface Band extends Of<typeof bandForm> {}
