import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "yaml";
import { type Ran, run } from "./command.ts";
import type { Dice } from "./dice.ts";
import type { Failure, Files, Kind, World } from "./kind.ts";
import { type Rows, spoiltDocument, spoiltTable, spoiltText, trouble } from "./spoil.ts";

/** Inputs of every kind, spoilt where their structure says it matters, through the commands that read them. */
export const hostileInputs: Kind = {
  id: "hostile-inputs",
  promise: "No input ends in an internal error, and a clean check means that allocate answers.",
  share: 70,
  run: async (dice, world) => {
    const sources = sourcesOf(world);
    const files = spoiltFiles(sources, dice);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(world.folder, name), content);
    const at = (name: string): string => join(world.folder, name);
    const given = ["--programme", at("programme.yaml"), ...(dice.chance(1, 2) ? ["--mentors", at("mentors.csv")] : [])];
    const settings = dice.chance(1, 4)
      ? [
          "--set",
          `intakes.${dice.pick(["2009-10", "2010-11"])}.places=${dice.pick(["0", "1", "2", "9", ...trouble.slice(0, 9)])}`,
        ]
      : [];
    const input = [at("people.csv"), ...given, ...settings];
    const allocate = ["allocate", ...input, "--json"];
    const failures: Failure[] = [];
    const tried = async (command: readonly string[], allowed = [0, 1, 2]): Promise<Ran> => {
      const ran = await run(command);
      if (!allowed.includes(ran.code)) failures.push(failureOf(command, ran, files, world));
      return ran;
    };
    const check = await tried(["check", ...input, "--json"]);
    const made = await tried(allocate, check.code === 0 ? [0, 1] : [0, 1, 2]);
    if (made.code === 0) {
      writeFileSync(at("plan.json"), made.out);
      await tried(["validate", at("plan.json")], [0]);
      await tried(dice.pick(reading)(at, dice));
    }
    return failures;
  },
};

/** Commands that read the plan just made, one a case. */
const reading: readonly ((at: (name: string) => string, dice: Dice) => string[])[] = [
  (at) => ["explain", at("plan.json"), "--all"],
  (at, dice) => ["explain", at("plan.json"), dice.pick(trouble)],
  (at) => ["replan", at("plan.json"), "--changes", at("changes.csv"), "--json"],
  (at) => ["replan", at("plan.json"), "--changes", at("changes.csv"), "--json"],
  (at, dice) => ["status", at("plan.json"), "--as-of", dice.pick(["2009-09-01", "2012-12-31", "2011-02-29"])],
  (at) => ["diff", at("plan.json"), at("plan.json")],
  (at) => ["log", at("plan.json")],
  (at) => ["letters", at("plan.json"), "-o", at("letters"), "--template", at("letter.md")],
  (at, dice) => [
    "allocate",
    at("people.csv"),
    "--programme",
    at("programme.yaml"),
    "--format",
    dice.pick(["table", "csv", "rows", "md", "ics"]),
  ],
  (at, dice) => [
    "compare",
    at("people.csv"),
    "--programme",
    at("programme.yaml"),
    "--set",
    `intakes.2010-11.places=${dice.below(9)}`,
  ],
  (at) => ["pair", at("people.csv"), "--mentors", at("mentors.csv"), "--scores", at("scores.csv")],
];

interface Sources {
  readonly people: Rows;
  readonly mentors: Rows;
  readonly programme: unknown;
  readonly changes: Rows;
}

function sourcesOf({ root }: World): Sources {
  const text = (path: string): string => readFileSync(join(root, path), "utf8");
  const table = (path: string): string[][] => parse(text(path), { relax_column_count: true });
  return {
    people: table("fixtures/tiny/councils.csv"),
    mentors: table("fixtures/tiny/mentors.csv"),
    programme: JSON.parse(text("fixtures/tiny/programme.json")),
    changes: changesFor(table("fixtures/tiny/councils.csv")),
  };
}

const events = [
  "offered",
  "accepted",
  "declined",
  "withdrew",
  "left",
  "deferred",
  "completed",
  "mentor_left",
  "corrected",
];

function changesFor(people: Rows): Rows {
  const id = people[0]?.indexOf("director_id") ?? -1;
  const lines = people
    .slice(1)
    .map((row, at) => [`2009-1${at % 3}-01`, events[at % events.length], row[id] ?? "", "", ""]);
  return [["date", "event", "participant_id", "value", "reason"], ...lines];
}

// Mostly one file is spoilt: where everything is, only the first fault is ever looked at.
function spoiltFiles({ people, mentors, programme, changes }: Sources, dice: Dice): Files {
  const which = dice.below(6);
  const plain = (rows: Rows): string =>
    rows
      .map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(","))
      .join("\n");
  const table = (rows: Rows, at: number): string | Uint8Array =>
    which === at || dice.chance(1, 12) ? spoiltTable(rows, dice) : plain(rows);
  const document = which === 1 ? spoiltDocument(programme, dice) : programme;
  const written = dice.chance(1, 3) ? stringify(document) : JSON.stringify(document, null, 2);
  const scores: Rows = [
    ["participant_id", "option", "score"],
    ...people.slice(1, 4).map((row, at) => [row[0] ?? "", "m1", String(at)]),
  ];
  return {
    "people.csv": table(people, dice.chance(1, 2) ? 0 : which),
    "mentors.csv": table(mentors, 2),
    "programme.yaml": dice.chance(1, 20) ? spoiltText(written, dice) : written,
    "changes.csv": table(changes, 3),
    "scores.csv": table(scores, 4),
    "letter.md": `Dear {{participant}},\n{{#${dice.pick(["placed", "x", ""])}}}${dice.pick(trouble)}{{/placed}}\n`,
  };
}

function failureOf(command: readonly string[], { code, err, out }: Ran, files: Files, { folder }: World): Failure {
  const what = `exit ${code}\n${err.slice(0, 3000)}\n${command.includes("--json") ? out.slice(0, 1500) : ""}`;
  return { what, command: command.map((word) => word.replace(`${folder}/`, "")), files };
}
