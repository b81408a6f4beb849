import { digestOf } from "../domain/digest.ts";
import type { Finding } from "../domain/finding.ts";
import type { Plan } from "../domain/plan.ts";
import { fault } from "./fault.ts";

/** No plan needs more; the digest of a document nested far deeper would exhaust the stack. */
const mostLevels = 1000;

/** The digest covers the whole document but `tool` and itself. */
export function checkDigest(plan: Plan): readonly Finding[] {
  if (isDeeperThan(plan, mostLevels)) return [fault("plan/too-deep", [], { most: mostLevels })];
  const expected = digestOf(plan);
  if (plan.digest === expected) return [];
  return [fault("digest/wrong", ["digest"], { found: plan.digest, expected })];
}

function isDeeperThan(document: object, most: number): boolean {
  let level: object[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = [...new Set(level.flatMap((item) => Object.values(item).filter(isObject)))];
  }
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
