import { forgedPlans } from "./forged-plans.ts";
import { fullDisks } from "./full-disks.ts";
import { hostileInputs } from "./hostile-inputs.ts";
import type { Kind } from "./kind.ts";
import { shuffledInputs } from "./shuffled-inputs.ts";
import { smallPlacings } from "./small-placings.ts";

/** Every kind of case, cheap ones first. */
export const kinds: readonly Kind[] = [smallPlacings, hostileInputs, forgedPlans, shuffledInputs, fullDisks];
