import type { Sentence } from "./wording.ts";
export const fileSentences: Readonly<Record<string, Sentence>> = {};
