import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { changeEvents, deferralReasons } from "../../src/domain/plan/change.ts";
import { run } from "./command.ts";
import type { Dice } from "./dice.ts";
import type { Failure, Kind } from "./kind.ts";
import { type Rows, spoiltTable } from "./spoil.ts";

/** Months of events of every kind, plausible or not, worked into a plan twice; then the chain is gone over. */
export const changesFiles: Kind = {
  id: "changes-files",
  promise: "Whatever happens, a plan follows that is confirmed with the plan before it, or findings say why none does.",
  share: 60,
  run: async (dice, { root, folder }) => {
    const fixture = (name: string): string => join(root, "fixtures/tiny", name);
    const at = (name: string): string => join(folder, name);
    const [first, second, third] = [at("first.json"), at("second.json"), at("third.json")];
    const people: string[][] = parse(readFileSync(fixture("councils.csv")));
    const files: Record<string, string | Uint8Array> = {
      "changes-1.csv": changesOf(people, ["2009-10", "2009-11", "2009-12"], dice),
      "changes-2.csv": changesOf(people, ["2010-02", "2010-09", "2011-10"], dice),
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
    const failures: Failure[] = [];
    const tried = async (command: readonly string[], allowed: readonly number[]) => {
      const ran = await run(command);
      if (allowed.includes(ran.code)) return ran;
      const what = `exit ${ran.code}\n${ran.err.slice(0, 3000)}${ran.out.slice(0, 500)}`;
      const shown = command.map((word) => word.replace(`${folder}/`, "").replace(`${root}/`, ""));
      failures.push({ what, command: shown, files: { ...files } });
      return ran;
    };
    const replan = async (before: string, changes: string, after: string): Promise<boolean> => {
      const sticky = ["--sticky", dice.pick(["offered", "accepted", "plan", "none"])];
      const ran = await tried(["replan", before, "--changes", at(changes), "--json", ...sticky], [0, 1, 2]);
      if (ran.code !== 0) return false;
      files[after.replace(`${folder}/`, "")] = ran.out;
      writeFileSync(after, ran.out);
      await tried(["validate", after, "--previous", before], [0]);
      return true;
    };
    const mentors = dice.chance(1, 2) ? ["--mentors", fixture("mentors.csv")] : [];
    const programme = ["--programme", fixture("programme.json")];
    const made = await tried(["allocate", fixture("councils.csv"), ...programme, ...mentors, "--json"], [0]);
    files["first.json"] = made.out;
    writeFileSync(first, made.out);
    if (!(await replan(first, "changes-1.csv", second))) return failures;
    if (!(await replan(second, "changes-2.csv", third))) return failures;
    await tried(["log", first, second, third], [0]);
    await tried(["status", third], [0, 1]);
    return failures;
  },
};

function changesOf(people: Rows, months: readonly string[], dice: Dice): string | Uint8Array {
  const [head = [], ...rows] = people;
  const cell = (name: string): string => dice.pick(rows)[head.indexOf(name)] ?? "";
  const lines = Array.from({ length: dice.below(5) }, () => {
    const event = dice.pick(changeEvents);
    const isNew = ["appointed", "interim_started", "mentor_joined"].includes(event) || dice.chance(1, 20);
    const person = isNew ? `new${dice.below(3)}` : dice.chance(1, 8) ? "max" : cell("director_id");
    return [
      `${dice.pick(months)}-${10 + dice.below(18)}`,
      event,
      event === "capacity_changed" && dice.chance(2, 3) ? "" : person,
      /council|post|appointed|interim|mentor_joined/.test(event) ? cell("council_code") : "",
      valueFor(event, cell, dice),
      event === "deferred"
        ? dice.pick(deferralReasons)
        : event === "withdrew"
          ? "workload"
          : dice.pick(["", "Promised"]),
      isNew ? "Nora New" : "",
      isNew ? dice.pick(["North", "South", ""]) : "",
      event === "corrected" ? dice.pick(["2009-10", "2010-11;2009-10", ""]) : "",
    ];
  });
  const rowsOf: Rows = [
    ["date", "event", "participant_id", "council_code", "value", "reason", "director", "region", "unavailable_intakes"],
    ...lines,
  ];
  if (dice.chance(1, 8)) return spoiltTable(rowsOf, dice);
  return rowsOf.map((row) => row.join(",")).join("\n");
}

function valueFor(event: string, cell: (name: string) => string, dice: Dice): string {
  const intake = dice.pick(["2009-10", "2010-11", "2011-12"]);
  if (event === "capacity_changed") return dice.pick([`${intake}=${dice.below(4)}`, `${intake}=2+1`, "1"]);
  if (event === "conflict_declared") return dice.pick([cell("director_id"), cell("council_code"), "max"]);
  if (event === "council_merged") return `${cell("council_code")};${cell("council_code")}`;
  if (event === "council_split") return `n${dice.below(9)}=North Part;s${dice.below(9)}=South Part`;
  if (event === "mentor_joined") return dice.pick(["1", "2", ""]);
  return dice.pick(["", "", "", intake, "max", cell("council_code")]);
}
