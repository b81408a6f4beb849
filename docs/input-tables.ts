import { changeEvents } from "../src/domain/plan/change.ts";
import {
  type ColumnSet,
  changeColumnSet,
  councilColumnSet,
  historyColumnSet,
  mentorColumnSet,
  scoreColumnSet,
} from "../src/files/columns/columns.ts";
import { blankWords } from "../src/files/tables/blank-words.ts";
import { dcsLeadership2009 } from "../src/programmes/dcs-leadership-2009.ts";

/** The tables that the program reads, with their columns under the programme that is the default. */
export function inputTables() {
  const { facts: _, ...programme } = dcsLeadership2009;
  return {
    tables: [
      tableOf("Councils, or participants", "The main list. `participant` is the director where rows are posts.", [
        councilColumnSet(programme),
      ]),
      tableOf("Mentors", "The list of `--mentors`: a cadre that is given.", [mentorColumnSet(programme)]),
      tableOf("Scores", "The table of `--scores`: one line for each pair that has a score.", [
        scoreColumnSet(programme),
      ]),
      tableOf(
        "Changes",
        "The file of `--changes`: one line for each thing that happened. Besides these, every column of the main list.",
        [changeColumnSet(programme), councilColumnSet(programme)],
      ),
      tableOf("Earlier years", "What happened to the posts in earlier years, for `forecast --history`.", [
        historyColumnSet(programme),
      ]),
    ],
    events: changeEvents,
    blanks: [...blankWords],
  };
}

/** @param sets the table's own columns, and those that are told of elsewhere unless the table needs them */
function tableOf(title: string, about: string, [set, elsewhere]: readonly [ColumnSet, ColumnSet?]) {
  const own = set.known.filter((name) => set.required.includes(name) || !elsewhere?.known.includes(name));
  return { title, about, columns: own.map((name) => columnOf(name, set)) };
}

function columnOf(name: string, set: ColumnSet) {
  const words = set.words[name] ?? [];
  const headings = (of: "sure" | "unsure" | "asked") => [...new Set(words.flatMap((one) => one[of] ?? []))];
  return {
    name,
    required: set.required.includes(name),
    labels: set.synonyms[name] ?? [],
    sure: headings("sure"),
    unsure: headings("unsure"),
    asked: headings("asked"),
  };
}
