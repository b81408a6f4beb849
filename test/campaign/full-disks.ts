import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "./kind.ts";

const formats = ["csv", "json", "md", "html", "xlsx", "ics", "rows", "table"];

/** Real processes whose disk ends somewhere, or that are killed somewhere, while they replace good files. */
export const fullDisks: Kind = {
  id: "full-disks",
  promise: "Whatever ends a run, a file is wholly the old one or wholly the new one.",
  share: 5,
  missing: () => (process.platform === "linux" && existsSync("/bin/bash") ? undefined : "it needs bash and its ulimit"),
  run: (dice, { root, folder }) => {
    const entry = join(root, "bin/dcs-plan.js");
    const outputs = [0, 1].map((at) => ({ format: dice.pick(formats), file: join(folder, `out-${at}`) }));
    const reports = outputs.flatMap(({ format, file }) => ["--report", `${format}=${file}`]);
    const command = [
      "allocate",
      join(root, "fixtures/tiny/councils.csv"),
      "--programme",
      join(root, "fixtures/tiny/programme.json"),
      "--mentors",
      join(root, "fixtures/tiny/mentors.csv"),
      ...reports,
      "--force",
      "--quiet",
    ];
    const runWith = (before: string): number | null =>
      spawnSync("bash", ["-c", `${before} exec "$0" "$@" > /dev/null 2>&1`, process.execPath, entry, ...command])
        .status;
    runWith("");
    const whole = outputs.map(({ file }) => readFileSync(file));
    for (const { file } of outputs) writeFileSync(file, "old");
    const killed = dice.chance(1, 2);
    const limit = dice.below(24);
    // The shell's timeout ends the run after some hundredths of a second; where that falls is not ours to choose.
    const script = killed ? `timeout -s KILL 0.${String(10 + dice.below(60))}` : `ulimit -f ${limit};`;
    const code = killed
      ? spawnSync("bash", ["-c", `${script} "$0" "$@" > /dev/null 2>&1`, process.execPath, entry, ...command]).status
      : runWith(script);
    const torn = outputs.filter(({ file }, at) => {
      const now = readFileSync(file);
      return now.toString() !== "old" && !now.equals(whole[at]);
    });
    const lied = !killed && code === 0 && outputs.some(({ file }, at) => !readFileSync(file).equals(whole[at]));
    const left = killed ? [] : readdirSync(folder).filter((name) => name.endsWith(".part"));
    if (torn.length === 0 && !lied && left.length === 0) return Promise.resolve([]);
    const what = `${script} exit ${String(code)}; torn: ${torn.map(({ format }) => format).join()}; left: ${left.join()}`;
    return Promise.resolve([{ what, command, files: {} }]);
  },
};
