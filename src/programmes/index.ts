import type { DraftProgramme } from "../domain/programme/draft-programme.ts";
import { aspiringDirectors2010 } from "./aspiring-directors-2010.ts";
import { dcsLeadership2009 } from "./dcs-leadership-2009.ts";
import { executive2010 } from "./executive-2010.ts";
import { pairByScore } from "./pair-by-score.ts";
import { trainingThemes2009 } from "./training-themes-2009.ts";
import { workforceStrategy2006 } from "./workforce-strategy-2006.ts";

export const defaultProgramme = dcsLeadership2009.id;

/** Every programme that ships with the tool, by id. */
export const programmes: ReadonlyMap<string, DraftProgramme> = new Map(
  [dcsLeadership2009, trainingThemes2009, aspiringDirectors2010, executive2010, workforceStrategy2006, pairByScore].map(
    (programme) => [programme.id, programme],
  ),
);
