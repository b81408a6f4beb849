import type { Sentence } from "./sentence.ts";

/** Findings of the engine: what only the rules show. */
export const engineSentences: Readonly<Record<string, Sentence>> = {
  "pin/no-such-intake": [
    'The offer to "{participant}" is for "{intake}", which is not an open intake of this programme.',
    "Correct pinned_intake, or open the intake in the programme.",
  ],
  "wish/not-open": [
    "{name} asks for {found}, which is not open to them: {reason}.",
    "The choice counts for nothing, and gives the others on the list no more weight. Correct the cell, or tell them.",
  ],
  "pin/needs-reason": [
    'The offer of {intake} to "{participant}" overrides {rule}, but no reason is given.',
    "Give the reason in pin_reason, or clear pinned_intake.",
  ],
  "together/too-large": [
    "{stage}: {people} are to stay together, but they are {count} and the largest slot holds {places}, so they have none.",
    "Give a slot more places, or let them take part separately.",
  ],
  "together/kept-apart": [
    "{stage}: {people} are to stay together, and are to be kept apart as well.",
    "Take the conflict out of the list, or one of the two rules out of the programme.",
  ],
  "data/unjudged": [
    "Nobody has filled in {column}, so there is nothing to judge by[. Goals that cost nothing and are not proved: {goals}][. Limits that are not applied: {limits}][. Rules that treat everybody as a blank: {refusals}].",
    'Add the column, or say which heading it has: --map "Heading={column}". If it is not available, say so in the programme: {entry}.',
  ],
  "cost/unknown": [
    'There is no score for "{participant}" with "{option}", and the goal {rule} allows none to be missing.',
    'Add the row to the table, or set the goal\'s parameter "missing" to worst (count it as the worst) or forbidden (rule it out).',
  ],
  "impossible/over-full": [
    "There is no lawful way: in the stage {stage}, {count} {people} can only have {slots}, and there are places for {bound} (limit {limit}).",
    "Give it more places, or leave these {people} another choice. dcs-plan allocate says who they are and what would help.",
  ],
  "impossible/under-full": [
    "There is no lawful way: in the stage {stage}, {count} {people} can have {slots}, and at least {bound} are needed (limit {limit}).",
    "Ask for fewer, or make more {people} eligible. dcs-plan allocate says who they are and what would help.",
  ],
  "impossible/stage": [
    "There is no lawful way to decide the stage {stage}.",
    "dcs-plan allocate with the same files says why, and what would help.",
  ],
  "impossible/undecided": [
    "No lawful way was found in the stage {stage}. The search ended without a proof that there is none.",
    "Loosen the rules that conflict most often (people kept apart, least numbers), or withdraw some of the offers.",
  ],
  "order/too-many-levels": [
    "The order of {rule} would need {levels} goals, one per level; the limit is {most}.",
    "Use ranks (1, 2, 3 ...) instead of fine-grained scores, or the order min-cost.",
  ],
};
