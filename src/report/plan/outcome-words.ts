import { capitalised, grouped } from "../../domain/counting.ts";
import type { Summary } from "../../domain/plan/plan.ts";
import type { Words } from "../../domain/programme/programme.ts";

// What a plan comes to, in the same words in every format.

/** `143 of 152 directors have a place`. */
export function placedClause({ placed, participants }: Summary, words: Words): string {
  const noun = participants === 1 ? words.participant : words.participants;
  return `${grouped(placed)} of ${grouped(participants)} ${noun} ${placed === 1 ? "has" : "have"} a place`;
}

/** `nobody waits and 9 are not eligible`. */
export function othersClause({ waiting, refused }: Summary): string {
  if (waiting === 0 && refused === 0) return "nobody is waiting and everyone is eligible";
  const waits = waiting === 0 ? "nobody waits" : `${grouped(waiting)} ${waiting === 1 ? "waits" : "wait"}`;
  const refusals =
    refused === 0 ? "everyone is eligible" : `${grouped(refused)} ${refused === 1 ? "is" : "are"} not eligible`;
  return `${waits} and ${refusals}`;
}

/** The same as a sentence, with the posts that nobody holds. */
export function othersSentence(summary: Summary): string {
  const { vacant } = summary;
  const empty = vacant === 0 ? "" : `; ${grouped(vacant)} ${vacant === 1 ? "post is" : "posts are"} vacant`;
  return `${capitalised(othersClause(summary))}${empty}.`;
}
