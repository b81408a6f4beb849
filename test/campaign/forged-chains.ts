import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../src/domain/digest.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { run } from "./command.ts";
import { saysTheSame } from "./forged-plans.ts";
import type { Kind, World } from "./kind.ts";
import { spoiltDocument } from "./spoil.ts";

/** One autumn of the small fixture. */
const changes = `date,event,participant_id,value,reason
2009-09-10,offered,ann,,
2009-09-11,offered,ben,,
2009-09-12,offered,dev,,
2009-09-20,accepted,ann,,
2009-09-21,declined,ben,,
2009-09-22,left,eve,,
2009-09-23,withdrew,flo,,workload
2009-09-24,capacity_changed,,2010-11=3,
2009-09-25,conflict_declared,ann,max,
`;

interface Chain {
  readonly before: string;
  readonly after: Plan;
}

let known: Chain | undefined;

/** Any part of a plan that goes on from another, altered at random. */
export const forgedChains: Kind = {
  id: "forged-chains",
  promise: "A replanned plan altered anywhere is refused beside the plan before it, also with its digest made anew.",
  share: 30,
  run: async (dice, world) => {
    known ??= await chainIn(world);
    const { before, after } = known;
    const key = dice.pick((Object.keys(after) as (keyof Plan)[]).filter((name) => !unclaimed.includes(name)));
    const forged = { ...after, [key]: spoiltDocument(after[key], dice) } as Plan;
    if (saysTheSame(after[key], forged[key]) || isAnOption(after, forged, key)) return [];
    const text = JSON.stringify({ ...forged, digest: digestOf(forged) });
    const [first, next] = ["before.json", "forged.json"].map((name) => join(world.folder, name));
    writeFileSync(first, before);
    writeFileSync(next, text);
    const { code, err } = await run(["validate", next, "--previous", first]);
    if (code === 1 || code === 2) return [];
    return [
      {
        what: `exit ${code}: ${key} was altered\n${err.slice(0, 2000)}`,
        command: ["validate", "forged.json", "--previous", "before.json"],
        files: { "before.json": before, "forged.json": text },
      },
    ];
  },
};

/** Who made the document, its digest, and settings, which may also say what is so without them. */
const unclaimed: readonly (keyof Plan)[] = ["tool", "digest", "settings"];

/** How the run was asked to treat what was published: as good as any other where the plan comes out the same. */
function isAnOption({ previous, inputs }: Plan, forged: Plan, key: keyof Plan): boolean {
  // A sheet of changes may have lines that say nothing, and how often a file is named is no claim.
  if (key === "inputs") return saysTheSame(plain(inputs), plain(forged.inputs));
  if (key !== "previous" || !previous || typeof forged.previous !== "object") return false;
  const { sticky, frozenBefore } = previous;
  return saysTheSame(previous, { ...forged.previous, sticky, frozenBefore });
}

/** The inputs in one order, without their files' names, and without lines that say nothing. */
function plain(inputs: Plan["inputs"]): unknown {
  if (!Array.isArray(inputs)) return inputs;
  return inputs
    .map((input) => ({ ...input, name: "", rows: input.role === "changes" ? Math.min(9, input.rows) : input.rows }))
    .sort((left, right) => (String(left.role) < String(right.role) ? -1 : 1));
}

async function chainIn({ root, folder }: World): Promise<Chain> {
  const at = (name: string): string => join(folder, name);
  const tiny = (name: string): string => join(root, "fixtures/tiny", name);
  const terms = ["--programme", tiny("programme.json"), "--mentors", tiny("mentors.csv"), "--json"];
  const first = await run(["allocate", tiny("councils.csv"), ...terms]);
  writeFileSync(at("first.json"), first.out);
  writeFileSync(at("changes.csv"), changes);
  const next = await run(["replan", at("first.json"), "--changes", at("changes.csv"), "--json"]);
  return { before: first.out, after: JSON.parse(next.out) as Plan };
}
