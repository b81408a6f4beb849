import type { Sentence } from "./sentence.ts";

const moreBlanks = "Add more words for blank to the programme under reading.blank.";

/** How files were read where that was not plain, and what could not be read without asking. */
export const readingSentences: Readonly<Record<string, Sentence>> = {
  "reading/columns": [
    "Columns by other headings: {read}.",
    'If another column is meant, say so with --map "Heading=column".',
  ],
  "reading/dates": ["Dates: {read}.", "If that is wrong, give their order with --dates dmy, mdy or ymd."],
  "reading/blanks": ["Read as blank: {read}.", moreBlanks],
  "reading/replaced": [
    "Read in place of the text in the file: {read}.",
    "If something else is meant, write it out in full.",
  ],
  "reading/stood-in": [
    "Nobody has {column}: {other} stands in for it, as if everybody were in their first such post.",
    'Add the column, or say which heading it has: --map "Heading={column}".',
  ],
  "reading/vacant-post": [
    "{words} in place of a name: {count|post is|posts are} vacant (line {lines}).",
    "Write vacant under status, or the name of whoever holds the post.",
  ],
  "reading/nobody": [
    "{words} in place of a name: {count|row is|rows are} left out (line {lines}).",
    "Write the name of whoever is meant, or remove the row.",
  ],
  "columns/mapped-absent": [
    'No heading is "{found}", which is to be the column {column}.[ Perhaps "{suggestion}" is meant.]',
    "Write the heading exactly as in the file.",
  ],
  "date/both-orders": [
    '{column} has the {otherOrder} in "{found}", and the {order} in "{first}" (line {firstLine}).',
    "Nobody can tell which order the other dates have. Write the dates of this column in one order.",
  ],
  "date/undecided": [
    '{column}: "{found}" may be {dayFirst} or {monthFirst}, and no date of the column shows which ({count|such date|such dates}).',
    "Say which order they are in: --dates dmy if the day comes first, --dates mdy if the month does.[ Another column of this file is {suggestion}.]",
  ],
  "date/placeholder": [
    '{column} is {found}, far before every other date of the column (the next is {next}): a system may have written it for "no date".',
    "Leave the cell blank if there is no date[, or add it to reading.blank: {count|cell is|cells are} affected].",
  ],
  "conflict/unknown": [
    '{column} names "{found}", whom nobody here is.[ Perhaps "{suggestion}" is meant.]',
    "Write a person's id or whole name, or a council's code or name, with a semicolon between. A conflict that is not understood is not guarded against.",
  ],
  "conflict/several": [
    '{column} names "{found}", and several people here are called so.',
    "Write the id of the one who is meant.",
  ],
  "person/other-name": [
    'The id "{id}" belongs to "{found}" here, but to "{other}" in the main list.',
    "If they are two people, give each their own id; if one, use the same name.",
  ],
  "person/two-ids": [
    '"{name}" at {council} has the ids "{id}" and "{otherId}": they count as two people.',
    "If it is one person, use one id.",
  ],
  "person/own-mentor": [
    '"{name}" is here with the id "{id}", and in the main list with the id "{otherId}": they count as two people.',
    "If it is one person, use one id, so that nobody is paired with themselves.",
  ],
  "person/same-letters": [
    'The ids "{id}" and "{otherId}" differ only in capital letters: they count as two people.',
    "If it is one person, write the id in one way.",
  ],
  "facts/unused": [
    'The programme declares the fact "{found}", which no rule reads and no file has as a column.',
    "Ignore this if intentional; otherwise add the column, or remove the fact.",
  ],
  "facts/no-column": [
    'The programme declares the column "{found}" which is in none of the files.[ The headings here: {headings}.]',
    "Add the column, name its heading with --map, or take it out of the programme's facts.",
  ],
};
