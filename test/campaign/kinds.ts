import { changesFiles } from "./changes-files.ts";
import { forgedChains } from "./forged-chains.ts";
import { forgedPlans } from "./forged-plans.ts";
import { fullDisks } from "./full-disks.ts";
import { hostileInputs } from "./hostile-inputs.ts";
import { hostileProgrammes } from "./hostile-programmes.ts";
import type { Kind } from "./kind.ts";
import { mediumPlacings } from "./medium-placings.ts";
import { openings } from "./openings.ts";
import { ordersOfChoices } from "./orders-of-choices.ts";
import { remedies } from "./remedies.ts";
import { replans } from "./replans.ts";
import { scoresFiles } from "./scores-files.ts";
import { shuffledInputs } from "./shuffled-inputs.ts";
import { smallMentorings } from "./small-mentorings.ts";
import { smallPlacings } from "./small-placings.ts";

/** Every kind of case, cheap ones first. */
export const kinds: readonly Kind[] = [
  smallPlacings,
  smallMentorings,
  ordersOfChoices,
  openings,
  remedies,
  replans,
  mediumPlacings,
  scoresFiles,
  changesFiles,
  hostileInputs,
  hostileProgrammes,
  forgedPlans,
  forgedChains,
  shuffledInputs,
  fullDisks,
];
