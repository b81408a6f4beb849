import type { Sentence } from "./sentence.ts";

/** Findings about the command line, files, and problems without a plan. */
export const cliSentences: Readonly<Record<string, Sentence>> = {
  "usage/command-line": ["{message}", "Run dcs-plan[ {command}] --help for usage."],
  "usage/no-command": [
    'Unknown command "{found}".[ Did you mean "{suggestion}"?]',
    "Run dcs-plan --help for the list of commands.",
  ],
  "usage/as-of": ['--as-of "{found}" is not a valid date.', "Use yyyy-mm-dd, for example 2009-09-01."],
  "progress/order": [
    "The first plan is of {asOf}, but another one given is later ({found}).",
    "Give the latest plan first, then earlier ones.",
  ],
  "progress/other-programme": [
    'One of the plans is of another programme ("{found}"; expected "{expected}").',
    "Give plans of one chain only; dcs-plan log says whether they are one.",
  ],
  "usage/seed": [
    "--seed is blank: nobody could draw the lots again.",
    "Give the words that were published, or leave the option out: the programme has a seed.",
  ],
  "usage/day": ['{option} "{found}" is not a valid date.', "Use yyyy-mm-dd, for example 2009-09-01."],
  "usage/moves": ['--moves "{found}" is not a whole number.', "For example: --moves 3."],
  "usage/unknown-programme": [
    'Unknown programme "{found}".[ Did you mean "{suggestion}"?]',
    "Known programmes: {known}. Give a file with its extension, such as ./mine.json or ./mine.yaml.",
  ],
  "usage/suggest": ["--suggest needs a file: standard output holds the findings.", "Write --suggest reading.yaml."],
  "usage/report": [
    '--report "{found}" does not have the form format=path.',
    "For example: --report csv=places.csv --report json=plan.json.",
  ],
  "usage/sheet": ['--sheet "{found}" is ignored: no input is a workbook.', "Remove it, or give a workbook."],
  "usage/map": ['--map "{found}" is not of the form heading=column.', 'For example: --map "DCS name=director".'],
  "usage/dates": [
    '--dates is "{found}"; expected one of: {expected}.',
    "For example: --dates dmy where 1/9/2009 is 1 September.",
  ],
  "usage/set": ['--set "{found}" does not have the form path=value.', "For example: --set intakes.2010-11.places=20."],
  "scores/no-goal": [
    "A score table is given, but no goal of the programme {programme} uses it.",
    "Add a goal with the rule imported-score@1 to one of its stages, before the lot. Run dcs-plan programmes {programme} to print the programme as a file to edit, then give it with --programme.",
  ],
  "scores/needed": [
    "The goal {rule} of the programme {programme} needs a score table.",
    "Give one with --scores: a CSV file with the columns participant_id, option and score.",
  ],
  "scores/other": [
    "This is not the score table that the plan was made with (its SHA-256 is {expected}; this one's is {found}).",
    "Give the score table that the plan lists among its inputs.",
  ],
  "pair/no-pairing": [
    "The programme {programme} has no pairing stage, so it pairs nobody.",
    "Choose another programme, or add a pairing stage to a copy of it.",
  ],
  "usage/no-readiness": [
    'The programme "{found}" has no readiness requirements.',
    'Choose one that has (workforce-strategy-2006), or add "readiness" to your own.',
  ],
  "usage/mentors-needed": [
    'The sessions of "{found}" are held by {mentors}, but no list of {mentors} is given.',
    "Give their file with --mentors.",
  ],
  "usage/format": ['Unknown format "{found}".', "Known formats: {known}."],
  "usage/variants": [
    "{found|variant was|variants were} given; a comparison takes two to five.",
    "Use --set for the first and --vs for each other one: --vs intakes.2009-10.places=26 --vs ./mine.yaml.",
  ],
  "explain-code/unknown": [
    'There is no code or rule "{found}".[ Near it: {known}.]',
    "Copy the code from the brackets at the end of a message, or run dcs-plan explain-code for all of them.",
  ],
  "explain/who": ["Missing argument: who.", "Name a person, a council, its code or an id, or use --all for everyone."],
  "explain/one-or-all": ['"{found}" and --all cannot be used together.', "Remove one of them."],
  "explain/left": [
    "{name} left on {on}[ ({reason})], and is not in this plan any more.",
    "Explain a plan from before that day.",
  ],
  "explain/nobody": [
    'No match for "{found}" in this plan.[ Did you mean "{suggestion}"?]',
    "Name a person, a council, its code or an id; part of a name is enough if it is unique.",
  ],
  "explain/ambiguous": ['"{found}" matches more than one: {known}.', "Use the id in brackets."],
  "explain/no-such-intake": [
    '"{found}" is not an intake of this programme.[ Did you mean "{suggestion}"?]',
    "Known: {known}.",
  ],
  "certificate/faulty": [
    "The inspector finds {count|error|errors} in the plan, so there is no proof to export.",
    "dcs-plan validate says what they are.",
  ],
  "letters/no-plan": ["Missing argument: plan.json.", "For example: dcs-plan letters plan.json -o letters."],
  "letters/no-folder": [
    "There are {found|letter|letters} to write, but no output folder was given.",
    "Give a folder with -o, or one person with --for.",
  ],
  "usage/for": [
    "--for needs --format ics and an output folder (-o).",
    "For example: --format ics --for all -o calendars.",
  ],
  "usage/shell": ['Unsupported shell "{found}".[ Did you mean "{suggestion}"?]', "Known: {known}."],
  "usage/region": [
    'Nobody in this plan is in the region "{found}".[ Did you mean "{suggestion}"?]',
    "Regions in this plan: {known}.",
  ],
  "usage/page-too-long": [
    "A page of {found} people is too long for a browser and for a reader: at most {most} fit on one.",
    '[Make one for each region: --region "{region}". ]For a list of everybody take --format csv or --format xlsx.',
  ],
  "usage/scope": [
    "{option} cannot be used with the format json: a plan document is always complete.",
    "Use another format, such as csv or html, or remove {option}.",
  ],
  "file/not-found": ["File not found.", "Check the path; relative paths start at the current folder."],
  "file/is-folder": ["This is a folder, not a file.", "Give a file inside it."],
  "file/unreadable": ["The file could not be read[ ({reason})].", "Check its permissions."],
  "output/exists": [
    "The file already exists and was not changed.",
    "Choose another name for {option}, or use --force to overwrite it.",
  ],
  "output/is-folder": ["This is a folder, but {option} needs a file.", "Add a file name."],
  "output/not-folder": ["This is a file, but {option} needs a folder.", "Choose another name."],
  "output/no-access": [
    "The folder could not be created ({reason}).",
    "Choose another, or check the permissions of the folder above it.",
  ],
  "output/is-input": ["{option} names a file that is also an input of this run.", "Choose another name."],
  "output/no-folder": ["The folder for {option} does not exist.", "Create it first, or choose another."],
  "output/twice": ["Two outputs of this run have the same name.", "Give each its own name."],
  "output/terminal": [
    "The format {format} is not text and cannot be shown on a terminal.",
    "Write it to a file with -o, for example -o plan.{format}.",
  ],
  "output/ending": [
    'The ending "{found}" names no format of this command, so the file is written as {format}.',
    "Use --format to choose another: {known}.",
  ],
  "output/stream": ["Could not write to {name} ({reason}).", "Check that it is still open and has room."],
  "output/failed": [
    "Could not write the file ({reason}).",
    "Nothing was replaced: a file that was there before is unchanged.",
  ],
  "programme/not-as-published": [
    "The programme differs from {id}, edition {edition}, as published: {found}[; and {more|other value|other values}].",
    "Nothing is wrong with the plan for that; whoever made it should say why the programme was changed.",
  ],
  "programme/earlier-edition": [
    "The programme is edition {found} of {id}; this version of dcs-plan has edition {expected}, so they were not compared.",
    "Validate with the version that made the plan ({tool}) to have them compared.",
  ],
  "programme/unknown-edition": [
    "The programme calls itself {id}, edition {found}, which was never published; this version of dcs-plan has edition {expected}.",
    "Ask whoever made the plan for the programme file, and compare it with dcs-plan programmes {id}.",
  ],
  "proof/no-data": [
    "{rule} ({stage}) has no data: nobody has filled in {columns}, so nothing is proved.",
    "Make the plan again with the column, or say in the programme that it is not available: {entry}.",
  ],
  "proof/election": [
    "The choice of {count|person|people} to fill the cadre up again has no certificate.",
    "Remove --require-proof to accept this, or name the cadre with --mentors.",
  ],
  "proof/search-only": [
    "{rule} ({stage}) is not certified optimal.",
    "Remove --require-proof to accept this, or ask for a plan in which every goal is certified.",
  ],
};
