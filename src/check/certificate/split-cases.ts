import type { Finding } from "../../domain/finding.ts";
import type { Split } from "../../domain/plan/certificate.ts";
import { fault, type Path } from "../fault.ts";
import { type Stage, seekerIndex } from "../stages/stage.ts";

/** What holds in one leaf of a split. */
export interface Case {
  /** Seekers with one option left, and which. */
  readonly only: ReadonlyMap<number, number>;
  /** Seekers with options that do not exist here. */
  readonly never: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The case in which nothing is excluded. */
export const wholeCase: Case = { only: new Map(), never: new Map() };

/** An answer on the way from the root to a leaf. */
interface Answer {
  readonly before: Answer | undefined;
  readonly depth: number;
  readonly seeker: number;
  readonly slot: number;
  readonly yes: boolean;
}

const deepest = 1000;

/**
 * Reads a split into the cases of its leaves, by leaf number. Since every question has both answers, the leaves cover
 * every plan. Each leaf stands in the split exactly once, which also ends a walk through a split that contains itself.
 */
export function readSplit(
  stage: Stage,
  split: Split,
  leaves: number,
  path: Path,
): { cases: Case[]; findings: Finding[] } {
  const numberOf = { seeker: seekerIndex(stage), slot: new Map(stage.view.slots.map((slot, at) => [slot.id, at])) };
  const cases: Case[] = [];
  const stack: { split: Split; answer: Answer | undefined }[] = [{ split, answer: undefined }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { split: here, answer } = top;
    if (typeof here === "number") {
      if (!Number.isInteger(here) || here < 0 || here >= leaves || cases[here]) return broken(path, { leaf: here });
      cases[here] = caseOf(answer);
      continue;
    }
    const seeker = numberOf.seeker(here.participant);
    const slot = here.slot === null ? stage.view.slots.length : numberOf.slot.get(here.slot);
    const depth = (answer?.depth ?? 0) + 1;
    if (seeker === undefined || slot === undefined || depth > deepest || stack.length > leaves) {
      return broken(path, { participant: here.participant, slot: here.slot ?? "" });
    }
    const next = { before: answer, depth, seeker, slot };
    stack.push(
      { split: here.no, answer: { ...next, yes: false } },
      { split: here.yes, answer: { ...next, yes: true } },
    );
  }
  const covered = cases.filter(() => true).length;
  return covered === leaves ? { cases, findings: [] } : broken(path, { leaves, covered });
}

/** Whether an option exists in a case. */
export function existsIn({ only, never }: Case, seeker: number, slot: number): boolean {
  const one = only.get(seeker);
  return (one === undefined || one === slot) && !never.get(seeker)?.has(slot);
}

function caseOf(last: Answer | undefined): Case {
  const only = new Map<number, number>();
  const never = new Map<number, Set<number>>();
  for (let answer = last; answer; answer = answer.before) {
    const { seeker, slot, yes } = answer;
    // Two different slots for one person contradict each other: the case is empty.
    if (yes) only.set(seeker, (only.get(seeker) ?? slot) === slot ? slot : -1);
    else never.set(seeker, (never.get(seeker) ?? new Set()).add(slot));
  }
  return { only, never };
}

function broken(path: Path, params: Finding["params"]): { cases: Case[]; findings: Finding[] } {
  return { cases: [], findings: [fault("certificate/split", [...path, "split"], params)] };
}
