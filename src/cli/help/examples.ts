import { largest } from "../../domain/append.ts";

/** Examples for the help and the manual, by command: a line to type, and what it does. The most usual comes first. */
export const examples: Readonly<Record<string, readonly (readonly [line: string, about: string])[]>> = {
  "": [
    ["dcs-plan allocate councils.csv", "a plan, as tables"],
    ["dcs-plan allocate councils.csv --json -o plan.json", "the plan document"],
    ["dcs-plan allocate councils.csv --format html -o plan.html", "a page with pictures"],
    ["dcs-plan validate plan.json", "lawful, and the best there is?"],
    ["dcs-plan explain plan.json Derby", "why there, why not earlier"],
  ],
  allocate: [
    ["dcs-plan allocate councils.csv", "a plan, as tables"],
    ["dcs-plan allocate councils.csv --json -o plan.json", "the plan document"],
    ["dcs-plan allocate councils.xlsx --report html=plan.html --report xlsx=plan.xlsx", "more outputs of one run"],
    ['dcs-plan allocate councils.csv --region "North East" --names initials', "one region, without names"],
    ["dcs-plan allocate councils.csv --format ics --for all -o calendars", "a calendar for each person"],
  ],
  pair: [
    ["dcs-plan pair mentees.csv --mentors mentors.csv", "pairs by the rules of the programme"],
    ["dcs-plan pair mentees.csv --mentors mentors.csv --scores scores.csv", "as many pairs as can be, by scores"],
  ],
  validate: [
    ["dcs-plan validate plan.json", "lawful, complete, the best there is?"],
    ["dcs-plan validate plan.json --require-proof", "for a CI job: every goal must be proved"],
  ],
  check: [
    ["dcs-plan check councils.csv", "every error and warning at once"],
    ["dcs-plan check councils.xlsx --sheet Councils", "one sheet of a workbook"],
  ],
  explain: [
    ["dcs-plan explain plan.json Derby", "why there, why not earlier"],
    ["dcs-plan explain plan.json Derby --intake 2009-10", "why not this intake"],
  ],
  diff: [
    ["dcs-plan diff old.json new.json", "who moved, and because of what"],
    ["dcs-plan diff old.json new.json --format md", "for a pull request"],
  ],
  compare: [
    ["dcs-plan compare councils.csv --set intakes.2009-10.places=30", "what if there were 30 places"],
    [
      "dcs-plan compare councils.csv --vs intakes.2009-10.places=30 --vs intakes.2010-11.places=60",
      "three variants side by side",
    ],
  ],
  replan: [
    ["dcs-plan replan plan.json --changes changes.csv", "the new plan, with the fewest moves"],
    ["dcs-plan replan plan.json --changes changes.csv --json -o next.json", "the plan document, to go on from"],
  ],
  forecast: [
    ["dcs-plan forecast councils.csv", "200 runs of ten years"],
    ["dcs-plan forecast councils.csv --assume turnover=0.34 --years 5", "with more turnover"],
  ],
  draw: [
    [
      "dcs-plan draw announce councils.csv --round 2026-04-25T12:00Z --on 2026-04-20 --key key.hex -o announcement.json",
      "fix everything before the round exists",
    ],
  ],
  inspector: [["dcs-plan inspector -o inspector.html", "a page into which anybody can drop a plan file"]],
  certificate: [
    ["dcs-plan certificate plan.json -o certificate", "placing.vipr and the like, to be checked with viprchk"],
  ],
  "verify-draw": [
    ["dcs-plan verify-draw plan.json --announcement own-copy.json", "nobody chose it, and the announcement came first"],
  ],
  chances: [
    ["dcs-plan chances plan.json", "who depended on luck, and how much"],
    ["dcs-plan chances plan.json -o chances.html", "a page with all of them"],
  ],
  progress: [
    ["dcs-plan progress plan.json -o progress.html", "two pages: the promise and its answer"],
    ["dcs-plan progress third.json first.json second.json --format md", "the whole course, for a pull request"],
  ],
  status: [
    ["dcs-plan status plan.json --as-of 2011-06-01", "plan against outcome on that day, and who must act"],
    ["dcs-plan status plan.json -o status.xlsx", "a workbook with a sheet for each list"],
  ],
  log: [["dcs-plan log first.json second.json", "who moved when, and whether the chain holds"]],
  readiness: [["dcs-plan readiness areas.csv --programme workforce-strategy-2006", "who will be late, and with what"]],
  init: [["dcs-plan init mine", "a programme, people and a README, in the folder mine"]],
  changes: [
    ["dcs-plan changes plan.json -o changes.xlsx", "a sheet to fill in"],
    ["dcs-plan changes plan.json --excel -o changes.csv", "the same without drop-downs"],
  ],
  letters: [
    ["dcs-plan letters plan.json -o letters", "a letter for each, and sent.csv for replan"],
    ["dcs-plan letters plan.json --format csv -o merge", "one table, for a mail merge"],
    ["dcs-plan letters --show-template > letter.md", "the template, to edit it"],
    ["dcs-plan letters plan.json --template letter.md --for Derby", "one letter, to look at"],
  ],
  programmes: [
    ["dcs-plan programmes", "what there is"],
    ["dcs-plan programmes dcs-leadership-2009 --format yaml > mine.yaml", "one of them, to edit it"],
  ],
  "explain-code": [
    ["dcs-plan explain-code date/not-iso", "what the message means, and what to do"],
    ["dcs-plan explain-code fair-share", "what the rule means, with its parameters"],
  ],
  completion: [["dcs-plan completion bash >> ~/.bashrc", "for zsh: ~/.zshrc; see also fish, powershell"]],
  schema: [["dcs-plan schema plan > plan.schema.json", "for editors and other programs"]],
};

/** The examples of a command as lines for its help. */
export function exampleText(command: string): string {
  const own = examples[command] ?? [];
  const width = Math.min(
    56,
    largest(
      own.map(([line]) => line.length),
      0,
    ),
  );
  const lines = own.map(([line, about]) =>
    line.length > width ? `  ${line}\n  ${" ".repeat(width)}  # ${about}` : `  ${line.padEnd(width)}  # ${about}`,
  );
  return lines.length === 0 ? "" : `Examples:\n${lines.join("\n")}\n`;
}
