import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { councils, dcsPlan, golden, scratch } from "../command.ts";

// Runners of CI obey a line that begins with `::`, wherever it is printed.
const hostile = "a\n::error::b";

it.each([
  ["validate", "$plan"],
  ["validate", "$plan", "--format", "github"],
  ["validate", "$plan", "--format", "junit"],
  ["validate", "$plan", "--format", "sarif"],
  ["validate", hostile],
  ["check", "$csv"],
  ["allocate", "$csv", "--format", "md"],
  ["allocate", "$csv", "--as-of", hostile],
  ["allocate", "$csv", "--set", `${hostile}=1`],
  ["explain", "$plan", hostile],
  ["diff", "$plan", "$plan"],
  ["log", "$plan"],
  ["letters", "$plan", "-o", `$folder/${hostile}`],
  ["init", `$folder/${hostile}`],
  ["programmes", hostile],
  [hostile],
])("a line break in a name starts no command of a CI runner: %s %s %s %s", (...args) => {
  const folder = scratch();
  const files = {
    $plan: join(folder, `plan${hostile}.json`),
    $csv: join(folder, `list${hostile}.csv`),
    $folder: folder,
  };
  copyFileSync(golden, files.$plan);
  copyFileSync(councils, files.$csv);
  const { out, err, code } = dcsPlan(
    args.map((arg) => arg.replace(/\$(plan|csv|folder)/, (key) => files[key as keyof typeof files])),
  );
  expect(`${out}\n${err}`).not.toMatch(/^::error::b/m);
  expect([0, 1, 2]).toContain(code);
});
