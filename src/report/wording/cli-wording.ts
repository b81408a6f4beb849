import type { Sentence } from "./wording.ts";

/** What stands in the way before or after the work: the command line, files, and problems without a plan. */
export const cliSentences: Readonly<Record<string, Sentence>> = {
  "usage/command-line": ["{message}", "See dcs-plan[ {command}] --help."],
  "usage/no-command": ['There is no command "{found}".', "dcs-plan --help lists all."],
  "usage/as-of": ['--as-of "{found}" is not a day of the calendar.', "Give it as yyyy-mm-dd, for example 2009-09-01."],
  "usage/day": ['{option} "{found}" is not a day of the calendar.', "Give it as yyyy-mm-dd, for example 2009-09-01."],
  "usage/moves": ['--moves "{found}" is not a whole number.', "For example: --moves 3."],
  "usage/unknown-programme": [
    'There is no programme "{found}".[ Did you mean "{suggestion}"?]',
    "Known programmes: {known}. A file is named with its ending: ./mine.json or ./mine.yaml.",
  ],
  "usage/report": [
    '--report "{found}" is not of the form format=path.',
    "For example: --report csv=places.csv --report json=plan.json.",
  ],
  "usage/sheet": ['--sheet "{found}" names a sheet, and no input is a workbook.', "Leave it out, or give a workbook."],
  "usage/map": ['--map "{found}" is not of the form heading=column.', 'For example: --map "DCS name=director".'],
  "usage/dates": [
    '--dates is "{found}"; expected one of: {expected}.',
    "For example: --dates dmy where 1/9/2009 is 1 September.",
  ],
  "usage/set": ['--set "{found}" is not of the form path=value.', "For example: --set intakes.2010-11.places=20."],
  "scores/no-goal": [
    "Scores are given, but no goal of the programme {programme} uses them.",
    "Add a goal with the rule imported-score@1 to one of its stages, before the lot. The command dcs-plan programmes {programme} prints the programme as a file to edit and to give with --programme.",
  ],
  "scores/needed": [
    "The goal {rule} of the programme {programme} needs a table of scores.",
    "Give it with --scores, as CSV with the columns participant_id, option and score.",
  ],
  "scores/other": [
    "This table of scores is not the one the plan was made with (fingerprint {expected}; this one has {found}).",
    "Give the table that the plan names among its inputs.",
  ],
  "pair/no-pairing": [
    "The programme {programme} does not pair anybody: it has no pairing stage.",
    "Choose another programme, or add a pairing stage to a copy of it.",
  ],
  "usage/no-readiness": [
    'The programme "{found}" does not say what anybody is to have ready.',
    "Choose one that does (workforce-strategy-2006), or add readiness to your own.",
  ],
  "usage/mentors-needed": [
    'The sessions of "{found}" are held by {mentors}, and no list of them is given.',
    "Add --mentors with their file.",
  ],
  "usage/format": ['There is no format "{found}".', "Known formats: {known}."],
  "usage/variants": [
    "{found|variant is|variants are} named; a comparison takes two to five.",
    "Give --set for one and --vs for each other: --vs intakes.2009-10.places=26 --vs ./mine.yaml.",
  ],
  "explain/who": ["Nobody is named.", "Name a person, a council, its code or an id; or add --all for everyone."],
  "explain/one-or-all": ['Both "{found}" and --all are given.', "Leave one of them out."],
  "explain/nobody": [
    'Nobody in the plan is called "{found}".[ Did you mean "{suggestion}"?]',
    "Name a person, a council, its code or an id; a part of a name is enough where only one has it.",
  ],
  "explain/ambiguous": ['"{found}" may be any of these: {known}.', "Name one by the id in brackets."],
  "explain/no-such-intake": [
    'The programme has no intake "{found}".[ Did you mean "{suggestion}"?]',
    "Its intakes are: {known}.",
  ],
  "letters/no-plan": ["No plan is named.", "For example: dcs-plan letters plan.json -o letters."],
  "letters/no-folder": [
    "There are {found|letter|letters} to write, and no folder is named for them.",
    "Add -o and a folder, or --for and one person.",
  ],
  "usage/for": [
    "--for goes with the format ics and a folder given by --out.",
    "For example: --format ics --for all -o calendars.",
  ],
  "usage/shell": ['There is no completion for the shell "{found}".[ Did you mean "{suggestion}"?]', "Known: {known}."],
  "usage/region": [
    'Nobody in this plan is of the region "{found}".[ Did you mean "{suggestion}"?]',
    "Regions of this plan: {known}.",
  ],
  "usage/scope": [
    "{option} does not go with the format json: a plan document is always whole.",
    "Use another format, for example csv or html, or leave {option} out.",
  ],
  "file/not-found": ["There is no such file.", "Check the path; the current folder is where a relative path starts."],
  "file/is-folder": ["This is a folder, not a file.", "Name the file inside it."],
  "file/unreadable": ["The file cannot be read[ ({reason})].", "Check its permissions."],
  "output/exists": [
    "The file exists, and is left as it is.",
    "Choose another name for {option}, or add --force to replace it.",
  ],
  "output/is-folder": ["This is a folder; {option} needs a file.", "Add a file name."],
  "output/not-folder": ["A file has this name; {option} needs a folder.", "Choose another name."],
  "output/no-access": [
    "The folder could not be made ({reason}).",
    "Choose another, or check the permissions above it.",
  ],
  "output/is-input": ["{option} names a file that is read in the same run.", "Choose another name."],
  "output/no-folder": ["The folder for {option} does not exist.", "Create it first, or choose another."],
  "output/twice": ["Two outputs of this run have this name.", "Give each its own."],
  "output/stream": ["Could not write to {name} ({reason}).", ""],
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
  "proof/search-only": [
    "That {rule} ({stage}) cannot be better stands on the solver's word alone.",
    "Leave out --require-proof to accept that, or ask for a plan whose certificate closes.",
  ],
};
