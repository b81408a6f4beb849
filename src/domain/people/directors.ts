import type { Programme } from "../programme/programme.ts";
import { foldText } from "./ids.ts";

/** Whether each row of the programme is a council's director: a council then stands on one row only. */
export function rowsAreDirectors(programme: Programme): boolean {
  return foldText(programme.words.participant) === "director";
}
