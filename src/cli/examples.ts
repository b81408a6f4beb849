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
  letters: [
    ["dcs-plan letters plan.json -o letters", "a letter for each participant"],
    ["dcs-plan letters --show-template > letter.md", "the template, to edit it"],
    ["dcs-plan letters plan.json --template letter.md --for Derby", "one letter, to look at"],
  ],
  programmes: [
    ["dcs-plan programmes", "what there is"],
    ["dcs-plan programmes dcs-leadership-2009 > mine.json", "one of them, to edit it"],
  ],
  completion: [["dcs-plan completion bash >> ~/.bashrc", "for zsh: ~/.zshrc; see also fish, powershell"]],
  schema: [["dcs-plan schema plan > plan.schema.json", "for editors and other programs"]],
};

/** The examples of a command as lines for its help. */
export function exampleText(command: string): string {
  const own = examples[command] ?? [];
  const width = Math.min(56, Math.max(0, ...own.map(([line]) => line.length)));
  const lines = own.map(([line, about]) =>
    line.length > width ? `  ${line}\n  ${" ".repeat(width)}  ${about}` : `  ${line.padEnd(width)}  ${about}`,
  );
  return lines.length === 0 ? "" : `Examples:\n${lines.join("\n")}\n`;
}
