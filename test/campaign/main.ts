import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diceOf } from "./dice.ts";
import type { Failure, Kind } from "./kind.ts";
import { kinds } from "./kinds.ts";

const usage = "npm run campaign -- [--cases N] [--seed S] [--only kind,kind] [--keep folder]";

interface Choice {
  readonly cases: number;
  readonly seed: number;
  readonly only: readonly string[];
  /** Where failing cases are written. */
  readonly keep: string;
}

/** Runs the campaign and gives the exit code: 0 nothing failed, 1 something did, 2 wrong usage. */
export async function campaign(args: readonly string[], root: string): Promise<number> {
  const choice = choiceOf(args);
  if (choice === undefined) {
    console.error(`Usage: ${usage}\nKinds: ${kinds.map(({ id }) => id).join(", ")}`);
    return 2;
  }
  let failed = 0;
  let total = 0;
  for (const kind of kinds.filter(({ id }) => choice.only.length === 0 || choice.only.includes(id))) {
    const missing = kind.missing?.();
    if (missing !== undefined) {
      console.log(`${kind.id}: skipped, ${missing}`);
      continue;
    }
    const count = Math.max(1, Math.round((choice.cases * kind.share) / 100));
    const failures = await runKind(kind, count, choice, root);
    total += count;
    failed += failures;
    console.log(`${kind.id}: ${count} cases, ${failures} failed. ${kind.promise}`);
  }
  console.log(`campaign: ${total - failed} passed, ${failed} failed (seed ${choice.seed})`);
  return failed === 0 ? 0 : 1;
}

async function runKind(kind: Kind, count: number, { seed, keep }: Choice, root: string): Promise<number> {
  let failed = 0;
  for (let number = 0; number < count; number++) {
    const folder = mkdtempSync(join(tmpdir(), "dcs-plan-case-"));
    const failures = await caught(kind, seed + number * 7919, { root, folder });
    rmSync(folder, { recursive: true, force: true });
    if (failures.length === 0) continue;
    failed++;
    for (const failure of failures) keepFailure(join(keep, `${kind.id}-${seed + number * 7919}`), failure);
  }
  return failed;
}

async function caught(kind: Kind, seed: number, world: Parameters<Kind["run"]>[1]): Promise<readonly Failure[]> {
  try {
    return await kind.run(diceOf(seed), world);
  } catch (error) {
    return [{ what: error instanceof Error ? (error.stack ?? error.message) : String(error), command: [], files: {} }];
  }
}

/** A failing case as small files, with the command that shows it. */
function keepFailure(folder: string, { what, command, files }: Failure): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const line = ["dcs-plan", ...command.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : JSON.stringify(word)))];
  writeFileSync(join(folder, "README.txt"), `${what}\n\nIn this folder:\n  ${line.join(" ")}\n`);
  console.log(`FAILED ${folder}\n  ${what.split("\n")[0]}\n  ${line.join(" ")}`);
}

function choiceOf(args: readonly string[]): Choice | undefined {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at += 2) given.set(args[at], args[at + 1] ?? "");
  const known = ["--cases", "--seed", "--only", "--keep"];
  const [cases, seed] = [Number(given.get("--cases") ?? 200), Number(given.get("--seed") ?? 1)];
  const only = (given.get("--only") ?? "").split(",").filter((id) => id !== "");
  const isSound =
    [...given.keys()].every((name) => known.includes(name)) &&
    Number.isSafeInteger(cases) &&
    cases > 0 &&
    Number.isSafeInteger(seed) &&
    only.every((id) => kinds.some((kind) => kind.id === id));
  return isSound ? { cases, seed, only, keep: given.get("--keep") ?? "campaign-failures" } : undefined;
}
