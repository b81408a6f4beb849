import type { Sentence } from "./wording.ts";

/** What only the rules show: findings of the workshop. */
export const engineSentences: Readonly<Record<string, Sentence>> = {
  "pin/no-such-intake": [
    'The offer to "{participant}" is for "{intake}", which is not an open intake of the programme.',
    "Correct pinned_intake, or open the intake in the programme.",
  ],
  "pin/needs-reason": [
    'The offer of {intake} to "{participant}" stands against {rule}, but no reason is given.',
    "Say in pin_reason why the offer stands, or empty pinned_intake.",
  ],
  "cost/unknown": [
    'There is no score for "{participant}" with "{option}", and the goal {rule} allows none to be missing.',
    "Add the row to the table, or let the goal count it as the worst (missing: worst) or rule it out (missing: forbidden).",
  ],
  "impossible/over-full": [
    "No lawful plan exists: in the stage {stage}, {count} {people} can only have {slots}, and there are places for {bound} (limit {limit}).",
    "Give it more places, or leave these {people} another choice. dcs-plan allocate says who they are and what would help.",
  ],
  "impossible/under-full": [
    "No lawful plan exists: in the stage {stage}, {count} {people} can have {slots}, and at least {bound} are needed (limit {limit}).",
    "Ask for fewer, or make more {people} eligible. dcs-plan allocate says who they are and what would help.",
  ],
  "impossible/stage": [
    "No lawful plan exists: the stage {stage} is impossible.",
    "dcs-plan allocate with the same files says why, and what would help.",
  ],
  "order/too-many-levels": [
    "The order of {rule} would need {levels} goals, one for each level; {most} are the most.",
    "Use ranks (1, 2, 3 ...) in place of fine scores, or the order min-cost.",
  ],
};
