// docs/input.md, made from the columns that the program knows and the rules that read them: `npm run docs` writes it, and a
// test keeps it whole.

const day = "a day";
const list = "separated by `;`";
const yesNo = "`yes`, `no`, `y`, `n`, `true`, `false`, `1` or `0`";

/** What each column means, what its cells may say, and an example. */
const meanings = {
  council: ["the council's name; each council appears once where rows are posts", "text", "Derby"],
  participant: ["the person's name; for a vacant post blank, or `vacant`", "text", "Ada North"],
  participant_id: ["an id that stays the same from list to list", "text", "D0042"],
  council_code: ["the council's nine-character code of the statistics office", "text", "E06000015"],
  region: ["the region", "one of the programme's `regions`; any text where it names none", "East Midlands"],
  type: ["the type of council", "one of the programme's `types`; any text where it names none", "unitary"],
  status: ["how the post is held", "`permanent`, `interim`, `acting` or `vacant`", "permanent"],
  appointed_on: ["the day of appointment to this post", day, "2008-09-01"],
  director_since: ["the day of the first appointment as a director anywhere", day, "2006-04-01"],
  applied_on: ["the day on which the application was received", day, "2009-07-15"],
  preferred_intakes: ["ids of intakes, or of starts, best first", `ids ${list}`, "2010-11/january; 2011-12"],
  unavailable_intakes: ["ids of intakes that the person cannot join", `ids ${list}`, "2009-10"],
  pinned_intake: ["the intake of which the person has an offer already", "an id", "2009-10"],
  pin_reason: ["why the offer was made", "text", "offer of 3 June"],
  judgement: [
    "the council's last inspection judgement",
    "`excellent`, `well`, `adequate` or `poor`; also `outstanding`, `good`, `requires improvement`, `inadequate`",
    "well",
  ],
  mentor_volunteer: ["whether the person has volunteered as a mentor", yesNo, "yes"],
  expected_until: ["the day until which the person expects to stay", day, "2012-08-31"],
  conflicts: ["ids of people, or codes of councils, with whom there is a conflict", `ids ${list}`, "D0007; E06000016"],
  borders: ["codes of the councils that share a border", `codes ${list}`, "E06000016; E10000007"],
  mentor_id: ["the mentor's id", "text", "M012"],
  mentor: ["the mentor's name", "text", "Carole Cartlidge"],
  capacity: ["how many mentees the mentor takes", "a whole number, 0 or more", "2"],
  option: ["what is scored: the id of an intake or of a mentor", "an id", "M012"],
  score: ["the score of the pair", "a whole number", "85"],
  date: ["the day on which it happened", day, "2010-03-01"],
  event: ["what happened", undefined, "appointed"],
  value: ["what the event needs besides: an intake, a capacity, codes or ids", "text", "2010-11"],
  reason: ["why", "text; for `deferred` a reason that the message lists", "illness"],
  by: ["who reported it", "text", "the council"],
  place_now: ["in a sheet of `dcs-plan changes`: the place in the plan; not read back", "text", "2009-10"],
  offer: ["in such a sheet: the last letter that offered a place; not read back", "text", "2009-10 on 2009-09-10"],
  answer: ["in such a sheet: the answer so far; not read back", "text", "accepted"],
  mentor_now: ["in such a sheet: the mentor in the plan; not read back", "text", "Carole Cartlidge, Derby"],
  plan: ["in such a sheet: the plan that it was made from; another plan refuses it", "text", "sha256:5de39f97ed2b"],
  year: ["the year", "text", "2008-09"],
  changes: ["how many posts changed hands; without it the line counts for nothing", "a whole number, 0 or more", "34"],
  interims: ["how many posts were held by interims", "a whole number, 0 or more", "12"],
  posts: ["how many posts there were; 152 where it is blank", "a whole number, 0 or more", "152"],
};

