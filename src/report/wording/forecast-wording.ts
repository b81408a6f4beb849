import type { Sentence } from "./wording.ts";

/** What stands in the way of a forecast. */
export const forecastSentences: Readonly<Record<string, Sentence>> = {
  "usage/number": ['{option} is "{found}"; expected {expected}.', "Change the number."],
  "usage/assume": [
    '--assume "{found}" names no assumption.[ Did you mean "{suggestion}"?]',
    "Give it as id=value. Assumptions: {known}.",
  ],
  "usage/goals": [
    'The programme has no placing goal "{found}".[ Did you mean "{suggestion}"?]',
    "Its goals are: {known}.",
  ],
  "usage/shard": ['--shard "{found}" is not of the form 3/8.', "Give the number of the part and of all parts."],
  "usage/forecast-apart": [
    "{option} does not go with {other}.",
    "Merge the parts first, or make the whole forecast in one run.",
  ],
  "forecast/no-councils": ["No councils are named.", "Name a file, or give parts with --merge."],
  "forecast/no-posts": [
    'The rows of "{programme}" are people, not posts, so there is no turnover to forecast.',
    "Use a programme with rows: posts.",
  ],
  "forecast/no-plan": [
    "There is no lawful first plan, so nothing can be forecast.",
    "dcs-plan allocate with the same files says why.",
  ],
  "forecast/no-history": [
    "The table of changes gives no hazard: it has no year with a number, or more changes than interims leave room for.",
    "Check the columns changes and interims.",
  ],
  "forecast/no-part": ["No parts are named.", "Name the files that --shard wrote."],
  "forecast/other-part": [
    "This is a part of another forecast than {first}.",
    "Make all parts with the same files, options and version.",
  ],
  "forecast/run-twice": ["Run {run} stands in two parts.", "Name each part once."],
  "forecast/runs-missing": ["Only {found} of {asked} runs are in these parts.", "Name all the parts."],
};
