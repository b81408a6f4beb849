import type { Intake, Programme } from "./programme.ts";

/** A programme that may leave numbers to its user: it cannot be used before they are given. */
export interface DraftProgramme extends Omit<Programme, "intakes"> {
  readonly intakes: readonly (Omit<Intake, "places"> & { readonly places: number | typeof toBeGiven })[];
}

/** What stands for a number of places that the user of the programme must give. */
export const toBeGiven = "required";

/** Whether nothing is left to be given. */
export function isComplete(programme: DraftProgramme): programme is Programme {
  return programme.intakes.every(({ places }) => places !== toBeGiven);
}