const reading = `# Input

Every column of every table, and how a file is read. Made from the program by \`npm run docs\`. No order of rows or columns
matters. Columns that no rule of the programme reads may be left out.

## How a file is read

- **Files**: CSV (\`,\` \`;\` \`|\` or tab, found by itself; \`--delimiter\`) or a workbook. \`-\` is standard input.
- **Sheet**: the first visible one that has the columns; \`--sheet\` names another.
- **Heading row**: of the first 30 rows the one that names the most columns; \`--header-row\` gives another.
- **Headings**: upper case, punctuation, "the", "of", and remarks in brackets do not matter. "Director of Children's Services" is
  \`DCS\` and "local authority" is \`LA\`. Headings *where the cells agree* are taken only if the cells below fit the column;
  headings *to be confirmed* are never taken but suggested. \`--map "Postholder=director"\` says which column a heading is.
- **Days**: \`2009-09-01\`, \`1 September 2009\`, \`1st Sept 2009\`, \`Sept 1, 2009\`, \`20090901\`, and \`1/9/2009\` where the column
  shows its order; \`--dates dmy\` (or \`mdy\`, \`ymd\`) says it. Years of two digits: 00 to 49 are 2000 to 2049, 50 to 99 are 1950
  to 1999. A time of day after it is left out. In a workbook also real dates.
- **Blanks**: BLANKS (and the same with other dashes, dots or brackets) are read as blank, except in names and remarks.
- **Encodings**: UTF-8, UTF-16 with a byte order mark, and Windows-1252 with a warning; \`--encoding\` says which.
- **\`--reading reading.yaml\`** holds all of this (\`sheet\`, \`headerRow\`, \`columns\`, \`dates\`, \`blank\`, \`replace\`), as the part
  \`reading\` of a programme does. \`dcs-plan check list.xlsx --suggest reading.yaml\` writes it as the list was read, with what is
  still open.
- A programme's \`facts\` are further columns of the lists of people, under their own names.`;

/**
 * The page.
 * @param tables each with its title, what it is, and its columns: `{ name, required, labels, sure, unsure, asked }`
 * @param references what `dcs-plan explain-code --json` says
 */
export function inputPage({ tables, events, blanks }, references) {
  const rules = references.filter(({ kind }) => kind === "rule");
  const text = tables.map(({ title, about, columns }) => {
    const parts = columns.map((column) => columnText(column, rules, events));
    return [`## ${title}`, about, ...parts].join("\n\n");
  });
  return `${[reading.replace("BLANKS", blanks.map(code).join(" ")), ...text].join("\n\n")}\n`;
}

function columnText({ name, required, labels, sure, unsure, asked }, rules, events) {
  const [what, values = events.map(code).join(", "), example] = meanings[name];
  const readers = rules.filter(({ reads }) => reads.some((one) => one === name || one.startsWith(`${name} (`)));
  const headings = [...labels.map(code), ...sure].join(", ");
  return [
    `### ${[name, ...labels].map(code).join(" or ")}${required ? " (required)" : ""}`,
    [
      `${what[0].toUpperCase()}${what.slice(1)}.`,
      "",
      `- Values: ${values}. Example: ${code(example)}`,
      ...(headings === "" ? [] : [`- Further headings: ${headings}`]),
      ...(unsure.length === 0 ? [] : [`- Where the cells agree: ${unsure.join(", ")}`]),
      ...(asked.length === 0 ? [] : [`- To be confirmed: ${asked.join(", ")}`]),
      ...(readers.length === 0
        ? []
        : [`- Read by ${readers.map(({ rule, reads }) => `${code(rule)}${blankOf(name, reads)}`).join(", ")}`]),
    ].join("\n"),
  ].join("\n\n");
}

function blankOf(name, reads) {
  const said = reads.find((one) => one.startsWith(`${name} (`));
  return said === undefined ? "" : ` ${said.slice(name.length + 1)}`;
}

function code(text) {
  return `\`${text}\``;
}
