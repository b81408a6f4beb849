import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../src/domain/digest.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { run } from "./command.ts";
import type { Kind } from "./kind.ts";
import { spoiltDocument } from "./spoil.ts";

/**
 * What is decided or claimed in a plan. Facts may be others: then it is a lawful plan of other facts, and whether they are
 * true is for the input to say.
 */
const decided = [
  "placements",
  "waitingList",
  "refused",
  "cadre",
  "pairings",
  "unpaired",
  "goals",
  "certificate",
  "summary",
] as const;

export const forgedPlans: Kind = {
  id: "forged-plans",
  promise: "A plan altered where it decides or claims something is refused, also with its digest made anew.",
  share: 15,
  run: async (dice, { root, folder }) => {
    const plan = JSON.parse(readFileSync(join(root, "fixtures/plans/councils.json"), "utf8")) as Plan;
    const key = dice.pick(decided);
    const forged = { ...plan, [key]: spoiltDocument(plan[key], dice) } as Plan;
    if (JSON.stringify(forged[key]) === JSON.stringify(plan[key]) || saysTheSame(plan[key], forged[key])) return [];
    const file = join(folder, "forged.json");
    const text = JSON.stringify({ ...forged, digest: digestOf(forged) });
    writeFileSync(file, text);
    const { code, err } = await run(["validate", file]);
    if (code === 1 || code === 2) return [];
    return [
      {
        what: `exit ${code}: ${key} was altered\n${err.slice(0, 2000)}`,
        command: ["validate", "forged.json"],
        files: { "forged.json": text },
      },
    ];
  },
};

/** Keys that readers ignore (a later minor version may have them) and a bound that claims less than was proved. */
export function saysTheSame(truth: unknown, forged: unknown): boolean {
  return JSON.stringify(shapeOf(truth, forged)) === JSON.stringify(truth);
}

// The forged value with every key left out that the true one does not have.
function shapeOf(truth: unknown, value: unknown): unknown {
  if (Array.isArray(truth) && Array.isArray(value)) return value.map((item, at) => shapeOf(truth[at], item));
  if (
    typeof truth !== "object" ||
    truth === null ||
    typeof value !== "object" ||
    value === null ||
    Array.isArray(value)
  )
    return value;
  const own = truth as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(own).flatMap((name) =>
      name in value ? [[name, shapeOf(own[name], (value as Record<string, unknown>)[name])]] : [],
    ),
  );
}
