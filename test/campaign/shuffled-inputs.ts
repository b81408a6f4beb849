import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { run } from "./command.ts";
import type { Kind } from "./kind.ts";

/** Rows and columns in another order say the same, in every shipped list that is small enough to be asked often. */
export const shuffledInputs: Kind = {
  id: "shuffled-inputs",
  promise: "The order of rows and columns changes not one byte of a plan.",
  share: 10,
  run: async (dice, { root, folder }) => {
    const lists = [
      ["fixtures/tiny/councils.csv", "fixtures/tiny/programme.json", "fixtures/tiny/mentors.csv"],
      ["fixtures/councils.csv", "dcs-leadership-2009"],
      ["fixtures/aspiring-2010.csv", "aspiring-directors-2010"],
    ];
    const [list, programme, mentors] = dice.pick(lists);
    const path = (name: string): string => (name.includes("/") ? join(root, name) : name);
    const rows: string[][] = parse(readFileSync(path(list), "utf8"));
    const columns = dice.shuffled([...(rows[0] ?? []).keys()]);
    const shuffled = [rows[0] ?? [], ...dice.shuffled(rows.slice(1))].map((row) =>
      columns.map((column) => row[column] ?? ""),
    );
    const text = shuffled.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\r\n");
    const name = list.split("/").at(-1) ?? "";
    writeFileSync(join(folder, name), text);
    const terms = [
      "--programme",
      path(programme),
      ...(mentors === undefined ? [] : ["--mentors", path(mentors)]),
      "--json",
    ];
    const [before, after] = [
      await run(["allocate", path(list), ...terms]),
      await run(["allocate", join(folder, name), ...terms]),
    ];
    if (before.code === after.code && before.out === after.out) return [];
    return [
      {
        what: `another plan for another order (exit ${before.code} and ${after.code})`,
        command: ["allocate", name, "--programme", programme, "--json"],
        files: { [name]: text },
      },
    ];
  },
};
