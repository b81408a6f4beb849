import { foldText } from "./ids.ts";
import type { Programme } from "./programme.ts";

/** Whether each row of the programme is a council's director: a council then stands on one row only. */
export function rowsAreDirectors(programme: Programme): boolean {
  return foldText(programme.words.participant) === "director";
}
