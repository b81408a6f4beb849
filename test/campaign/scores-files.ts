import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { choices, isLess } from "../oracle/restated-placing.ts";
import { run } from "./command.ts";
import type { Dice } from "./dice.ts";
import type { Failure, Kind } from "./kind.ts";
import { type Rows, spoiltTable } from "./spoil.ts";

/** Tables of scores: sound ones against trying every pairing, spoilt ones through every way of reading them. */
export const scoresFiles: Kind = {
  id: "scores-files",
  promise: "As many pairs as possible, then the least total score; a spoilt table ends in findings.",
  share: 60,
  run: async (dice, { folder }) => {
    const tables = tablesOf(dice);
    const isSpoilt = dice.chance(1, 2);
    const which = dice.below(3);
    const files = Object.fromEntries(
      Object.entries(tables.rows).map(([name, rows], at) => [
        name,
        isSpoilt && at === which ? spoiltTable(rows, dice) : rows.map((row) => row.join(",")).join("\n"),
      ]),
    );
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const path = (name: string): string => join(folder, name);
    const failures: Failure[] = [];
    const tried = async (command: readonly string[], allowed: readonly number[]) => {
      const ran = await run(command);
      if (!allowed.includes(ran.code)) fail(`exit ${ran.code}\n${ran.err.slice(0, 3000)}`, command);
      return ran;
    };
    const fail = (what: string, command: readonly string[]): void => {
      failures.push({ what, command: command.map((word) => word.replace(`${folder}/`, "")), files });
    };
    const strict = dice.chance(1, 3) ? ["--strict"] : [];
    const input = [path("mentees.csv"), "--mentors", path("mentors.csv"), "--scores", path("scores.csv")];
    const pair = ["pair", ...input, "--json", ...strict];
    const made = await tried(pair, isSpoilt ? [0, 1, 2] : [0, 1]);
    if (made.code === 2 || !made.out.includes('"dcs-plan/plan"')) return failures;
    writeFileSync(path("plan.json"), made.out);
    await tried(["validate", path("plan.json")], [0]);
    if (isSpoilt) return failures;
    const { goals } = JSON.parse(made.out) as Plan;
    const told = goals.slice(0, 2).map(({ value }) => value);
    const best = bestOf(tables);
    if (told.join() !== best.join()) fail(`${told.join(" ")}, where ${best.join(" ")} is possible`, pair);
    return failures;
  },
};

interface Tables {
  readonly rows: Readonly<Record<string, Rows>>;
  readonly scores: readonly (readonly (number | undefined)[])[];
  readonly capacities: readonly number[];
}

function tablesOf(dice: Dice): Tables {
  const [mentees, mentors] = [1 + dice.below(5), 1 + dice.below(3)];
  // A table of nothing is an error.
  const isGiven = (one: number, at: number): boolean => one + at === 0 || dice.chance(3, 4);
  const scores = Array.from({ length: mentees }, (_, one) =>
    Array.from({ length: mentors }, (_unused, at) => (isGiven(one, at) ? dice.below(20) - 5 : undefined)),
  );
  const capacities = Array.from({ length: mentors }, () => dice.below(4));
  return {
    scores,
    capacities,
    rows: {
      "mentees.csv": [["participant_id", "participant"], ...scores.map((_, at) => [`p${at}`, `Pat P${at}`])],
      "mentors.csv": [
        ["mentor_id", "mentor", "capacity"],
        ...capacities.map((most, at) => [`m${at}`, `Max M${at}`, String(most)]),
      ],
      "scores.csv": [
        ["participant_id", "option", "score"],
        ...scores.flatMap((own, one) =>
          own.flatMap((score, at) => (score === undefined ? [] : [[`p${one}`, `m${at}`, String(score)]])),
        ),
      ],
    },
  };
}

function bestOf({ scores, capacities }: Tables): readonly number[] {
  const options = scores.map((own) => [...own.flatMap((score, at) => (score === undefined ? [] : [at])), null]);
  let best: readonly number[] = [Infinity];
  for (const taken of choices<number | null>(options)) {
    if (capacities.some((most, mentor) => taken.filter((one) => one === mentor).length > most)) continue;
    const sum = taken.reduce<number>(
      (total, mentor, at) => total + (mentor === null ? 0 : (scores[at][mentor] ?? 0)),
      0,
    );
    const found = [taken.filter((one) => one === null).length, sum];
    if (isLess(found, best)) best = found;
  }
  return best;
}
