import type { Sentence } from "./wording.ts";

/** What only the rules show: findings of the workshop. */
export const engineSentences: Readonly<Record<string, Sentence>> = {
};
