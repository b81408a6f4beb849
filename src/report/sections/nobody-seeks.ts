import { count } from "../../domain/counting.ts";
import type { Summary } from "../../domain/plan/plan.ts";
import type { Words } from "../../domain/programme/programme.ts";

/** Of a plan without intakes in which nobody is to have a mentor: never "0 of 0 have a mentor". */
export function nobodySeeks({ participants }: Summary, words: Words): string {
  return `${count(participants, words.participant, words.participants)}; nobody is to have a ${words.mentor}`;
}
