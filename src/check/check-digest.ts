import { digestOf } from "../domain/digest.ts";
import type { Finding } from "../domain/finding.ts";
import type { Plan } from "../domain/plan/plan.ts";
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

// Depth first, so that even a document that contains itself is told after one descent.
function isDeeperThan(document: object, most: number): boolean {
  const stack = [{ item: document, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const depth = top.depth + 1;
    if (depth > most) return true;
    for (const item of Object.values(top.item)) if (isObject(item)) stack.push({ item, depth });
  }
  return false;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
