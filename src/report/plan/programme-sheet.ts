import type { Plan } from "../../domain/plan/plan.ts";
import { nameOfUse } from "../../domain/programme/rule-use.ts";
import type { SheetContent } from "../../workbook/write-workbook.ts";
import { sheet } from "./sheet.ts";

interface Setting {
  readonly part: string;
  readonly name: string;
  readonly value: string;
}

/** What a plan was made of: the programme's rules with their numbers, the inputs, the fingerprints. */
export function programmeSheet(plan: Plan): SheetContent {
  const { programme } = plan;
  const one = (part: string, name: string, value: string): Setting => ({ part, name, value });
  const settings = [
    one("programme", "id", programme.id),
    one("programme", "title", programme.title),
    one("programme", "facts as of", plan.asOf),
    one("programme", "seed of the lot", plan.seed),
    ...plan.settings.map(({ path, value }) => one("changed", path, value)),
    ...programme.intakes.map(({ id, places, startsOn, endsOn }) =>
      one("intake", id, `${places} places, ${startsOn} to ${endsOn}`),
    ),
    ...programme.stages.flatMap((stage) =>
      (["who", "rules", "goals"] as const).flatMap((list) =>
        stage[list].map((use) => {
          const given = Object.entries(use.with ?? {}).map(([name, value]) => `${name} = ${String(value)}`);
          return one(`${stage.stage}: ${list}`, nameOfUse(use), [use.rule, ...given].join(", "));
        }),
      ),
    ),
    ...plan.inputs.map(({ role, name, rows, sha256 }) =>
      one("input", role, `${name}, ${rows} rows, SHA-256 ${sha256}`),
    ),
    one("plan", "made by", `${plan.tool.name} ${plan.tool.version}`),
    one("plan", "digest", plan.digest),
  ];
  return sheet(
    "Programme",
    [
      { head: "Part", value: ({ part }) => part },
      { head: "Name", value: ({ name }) => name },
      { head: "Value", value: ({ value }) => value },
    ],
    settings,
  );
}
