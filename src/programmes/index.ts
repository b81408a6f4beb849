import type { Programme } from "../domain/programme.ts";
import { dcsLeadership2009 } from "./dcs-leadership-2009.ts";

export const defaultProgramme = dcsLeadership2009.id;

/** Every programme that ships with the tool, by id. */
export const programmes: ReadonlyMap<string, Programme> = new Map(
  [dcsLeadership2009].map((programme) => [programme.id, programme]),
);
