import type { Sentence } from "./sentence.ts";

/** What stands in the way of a forecast. */
export const forecastSentences: Readonly<Record<string, Sentence>> = {
  "usage/number": ['{option} is "{found}"; expected {expected}.', "Use a number in that range."],
  "usage/assume": [
    '--assume "{found}" is not a known assumption.[ Did you mean "{suggestion}"?]',
    "Use id=value. Known assumptions: {known}.",
  ],
  "usage/goals": ['The programme has no placing goal "{found}".[ Did you mean "{suggestion}"?]', "Known: {known}."],
  "usage/shard": [
    '--shard "{found}" does not have the form k/n.',
    "Give the number of this part and the number of parts, for example 3/8.",
  ],
  "usage/forecast-apart": [
    "{option} cannot be used with {other}.",
    "Merge the parts first, or run the whole forecast at once.",
  ],
  "forecast/no-councils": ["Missing argument: councils.csv.", "Give the file, or give parts with --merge."],
  "forecast/no-posts": [
    'The rows of "{programme}" are people, not posts, so there is no turnover to forecast.',
    "Use a programme with rows: posts.",
  ],
  "forecast/no-plan": [
    "No lawful first plan exists, so there is nothing to forecast.",
    "Run dcs-plan allocate with the same files to see why.",
  ],
  "forecast/no-history": [
    "No turnover rate can be fitted to this table: it has no year with figures, or more changes than the interims allow for.",
    "Check the figures under changes and interims.",
  ],
  "forecast/no-part": ["No parts were given.", "Give the files that --shard wrote."],
  "forecast/other-part": [
    "This part belongs to a different forecast from {first}.",
    "Make all parts with the same files, options and version.",
  ],
  "forecast/part-version": [
    "This part was made by version {found}, and this is version {expected}, which may count otherwise.",
    "Make all parts, and join them, with one version.",
  ],
  "forecast/run-twice": ["Run {run} is in two parts.", "Give each part once."],
  "forecast/runs-missing": ["These parts have only {found} of {asked} runs.", "Give all the parts."],
};
