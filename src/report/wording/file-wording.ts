// Longer than 200 lines because it is one table: a sentence for each code of src/files.
import type { Sentence } from "./sentence.ts";

const saveAsUtf8 = "Save the file again as CSV (UTF-8), or give its encoding with --encoding.";
const oneQuoting = 'Put the whole cell in double quotes, and double any quote inside it: "".';
const isoDate = "Write the date as yyyy-mm-dd, with a year from 1900 to 2199; for example 2009-09-01.";

/** Findings in files. */
export const fileSentences: Readonly<Record<string, Sentence>> = {
  "letter/unknown-field": ['A letter has no field "{found}".', "Fields: {known}."],
  "letter/section": [
    'The section "{found}" is not opened and closed properly.',
    "Every opening # tag needs a closing / tag of the same name; a section must not contain another one.",
  ],
  "programme/unknown-base": [
    'There is no programme "{found}" to extend.[ Did you mean "{suggestion}"?]',
    "Only built-in programmes can be extended: {expected}.",
  ],
  "programme/id-of-base": [
    "A programme that extends {found} needs an id of its own.",
    "Add a line such as id: {found}-ours, so that nobody takes one for the other.",
  ],
  "file/too-large": ["The file is larger than {most}.", "Give the file that was meant; such a file has a few lines."],
  "file/not-regular": ["This is a device or a pipe, not a file.", "Save what it holds to a file, and give that."],
  "xlsx/encrypted": [
    "This workbook is password-protected.",
    "Save it without a password, or export the sheet as CSV (UTF-8).",
  ],
  "xlsx/damaged": [
    "This workbook is damaged and cannot be opened.",
    "Open it in the program that made it and save it again, or export the sheet as CSV (UTF-8).",
  ],
  "xlsx/too-large": [
    "This workbook unpacks to {found} MB, far more than a list of people needs; it may be a zip bomb.",
    "If you trust it, save the sheet on its own as a new workbook, or export it as CSV (UTF-8).",
  ],
  "xlsx/not-a-workbook": [
    "This file is an archive, but not a workbook.",
    "Give an .xlsx, .xlsm, .xlsb, .xls or .ods workbook, or a CSV file.",
  ],
  "xlsx/bad-sheet-name": [
    "A sheet of this workbook has an impossible name: __proto__.",
    "Rename the sheet, or export the sheet you need as CSV (UTF-8).",
  ],
  "xlsx/no-sheet": [
    'The workbook has no sheet "{found}".[ Did you mean "{suggestion}"?]',
    "Its sheets are: {expected}. Without --sheet, the first visible one with the right columns is read.",
  ],
  "xlsx/sheet": [
    'Reading the sheet "{sheet}", with headings in row {row}.',
    "To change this, use --sheet and --header-row.",
  ],
  "xlsx/merged": [
    "{count|merged cell was|merged cells were} filled down in the column {column}.",
    "Ignore this if the value applies to every row it spans.",
  ],
  "xlsx/outside": [
    "{count|cell is|cells are} outside the columns with headings, starting here, and ignored.",
    "Ignore this if intentional; otherwise give the column a heading.",
  ],
  "text/looks-like-xlsx": [
    "This is a spreadsheet ({found}), not CSV text.",
    "Save it as .xlsx or as CSV (UTF-8) from your spreadsheet program.",
  ],
  "text/binary": ["This is not a text file[; it looks like {found}].", "Give a CSV file."],
  "text/nul": [
    "The file contains a NUL character, which text files never do.",
    "The file may be damaged, or encoded as UTF-16: save it again as CSV (UTF-8).",
  ],
  "text/unknown-encoding": [
    'Unknown encoding "{found}". Known: {expected}.',
    "Use one of these with --encoding, or leave the option out.",
  ],
  "text/not-utf-8": ["The file is not valid UTF-8 from this point on, although UTF-8 was asked for.", saveAsUtf8],
  "text/stray-byte": [
    'The letter here is not UTF-8: as Windows-1252 the cell reads "{found}", as UTF-8 "{lost}"[. Elsewhere the file is UTF-8: "{sound}" would read "{garbled}" as Windows-1252].',
    "Write the cell again and save the file as CSV UTF-8, or read all of it as Windows-1252 with --encoding windows-1252.",
  ],
  "text/lost-letter": [
    'A letter was already lost when this file was made: "{found}"[, the first of {count}].',
    "Look the name up and correct it.",
  ],
  "text/garbled-letters": [
    'UTF-8 was once read as Windows-1252: "{found}" may mean "{expected}"[, the first of {count}].',
    "Export the list again as CSV UTF-8, or correct the names.",
  ],
  "text/markup": [
    "This is {found}, whatever the name of the file says, not a workbook or CSV text.",
    "Open it in a spreadsheet program and save it as .xlsx, or as CSV UTF-8.",
  ],
  "text/broken-utf-16": ["The file starts like UTF-16, but is not valid UTF-16.", saveAsUtf8],
  "text/utf-16-without-mark": [
    "The file looks like UTF-16 without a byte order mark.",
    "Give the encoding: --encoding {expected}.",
  ],
  "text/windows-1252": [
    "The file is not UTF-8; it was read as Windows-1252.",
    `Check names with accents. ${saveAsUtf8}`,
  ],

  "csv/bad-delimiter": [
    '"{found}" cannot be used as a delimiter; expected one of: {expected}; or any other single character.',
    "Leave --delimiter out to have it detected from the header line.",
  ],
  "csv/empty": [
    "The file is empty.",
    "Give a CSV file with a header line and one line per row; dcs-plan init writes an example.",
  ],
  "csv/looks-like-plan": [
    "This is a plan document, not a list.",
    "Give the list that it was made from; to work with the plan, use dcs-plan validate, explain or replan.",
  ],
  "csv/looks-like-programme": [
    "This is a programme, not a list.",
    "Give it with --programme, and the list of people in its place.",
  ],
  "csv/looks-like-json": ["This is JSON, not a list.", "Give a CSV file or a workbook."],
  "csv/no-rows": ["The file has a header line but no rows.", "Add one line per person."],
  "csv/duplicate-header": [
    'The heading "{found}" is a duplicate of "{first}" in column {firstColumn}.',
    "Remove or rename one of the two columns.",
  ],
  "csv/ragged-row": [
    "This row has {found|cell|cells}; the header line has {expected}.",
    "Look for a comma in a cell that is not in quotes, or for a missing cell.",
  ],
  "csv/unclosed-quote": ["This quote is never closed: {found}", oneQuoting],
  "csv/quote-in-cell": ["There is a quote inside a cell that is not itself in quotes: {found}", oneQuoting],
  "csv/text-after-quote": ["There is text after the closing quote of a cell: {found}", oneQuoting],
  "csv/cell-too-long": [
    "The cell has {found} characters; the limit is {expected}.",
    "Shorten the cell, or look for an unclosed quote.",
  ],

  "csv/no-heading": [
    "There are no headings on line {found}: it is blank, or not among the first thirty lines with text.",
    "Give the line of the headings with --header-row, counted from 1, or leave the option out.",
  ],
  "csv/heading-below": [
    'The headings are on line {line}; the text above ("{found}") was ignored.',
    "To use another line, give --header-row.",
  ],
  "csv/short-rows": [
    "{count|row ends|rows end} before the last column; the missing cells count as blank.",
    "Ignore this if they are meant to be blank.",
  ],
  "csv/separator-line": ["The first line sets the delimiter ({found}) and is not a row.", "No action is needed."],
  "rows/heading": [
    'Skipped: {count|repeated heading|repeated headings} ("{found}"), on line {lines}[ and {more} more].',
    "Ignore this if intentional.",
  ],
  "rows/total": [
    'Skipped: {count|total row|total rows} ("{found}"), on line {lines}[ and {more} more].',
    "Ignore this if intentional; for a person of that name, fill in another cell of the row.",
  ],
  "rows/footer": [
    'Skipped: {count|remark below the list|remarks below the list} ("{found}"), on line {lines}[ and {more} more].',
    "Ignore this if intentional; for a person, fill in the other columns.",
  ],
  "rows/comment": [
    'Skipped: {count|comment line|comment lines} ("{found}"), on line {lines}[ and {more} more].',
    "Ignore this if intentional.",
  ],

  "columns/missing": [
    'The column "{expected}" is missing.[ The headings are: {headings}.]',
    "[If it is there under another heading, say so: {suggestion}. ]Add the column, or rename its heading[ (also understood: {synonyms})].",
  ],
  "columns/same-column": [
    'The headings "{first}" and "{found}" mean the same column[, {column}], and both have cells.',
    'Remove one of the two, or say which is meant: --map "Heading=column".',
  ],
  "columns/unknown": [
    "{count|column is|columns are} ignored: {found}.",
    "Ignore this if intentional.[ If not, map them: {suggestions}.] To use other columns in rules, declare them under facts in the programme.",
  ],

  "cell/required": ["{column} is blank.", "Fill in the cell; the row cannot be used without it."],
  "cell/blank": [
    '{column} is blank for "{name}", who counts as (unknown) in the fair shares.',
    "Fill in the cell if the value is known.",
  ],
  "cell/error-value": [
    "{column} contains the error value {found}.",
    "Fix the formula in the spreadsheet, or type the value; clear the cell if there is none.",
  ],
  "cell/unsaved-formula": [
    "{column} contains a formula whose value was never saved: {found}.",
    "Open the workbook in a spreadsheet program and save it again, or type the value.",
  ],
  "cell/rounded-number": [
    "{column} contains a number with more digits than spreadsheets can store: {found}.",
    "Format the column as text and type the number again: its last digits are lost.",
  ],
  "cell/old-date": [
    "{column} contains a time of day, or a date before March 1900 (day number {found}), which programs read differently.",
    "Type the date as text, as yyyy-mm-dd, or clear the cell.",
  ],
  "cell/not-in-list": [
    '{column} is "{found}"; expected one of: {expected}.',
    '[Did you mean "{suggestion}"? ]Use one of the values listed; case and punctuation do not matter.[ Or say which is meant: {option}.]',
  ],
  "cell/not-a-count": ['{column} is "{found}"; expected {expected}.', "Use digits only."],
  "cell/not-an-integer": [
    '{column} is "{found}"; expected {expected}.',
    "Use digits only, with a leading minus sign if needed.",
  ],
  "cell/not-a-number": ['{column} is "{found}"; expected {expected}.', "Use digits, with a decimal point if needed."],
  "date/not-iso": [
    '{column} is "{found}"; expected a date as {expected}.',
    "[Write {suggestion}. ][If the day comes first, write {dayFirst}. ][If the month comes first, write {monthFirst}. ]In a spreadsheet, format the column as yyyy-mm-dd.",
  ],
  "date/no-such-day": [
    '{column} is "{found}", which is not a real date.',
    "Correct the day or the month. Write dates as {expected}.",
  ],
  "date/out-of-range": ['{column} is "{found}", which is out of range.', isoDate],
  "date/since-after-appointed": [
    "{column} is {found}, later than the appointment to this post on {appointed}.",
    "Their first director post cannot be later than this one: correct one of the two dates.",
  ],
  "date/until-before-appointed": [
    "{column} is {found}, earlier than the appointment to this post on {appointed}.",
    "Correct one of the two dates.",
  ],
  "date/far-ahead": ["{column} is {found}, after the programme's last day, {latest}.", "Check the year."],

  "change/ambiguous": ['"{found}" matches more than one: {known}.', "Write the id in brackets under participant_id."],
  "change/names-two": [
    'The id "{id}" belongs to {name}, but the line names {found}.',
    "Check whether one column was sorted without the others; then correct the id or the name.",
  ],
  "change/other-plan": [
    "This sheet was made from another plan ({found}); the one given is {expected}.",
    "Give the plan that the sheet was made from, or make a new sheet with dcs-plan changes.",
  ],
  "change/untouched": [
    "{count|row was|rows were} left as they were: no change.",
    "Ignore this if nothing happened to these people.",
  ],
  "change/needs": [
    'The event "{event}" needs {column}, which is blank.',
    "Fill in the cell. docs/replan.md lists what each event needs.",
  ],
  "intake/unknown": [
    '{column} names "{found}", which is not an intake of this programme. Known: {expected}.',
    '[Did you mean "{suggestion}"? ]Separate ids with semicolons.',
  ],
  "intake/none": [
    "{count|column is|columns are} not read, because the programme has no intakes: {found}.",
    "Leave the file as it is, if other programmes use these columns.",
  ],
  "intake/not-open": [
    '{column} names the intake "{found}", which is not open.',
    "It is ignored. Open the intake in the programme, or remove it from the cell.",
  ],
  "pin/not-open": [
    '{column} names the intake "{found}", which is not open.',
    "An offer can only be honoured in an open intake: open it in the programme, or change the cell.",
  ],
  "reference/unknown": [
    "{column} contains {count|unknown id|unknown ids}: {found}.",
    '[Did you mean "{suggestion}"? ]Use person ids or council codes, separated by semicolons.',
  ],

  "council/twice": [
    'The council "{name}" ({code}) is already on line {firstLine}.',
    "A council has one director at a time: remove one of the two rows.",
  ],
  "council/not-listed": [
    'The programme does not know the council "{name}" ({code}).',
    "Correct the name or the code if it is a typo.[ It may be {suggestedName} ({suggestion}).]",
  ],
  "council/ended": [
    'The council "{name}" ({code}) ended on {endedOn}.',
    "[Its successors are: {successors}. ]Use the council that replaced it.",
  ],
  "council/name-of-another": [
    'The code {code} belongs to "{expected}", but the name "{found}" belongs to {otherCode}.',
    "Correct the name or the code.",
  ],
  "person/two-names": [
    'The id "{id}" belongs to "{other}" on line {firstLine}, but to "{found}" here.',
    "If they are two people, give each their own id; if one, use the same name.",
  ],
  "person/twice": [
    '"{name}" (id {id}) is on line {firstLine} already.',
    "Delete one of the two rows. If they are two people, give each an id of their own in {idColumn}. Where one person may hold several posts, the programme says rows: posts, and each row names another council.",
  ],
  "person/vacant": [
    "The status is vacant, but the rows of this programme are people, so the row was left out.",
    "Delete the row. If the rows are posts, write rows: posts in the programme.",
  ],
  "person/two-pins": [
    '"{id}" has an offer of {found} here, but of {other} on line {firstLine}.',
    "A person can hold only one place: remove one of the two offers.",
  ],
  "person/same-name": [
    '"{name}" is at {council} and, on line {firstLine}, at {otherCouncil}; without ids they count as two people.',
    "If this is one person, give both rows the same director_id; if two, give each their own.",
  ],
  "score/twice": [
    'The pair "{participant}" and "{option}" already has a score on line {firstLine}.',
    "Remove one of the two rows.",
  ],
  "score/unknown-participant": [
    'Nobody to be placed or paired has the id "{found}".[ Did you mean "{suggestion}"?]',
    "Use an id from the list of people, or remove the row.",
  ],
  "score/unknown-option": [
    'No intake or mentor has the id "{found}".[ Did you mean "{suggestion}"?]',
    "Use the id of an intake, or of a mentor from the list of mentors, or remove the row.",
  ],

  "json/syntax": [
    "Invalid JSON: found {found}; expected {expected}.",
    "Look for a missing comma, quote or bracket just before this point.",
  ],
  "json/truncated": [
    "The JSON ends too early: found {found}; expected {expected}.",
    "The file is incomplete: copy it again, or make it again.",
  ],
  "json/too-deep": [
    "The JSON is nested more than {found} levels deep.",
    "Files made by dcs-plan never are; check where this one comes from.",
  ],
  "json/duplicate-key": [
    'The key "{found}" appears twice in the same object.',
    "Remove one of them; programs disagree on which one counts.",
  ],
  "yaml/syntax": [
    "Invalid YAML ({reason})[: {detail}].",
    "Check the indentation and quotes on this line and the one before.",
  ],

  "schema/missing": [
    'The key "{expected}" is missing[ in {path}].',
    "Add it. Run dcs-plan programmes dcs-leadership-2009 for a complete example.",
  ],
  "schema/unknown-key": ['Unknown key "{found}".', '[Did you mean "{suggestion}"? ]Otherwise remove it.'],
  "schema/wrong-type": ["{path} is {found}; expected {expected}.", "Change it to a value of that type."],
  "schema/not-in-list": [
    '{path} is "{found}"; expected one of: {expected}.',
    '[Did you mean "{suggestion}"? ]Use one of the values listed.',
  ],
  "schema/out-of-range": [
    "{path} is {found}[; it must be at least {minimum}][; it must be at most {maximum}].",
    "Use a number in that range.",
  ],
  "schema/blank": ["{path} is blank.", "Fill it in, or remove it if it is optional."],
  "schema/not-a-day": [
    '{path} is "{found}"; expected a date as {expected}.',
    `[Write {suggestion}. ][If the day comes first, write {dayFirst}. ][If the month comes first, write {monthFirst}. ]${isoDate}`,
  ],
  "schema/not-a-step": [
    '{path} is "{found}", which is not a valid interval between openings.',
    "Use a number and a unit, such as 1 year, 3 months, 6 weeks or 10 days.",
  ],
  "schema/not-a-version": [
    '{path} is "{found}"; expected {expected}.',
    "Write the version as two numbers with a dot between them, such as 1.0.",
  ],
  "schema/not-a-hash": [
    '{path} is "{found}"; expected a SHA-256 in hexadecimal.',
    "It has 64 characters, 0 to 9 and a to f: copy it again.",
  ],
  "schema/not-in-form": ['{path} is "{found}"; expected {expected}.', "Copy it again from where it was published."],
  "schema/not-a-name": [
    '{path} is "{found}", which is not a valid name.',
    "Use lower-case letters, digits and underscores, and begin with a letter.",
  ],
  "schema/not-an-id": [
    '{path} is "{found}", which is not a valid id.',
    "Use letters, digits and hyphens, without spaces or semicolons.",
  ],

  "programme/not-a-programme": [
    "This is not a programme file: programme files start with {expected}.",
    "Run dcs-plan programmes dcs-leadership-2009 to print one to start from.",
  ],
  "programme/looks-like-plan": [
    "This is a plan, not a programme.",
    "Give a programme file or a programme's id. The plan's own programme is under its key programme.",
  ],
  "programme/newer-version": [
    "The programme's format version is {found}; this version reads {expected}.",
    "Use a newer dcs-plan.",
  ],
  "programme/rows-needed": [
    'The programme calls participants "{found}", but does not say what a row of the list is.',
    "Add the line rows: posts (a row is a council's post and its holder: a council appears once, a post may be vacant, one person may hold several) or rows: people (a row is a person, who appears once).",
  ],
  "programme/id-twice": ['The id "{found}" is used more than once.', "Give each its own id."],
  "forecast/not-a-part": ["This is not a part of a forecast.", "Give files written by dcs-plan forecast with --shard."],
  "programme/day-twice": ["The date {found} is listed more than once.", "Remove one of them."],
  "programme/day-off": [
    "The session on {found} falls on {expected}.",
    "Move it to a working day. Other days off than the bank holidays of England go under holidays in the programme.",
  ],
  "programme/slot-is-intake": [
    'The slot "{found}" has the same id as an intake or cohort.',
    "Give it its own id, so that the two can be told apart.",
  ],
  "programme/top-up-anybody": [
    "A cadre that is filled up again must be chosen among volunteers: otherwise whoever steps down would be chosen again.",
    'Add "rule: volunteer@1" to its who, or take topUp out.',
  ],
  "programme/unlimited-stage": [
    "No rule of the stage {found} limits the number of places.",
    "Add one of these to its rules: {expected}.",
  ],
  "programme/no-places": [
    'The intake "{id}" has no places, so nobody can join it.',
    'Give it places, or close it with "open: false".',
  ],
  "programme/ends-before-start": [
    "It ends on {found}, before it starts on {startsOn}.",
    "Correct one of the two dates.",
  ],
  "programme/cohort-outside": [
    'The cohort starts on {found}, outside its intake "{id}" ({startsOn} to {endsOn}).',
    "Correct one of the days, or move the cohort to another intake.",
  ],
  "programme/cohorts-beyond-places": [
    "The cohorts have {found|place|places} in total; their intake has {places}.",
    "Give the intake more places, or the cohorts fewer.",
  ],
  "programme/cohort-too-small": [
    "The cohort needs at least {found|person|people} to run, but has only {places|place|places}.",
    "Correct atLeast or places.",
  ],
  "programme/openings-without-every": [
    "{path} gives the number of openings, but nothing says how often the intake repeats.",
    'Add "every" (for example 1 year), or remove "openings".',
  ],
  "programme/places-required": [
    'The programme does not say how many places "{id}" has.',
    "Give the number, for example --set intakes.{id}.places=20, or set it in your own copy of the programme.",
  ],
  "programme/together-by": [
    'The rule "together" needs either "by" (a fact that people share) or "stage" (an earlier stage), and not both.',
    "For example by: household, or stage: learning-sets.",
  ],
  "programme/together-where": [
    'The rule "together" keeps people together in further stages only.',
    'Use it under "further": in sets, sessions or events.',
  ],
  "programme/together-stage": [
    'The rule "together" names the stage "{found}", which does not come before this one.',
    '[Did you mean "{suggestion}"? ]These come before it: {expected}.',
  ],
  "programme/set-sizes": [
    "The smallest set size, {found}, is larger than the largest, {atMost}.",
    "Correct atLeast or atMost.",
  ],
  "programme/openings-overlap": [
    'The opening "{found}" of this repeating intake ({startsOn}) clashes with the intake "{id}" of the programme.',
    'Start the repeating intake later, limit it with "openings", or remove "every".',
  ],
  "programme/bands-not-ascending": [
    "The band boundaries are {found}; each must be larger than the one before.",
    "Sort them in ascending order, without duplicates.",
  ],
  "programme/name-taken": ['The name "{found}" is already taken by another fact.', "Choose another name."],
  "programme/unknown-column": [
    '"columns" maps "{found}", which is not a column of the input.',
    '[Did you mean "{suggestion}"? ]Declare new columns under facts.',
  ],
  "rule/unknown": [
    'There is no rule "{found}".',
    '[Did you mean "{suggestion}"? ]Name a rule with its version, such as places@1.',
  ],
  "rule/wrong-version": [
    'This version of dcs-plan does not have the rule "{found}"; it has {expected}.',
    "A new version has a new meaning: read its description, then name the version you want.",
  ],
  "rule/wrong-shape": [
    'The rule "{found}" ({shape}) cannot be used under {list}, which takes: {expected}.',
    "Move it to the list where it belongs.",
  ],
  "rule/constant-goal": [
    'The goal "{found}" is the same for every plan in the stage {stage}, so it would decide nothing.',
    "Take it out, or use it where it can differ: {expected}.",
  ],
  "rule/fact-type": [
    'The rule cannot read "{found}", which is a {type}: it would be the same for everybody. It reads a {expected}.',
    "Name a declared column of that type, or another rule: its description says what the rule reads.",
  ],
  "rule/unknown-fact": [
    '"{found}" is not a fact that can be counted; expected one of: {expected}.',
    '[Did you mean "{suggestion}"? ]Declare further columns under facts, and bands under bands.',
  ],

  "setting/unknown-path": [
    'Unknown setting "{found}"[: nothing of that name under "{understood}"].[ Did you mean "{suggestion}"?]',
    "Known settings there: {expected}.",
  ],
  "setting/not-a-value": [
    '"{found}" is a group of settings and cannot be set as a whole.',
    "Set one of its members: {expected}.",
  ],
  "plan/empty": ["The file is empty.", "Give a plan file, as written by dcs-plan allocate --json."],
  "plan/looks-like-csv": [
    "This looks like CSV, not a plan.",
    "Use dcs-plan check for CSV. This command reads plan files, as written by dcs-plan allocate --json.",
  ],
  "plan/looks-like-rows": [
    "This looks like the output of --format rows ({rows|row|rows}), not a plan.",
    "Rows cannot be validated: make the plan with dcs-plan allocate --json.",
  ],
  "plan/looks-like-programme": [
    "This is a programme, not a plan.",
    "Give it to dcs-plan allocate with --programme, then validate the plan.",
  ],
  "plan/not-a-plan": ["This is not a plan but {found}.", "Give a plan file, as written by dcs-plan allocate --json."],
  "plan/not-json": [
    "This is not JSON: found {found}; expected {expected}.",
    "Give a plan file, as written by dcs-plan allocate --json.",
  ],
  "plan/truncated": ["The plan ends too early.", "The file is incomplete: copy it again, or make it again."],
  "plan/unreleased-version": [
    "The plan's format version is {found}: it was made by an unreleased version of dcs-plan.",
    "Make the plan again with this version, from the same input; this version reads {expected}.",
  ],
  "plan/newer-version": [
    "The plan's format version is {found}; this version reads {expected}.",
    "Use a newer dcs-plan.",
  ],
};
