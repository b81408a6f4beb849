import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { programmes } from "../../src/programmes/index.ts";
import { run } from "./command.ts";
import type { Dice } from "./dice.ts";
import type { Failure, Files, Kind, World } from "./kind.ts";
import { type Rows, spoiltDocument, spoiltTable } from "./spoil.ts";

/** A published programme with its list, and what else it is given. */
interface Base {
  readonly programme: string;
  readonly list: string;
  readonly mentors?: string;
  /** Commands that read a plan of it, besides those that read any. */
  readonly readers: readonly (readonly string[])[];
}

const bases: readonly Base[] = [
  { programme: "aspiring-directors-2010", list: "aspiring-2010.csv", readers: [["sets"], ["sets", "--format", "csv"]] },
  { programme: "executive-2010", list: "executive-2010.csv", readers: [["sessions"], ["sessions", "--format", "ics"]] },
  { programme: "training-themes-2009", list: "training-themes-2009.csv", readers: [["sessions"]] },
  {
    programme: "workforce-strategy-2006",
    list: "workforce-2006.csv",
    mentors: "consultants-2006.csv",
    readers: [["readiness"], ["sessions"]],
  },
  { programme: "dcs-leadership-2009", list: "all-councils-2009.csv", readers: [["status"], ["log"]] },
];

/** The published programmes and their lists, cut to some rows, one of the files spoilt: further stages, mentors, facts. */
export const hostileProgrammes: Kind = {
  id: "hostile-programmes",
  promise: "Further stages, too, end in an answer or in findings, and what was planned is confirmed.",
  share: 30,
  run: async (dice, world) => {
    const base = dice.pick(bases);
    const files = spoiltFiles(base, dice, world);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(world.folder, name), content);
    const at = (name: string): string => join(world.folder, name);
    const mentors = "mentors.csv" in files ? ["--mentors", at("mentors.csv")] : [];
    const input = [at("people.csv"), "--programme", at("programme.json"), ...mentors];
    const failures: Failure[] = [];
    const tried = async (command: readonly string[], allowed: readonly number[]) => {
      const ran = await run(command);
      if (!allowed.includes(ran.code)) {
        const what = `exit ${ran.code}\n${ran.err.slice(0, 3000)}${ran.out.slice(0, 500)}`;
        failures.push({ what, command: command.map((word) => word.replace(`${world.folder}/`, "")), files });
      }
      return ran;
    };
    const check = await tried(["check", ...input], [0, 1, 2]);
    const made = await tried(["allocate", ...input, "--json"], check.code === 0 ? [0, 1] : [0, 1, 2]);
    if (made.code !== 0) return failures;
    const plan = at("plan.json");
    writeFileSync(plan, made.out);
    await tried(["validate", plan], [0]);
    await tried(["validate", plan, "--against", at("people.csv")], [0, 1, 2]);
    const [command = "status", ...options] = dice.pick([...base.readers, ...readers]);
    await tried([command, plan, ...options], [0, 1, 2]);
    return failures;
  },
};

const readers: readonly (readonly string[])[] = [
  ["explain", "--all"],
  ["status"],
  ["replan", "--json"],
  ["replan", "--as-of", "2010-10-01", "--json"],
];

function spoiltFiles({ programme: id, list, mentors }: Base, dice: Dice, { root }: World): Files {
  const table = (name: string): Rows => {
    const rows: string[][] = parse(readFileSync(join(root, "fixtures", name)), { relax_column_count: true });
    const [head = [], ...others] = rows;
    const kept = 4 + dice.below(14);
    return [head, ...dice.shuffled(others).slice(0, kept)];
  };
  const plain = (rows: Rows): string =>
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n");
  const which = dice.below(3);
  const document = { ...programmes.get(id), id: "mine" };
  return {
    "people.csv": which === 0 ? spoiltTable(table(list), dice) : plain(table(list)),
    "programme.json": JSON.stringify(which === 1 ? spoiltDocument(document, dice) : document),
    ...(mentors && { "mentors.csv": which === 2 ? spoiltTable(table(mentors), dice) : plain(table(mentors)) }),
  };
}
