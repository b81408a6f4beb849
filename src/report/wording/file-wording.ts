// Longer than 200 lines because it is one table: a sentence for each code of the gate.
import type { Sentence } from "./wording.ts";

const saveAsUtf8 = "Save the file again as CSV UTF-8, or name its encoding with --encoding.";
const oneQuoting = 'Put the whole cell between quotes, and write a quote inside it twice: "".';
const isoDate = "Write the date as yyyy-mm-dd, with a year from 1900 to 2199: 2009-09-01.";

/** What the gate finds in files. */
export const fileSentences: Readonly<Record<string, Sentence>> = {
  "letter/unknown-field": ['A letter has no field "{found}".', "Fields: {known}."],
  "letter/section": [
    'The section "{found}" is not opened and closed in its place.',
    "A section opens with # before its name and closes with / before it, and lies inside one section only.",
  ],
  "xlsx/encrypted": [
    "This workbook is locked with a password.",
    "Save it without a password, or save the sheet as CSV (UTF-8).",
  ],
  "xlsx/damaged": [
    "This workbook is damaged: it cannot be opened.",
    "Open it in the program that made it and save it again, or save the sheet as CSV (UTF-8).",
  ],
  "xlsx/too-large": [
    "This workbook unpacks to {found} MB, which no list of people needs; it may be made to do harm.",
    "If it is yours, save the sheet alone as a new workbook, or as CSV (UTF-8).",
  ],
  "xlsx/not-a-workbook": [
    "This file is an archive, but not a workbook.",
    "Give an .xlsx, .xlsm, .xlsb, .xls or .ods workbook, or a CSV file.",
  ],
  "xlsx/bad-sheet-name": [
    "A sheet of this workbook has a name that no spreadsheet gives: __proto__.",
    "Rename the sheet, or save the sheet that is meant as CSV (UTF-8).",
  ],
  "xlsx/no-sheet": [
    'The workbook has no sheet "{found}".[ Did you mean "{suggestion}"?]',
    "Its sheets: {expected}. Without --sheet the first visible one that has the columns is read.",
  ],
  "xlsx/sheet": [
    'The sheet "{sheet}" was read, with its headings in row {row}.',
    "Name another with --sheet, another row with --header-row.",
  ],
  "xlsx/merged": [
    "{count|merged area was|merged areas were} filled down in the column {column}.",
    "Nothing to do if the value is meant for each of their rows.",
  ],
  "xlsx/outside": [
    "{count|cell stands|cells stand} outside the columns with a heading, from here on; no part of the list.",
    "Nothing to do if that is meant; otherwise give the column a heading.",
  ],
  "text/looks-like-xlsx": [
    "This is a spreadsheet ({found}), not CSV text.",
    "Save it from the spreadsheet program as CSV UTF-8.",
  ],
  "text/binary": ["This is not a text file[; it looks like {found}].", "Give a CSV file."],
  "text/nul": [
    "The file contains a NUL character, which no text has.",
    "The file may be damaged, or UTF-16: save it again as CSV UTF-8.",
  ],
  "text/unknown-encoding": [
    'There is no encoding "{found}"; known are {expected}.',
    "Name one of these with --encoding, or leave the option out.",
  ],
  "text/not-utf-8": ["From here on the file is not UTF-8, although it was to be read as such.", saveAsUtf8],
  "text/stray-byte": [
    'The letter here is not UTF-8: as Windows-1252 the cell reads "{found}", as UTF-8 "{lost}"[. Elsewhere the file is UTF-8: "{sound}" would read "{garbled}" as Windows-1252].',
    "Write the cell again and save the file as CSV UTF-8, or read all of it as Windows-1252 with --encoding windows-1252.",
  ],
  "text/lost-letter": [
    'A letter was lost before the file came here: "{found}"[, the first of {count}].',
    "Look the name up and write it again.",
  ],
  "text/garbled-letters": [
    'UTF-8 was once read as Windows-1252: "{found}" may mean "{expected}"[, the first of {count}].',
    "Take the list from where it came as CSV UTF-8, or write the names again.",
  ],
  "text/markup": [
    "This is {found}, whatever the name of the file says, not a workbook or CSV text.",
    "Open it in a spreadsheet program and save it as .xlsx, or as CSV UTF-8.",
  ],
  "text/broken-utf-16": ["The file starts like UTF-16, but is not valid UTF-16.", saveAsUtf8],
  "text/utf-16-without-mark": [
    "The file looks like UTF-16 without a byte order mark.",
    "Name the encoding: --encoding {expected}.",
  ],
  "text/windows-1252": [
    "The file is not UTF-8; it was read as Windows-1252.",
    `Look at names with accents. ${saveAsUtf8}`,
  ],

  "csv/bad-delimiter": [
    '"{found}" is not a delimiter that can be used; expected one of: {expected}; or any other single character.',
    "Leave --delimiter out to have it found from the header line.",
  ],
  "csv/empty": [
    "The file is empty.",
    "Give a CSV file with a header line and a line for each row; dcs-plan init writes one to start from.",
  ],
  "csv/no-rows": ["The file has a header line, but no rows.", "Add a line for each row."],
  "csv/duplicate-header": [
    'The heading "{found}" stands twice; "{first}" in column {firstColumn} is the same.',
    "Remove or rename one of the two columns.",
  ],
  "csv/ragged-row": [
    "The row has {found|cell|cells}; the header line has {expected}.",
    "Look for a comma inside a cell that is not between quotes, or for a missing cell.",
  ],
  "csv/unclosed-quote": ["A quote is opened here and never closed: {found}", oneQuoting],
  "csv/quote-in-cell": ["A quote stands inside a cell that does not start with one: {found}", oneQuoting],
  "csv/text-after-quote": ["Text follows the closing quote of a cell: {found}", oneQuoting],
  "csv/cell-too-long": [
    "The cell has {found} characters; at most {expected} are read.",
    "Shorten the cell, or look for a quote that is never closed.",
  ],

  "csv/no-heading": [
    "Line {found} holds no headings: it is blank, or not among the first thirty lines with text.",
    "Name the line of the headings with --header-row, counted from 1, or leave the option out.",
  ],
  "csv/heading-below": [
    'The headings were found in line {line}; what stands above it ("{found}") was left out.',
    "Name another line with --header-row.",
  ],
  "csv/short-rows": [
    "{count|row ends|rows end} before the last column; the cells left out are taken for blank.",
    "Nothing to do if they are blank.",
  ],
  "csv/separator-line": ["The first line names the delimiter ({found}) and is no row.", "Nothing to do."],
  "rows/heading": [
    'Left out: {count|repeated heading|repeated headings} ("{found}"), line {lines}[ and {more} more].',
    "Nothing to do if that is meant.",
  ],
  "rows/total": [
    'Left out: {count|total row|total rows} ("{found}"), line {lines}[ and {more} more].',
    "Nothing to do if that is meant; a person of that name needs a further cell filled in.",
  ],
  "rows/footer": [
    'Left out: {count|remark below the list|remarks below the list} ("{found}"), line {lines}[ and {more} more].',
    "Nothing to do if that is meant; a person needs the other columns filled in.",
  ],
  "rows/comment": [
    'Left out: {count|comment line|comment lines} ("{found}"), line {lines}[ and {more} more].',
    "Nothing to do if that is meant.",
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
    "{count|column plays|columns play} no part in any decision: {found}.",
    "Nothing to do if that is meant.[ If not, say so: {suggestions}.] A programme can declare further columns under facts.",
  ],

  "cell/required": ["{column} is blank.", "Fill the cell in; without it the row cannot be used."],
  "cell/blank": [
    '{column} is blank for "{name}", who is counted as (unknown) in the fair shares.',
    "Fill the cell in, if it is known.",
  ],
  "cell/error-value": [
    "{column} holds the error value {found}.",
    "Mend the formula in the spreadsheet, or write the value; clear the cell if there is none.",
  ],
  "cell/unsaved-formula": [
    "{column} holds a formula whose value was never saved: {found}.",
    "Open the workbook in a spreadsheet program and save it again, or write the value.",
  ],
  "cell/rounded-number": [
    "{column} holds a number of more digits than a spreadsheet keeps: {found}.",
    "Format the column as text and write the number again: its last digits are lost.",
  ],
  "cell/old-date": [
    "{column} holds a time of day, or a date before March 1900 (day number {found}), on which programs disagree.",
    "Write the date as text, as yyyy-mm-dd, or clear the cell.",
  ],
  "cell/not-in-list": [
    '{column} is "{found}"; expected one of: {expected}.',
    '[Write "{suggestion}" if that is meant. ]Case and punctuation do not matter.',
  ],
  "cell/not-a-count": ['{column} is "{found}"; expected {expected}.', "Write digits only."],
  "cell/not-an-integer": [
    '{column} is "{found}"; expected {expected}.',
    "Write digits only, with a minus sign in front where needed.",
  ],
  "cell/not-a-number": ['{column} is "{found}"; expected {expected}.', "Write digits, with a point before decimals."],
  "date/not-iso": [
    '{column} is "{found}"; expected a date as {expected}.',
    "[Write {suggestion}. ][If the day comes first, write {dayFirst}. ][If the month comes first, write {monthFirst}. ]In a spreadsheet, give the column the format yyyy-mm-dd.",
  ],
  "date/no-such-day": [
    '{column} is "{found}", a day that is not in the calendar.',
    "Correct the day or the month. Dates are written {expected}.",
  ],
  "date/out-of-range": ['{column} is "{found}", which is out of range.', isoDate],
  "date/since-after-appointed": [
    "{column} is {found}, later than the appointment to this post on {appointed}.",
    "Nobody becomes a director after taking a director's post: correct one of the two dates.",
  ],
  "date/until-before-appointed": [
    "{column} is {found}, earlier than the appointment to this post on {appointed}.",
    "Correct one of the two dates.",
  ],
  "date/far-ahead": ["{column} is {found}, later than the programme's last day, {latest}.", "Look at the year."],

  "change/needs": [
    "The event {event} needs {column}, which is blank.",
    "Fill in the cell, or see docs/replan.md for what each event needs.",
  ],
  "intake/unknown": [
    '{column} names "{found}", which is no intake of the programme; it has: {expected}.',
    '[Write "{suggestion}" if that is meant. ]Between several ids stands a semicolon.',
  ],
  "intake/not-open": [
    '{column} names the intake "{found}", which is not open.',
    "It is not counted. Open the intake in the programme, or take it out of the cell.",
  ],
  "pin/not-open": [
    '{column} names the intake "{found}", which is not open.',
    "An offer can only be kept in an open intake: open it in the programme, or change the cell.",
  ],
  "reference/unknown": [
    "{column} names {count|id|ids} that nobody here has: {found}.",
    '[Perhaps "{suggestion}" is meant. ]Write person ids or council codes, with a semicolon between.',
  ],

  "council/twice": [
    'The council "{name}" ({code}) stands here and in line {firstLine}.',
    "A council has one director at a time: keep one of the two rows.",
  ],
  "council/not-listed": [
    'The programme does not know the council "{name}" ({code}).',
    "Correct the name or the code if it is a slip.[ Perhaps meant: {suggestedName} ({suggestion}).]",
  ],
  "council/ended": [
    'The council "{name}" ({code}) ended on {endedOn}.',
    "[Its successors: {successors}. ]Use the council that stands in its place.",
  ],
  "council/name-of-another": [
    'The code {code} belongs to "{expected}", but the name "{found}" to {otherCode}.',
    "Correct the name or the code.",
  ],
  "person/two-names": [
    'The id "{id}" belongs to "{other}" in line {firstLine}, but to "{found}" here.',
    "Give two people two ids, or one person one name.",
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
    '"{id}" has an offer of {found} here, but of {other} in line {firstLine}.',
    "One person has one place: keep one of the two offers.",
  ],
  "person/same-name": [
    '"{name}" stands at {council} and, in line {firstLine}, at {otherCouncil}; without ids they count as two people.',
    "If it is one person, give both rows the same director_id; if two, give each an id of their own.",
  ],
  "score/twice": [
    'The pair "{participant}" and "{option}" has a score here and in line {firstLine}.',
    "Keep one of the two rows.",
  ],
  "score/unknown-participant": [
    'There is nobody with the id "{found}" among those to be placed or paired.[ Did you mean "{suggestion}"?]',
    "Write the id as it stands in the list of people, or leave the row out.",
  ],
  "score/unknown-option": [
    'There is no intake and no mentor with the id "{found}".[ Did you mean "{suggestion}"?]',
    "Write an intake's id, or a mentor's as it stands in the list of mentors, or leave the row out.",
  ],

  "json/syntax": [
    "The JSON breaks off here: found {found}; expected {expected}.",
    "Look for a missing comma, quote or bracket just before.",
  ],
  "json/truncated": [
    "The JSON ends too early: found {found}; expected {expected}.",
    "The file was cut off: copy or make it again.",
  ],
  "json/too-deep": [
    "The JSON is nested more than {found} levels deep.",
    "No file of ours is; look at where it comes from.",
  ],
  "json/duplicate-key": [
    'The key "{found}" stands twice in one object.',
    "Remove one of the two; readers disagree on which of them counts.",
  ],
  "yaml/syntax": [
    "The YAML cannot be read ({reason})[: {detail}].",
    "Look at the indent and the quotes of this line and the one before.",
  ],

  "schema/missing": [
    'The key "{expected}" is missing[ in {path}].',
    "Add it; dcs-plan programmes prints a complete example.",
  ],
  "schema/unknown-key": [
    'The key "{found}" is not known here.',
    '[Write "{suggestion}" if that is meant. ]Otherwise take it out.',
  ],
  "schema/wrong-type": ["{path} is {found}; expected {expected}.", "Write a value of that kind."],
  "schema/not-in-list": [
    '{path} is "{found}"; expected one of: {expected}.',
    '[Write "{suggestion}" if that is meant. ]Use one of the values listed.',
  ],
  "schema/out-of-range": [
    "{path} is {found}[; at least {minimum} is expected][; at most {maximum} is expected].",
    "Write a number in that range.",
  ],
  "schema/blank": ["{path} is blank.", "Write a text."],
  "schema/not-a-day": [
    '{path} is "{found}"; expected a date as {expected}.',
    `[Write {suggestion}. ][If the day comes first, write {dayFirst}. ][If the month comes first, write {monthFirst}. ]${isoDate}`,
  ],
  "schema/not-a-step": [
    '{path} is "{found}", which is no step from one opening to the next.',
    "Write a number and a unit: 1 year, 3 months, 6 weeks or 10 days.",
  ],
  "schema/not-a-version": [
    '{path} is "{found}"; expected {expected}.',
    "Write the version as two numbers with a point between: 1.0.",
  ],
  "schema/not-a-hash": [
    '{path} is "{found}"; expected a SHA-256 in hexadecimal.',
    "It has 64 digits and letters from a to f: copy it again.",
  ],
  "schema/not-an-id": [
    '{path} is "{found}", which cannot be an id.',
    "Use letters, digits and hyphens, without spaces or semicolons.",
  ],

  "programme/not-a-programme": [
    "This is not a programme file; one starts with {expected}.",
    "dcs-plan programmes <id> prints a programme to start from.",
  ],
  "programme/looks-like-plan": [
    "This is a plan, not a programme.",
    "Give the programme file, or the programme's id; a plan holds its own programme under programme.",
  ],
  "programme/newer-version": [
    "The programme's format version is {found}; this version reads {expected}.",
    "Use a newer dcs-plan.",
  ],
  "programme/rows-needed": [
    'The programme calls participants "{found}", but does not say what a row of the list is.',
    "Add the line rows: posts (a row is a council's post and its holder: a council stands once, a post may be vacant, one person may hold several) or rows: people (a row is a person, who stands once).",
  ],
  "programme/id-twice": ['The id "{found}" stands more than once.', "Give each an id of its own."],
  "forecast/not-a-part": ["This is not a part of a forecast.", "Parts are what forecast --shard k/n writes."],
  "programme/day-twice": ["The day {found} stands more than once.", "Take one of them out."],
  "programme/slot-is-intake": [
    'The slot "{found}" has the id of an intake, or of a start of one.',
    "Give it an id of its own, so that it is clear which of the two somebody has been given.",
  ],
  "programme/unlimited-stage": [
    "No rule of the stage {found} keeps to the number of places.",
    "Add one of these to its rules: {expected}.",
  ],
  "programme/no-places": [
    'The intake "{id}" has no places: nobody can join it.',
    "Give it places, or close it with open: false.",
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
    "The cohorts have {found|place|places} together; their intake has {places}.",
    "Give the intake at least as many, or the cohorts fewer.",
  ],
  "programme/cohort-too-small": [
    "The cohort is not run with fewer than {found}, but has {places|place|places}.",
    "Correct atLeast or places.",
  ],
  "programme/openings-without-every": [
    "{path} says how often the intake opens, but nothing says how often it repeats.",
    "Add every, for example: 1 year; or leave openings out.",
  ],
  "programme/places-required": [
    'The programme leaves open how many places "{id}" has.',
    "Give the number: --set intakes.{id}.places=20, or in a file of your own (dcs-plan programmes <id> prints one).",
  ],
  "programme/set-sizes": [
    "The smallest set is to have {found|person|people}, and the largest {atMost}.",
    "Correct atLeast or atMost.",
  ],
  "programme/openings-overlap": [
    'The opening "{found}" of this repeating intake ({startsOn}) stands where the programme declares "{id}" already.',
    "Let the repeating intake start after it, say openings, or leave every out.",
  ],
  "programme/bands-not-ascending": [
    "The edges of the band are {found}; each must be larger than the one before.",
    "Sort them, each once.",
  ],
  "programme/name-taken": [
    'The name "{found}" already belongs to something else that shares can count.',
    "Choose another name.",
  ],
  "programme/unknown-column": [
    'columns maps "{found}", which is no column of the input.',
    '[Write "{suggestion}" if that is meant. ]New columns are declared under facts.',
  ],
  "rule/unknown": [
    'There is no rule "{found}".',
    '[Write "{suggestion}" if that is meant. ]A rule is named with its version: places@1.',
  ],
  "rule/wrong-version": [
    'This version of dcs-plan does not have the rule "{found}"; it has {expected}.',
    "A new version is a new meaning: read its description, then write the version that you want.",
  ],
  "rule/wrong-shape": [
    'The rule "{found}" ({shape}) cannot stand under {list}; expected there: {expected}.',
    "Move it to the list where it belongs.",
  ],
  "rule/unknown-fact": [
    '"{found}" is no fact that can be counted; expected one of: {expected}.',
    '[Write "{suggestion}" if that is meant. ]Further columns are declared under facts, bands under bands.',
  ],

  "setting/unknown-path": [
    'The programme has nothing at "{found}"[: after "{understood}" the path is lost].[ Did you mean "{suggestion}"?]',
    "There may follow: {expected}.",
  ],
  "setting/not-a-value": [
    '"{found}" is a group of values and cannot be set whole.',
    "Set one of its parts: {expected}.",
  ],
  "plan/empty": ["The file is empty.", "Give a plan: the file that dcs-plan allocate --format json writes."],
  "plan/looks-like-csv": [
    "This looks like CSV, not like a plan.",
    "dcs-plan check reads CSV; validate reads the file that allocate --format json writes.",
  ],
  "plan/looks-like-rows": [
    "This looks like the output of --format rows ({rows|row|rows}), not like a plan.",
    "Rows cannot be checked: make the plan with allocate --format json.",
  ],
  "plan/looks-like-programme": [
    "This is a programme, not a plan.",
    "Run allocate --programme with it, then validate the plan.",
  ],
  "plan/not-a-plan": ["This is not a plan but {found}.", "Give the file that dcs-plan allocate --format json writes."],
  "plan/not-json": [
    "This is not JSON: found {found}; expected {expected}.",
    "Give the file that dcs-plan allocate --format json writes.",
  ],
  "plan/truncated": ["The plan breaks off before its end.", "The file was cut off: copy or make it again."],
  "plan/unreleased-version": [
    "The plan's format version is {found}: it was made by an unreleased version of dcs-plan.",
    "Make the plan again with this version, from the same input; this version reads {expected}.",
  ],
  "plan/newer-version": [
    "The plan's format version is {found}; this version reads {expected}.",
    "Use a newer dcs-plan.",
  ],
};
