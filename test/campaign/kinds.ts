import { forgedPlans } from "./forged-plans.ts";
import { fullDisks } from "./full-disks.ts";
import { hostileInputs } from "./hostile-inputs.ts";
import type { Kind } from "./kind.ts";
import { mediumPlacings } from "./medium-placings.ts";
import { ordersOfChoices } from "./orders-of-choices.ts";
import { shuffledInputs } from "./shuffled-inputs.ts";
import { smallMentorings } from "./small-mentorings.ts";
import { smallPlacings } from "./small-placings.ts";

/** Every kind of case, cheap ones first. */
export const kinds: readonly Kind[] = [
  smallPlacings,
  smallMentorings,
  ordersOfChoices,
  mediumPlacings,
  hostileInputs,
  forgedPlans,
  shuffledInputs,
  fullDisks,
];
