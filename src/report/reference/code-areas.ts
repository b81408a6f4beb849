/** What the codes of one area are about: where such a finding is, and why it matters. */
export interface CodeArea {
  readonly foundIn: string;
  readonly why: string;
}

const table = "an input table: councils, people, mentors, scores or changes";
const planFile = "a plan file, by dcs-plan validate";
const altered = "A plan that was edited, or made by a faulty program, must not pass for a lawful one.";
const proof = "A plan is called the best there is only where its certificate adds up without the solver.";
const commandLine = "the command line";
const unclear = "What was asked for must be clear before anything is read or written.";
const malformed = "A file that cannot be read in full would lose rows without saying so.";
const broken = "A programme with a fault in it would place people by rules that nobody meant.";
const wrongPerson = "Somebody who is counted twice, or mistaken for another, takes a place from a third.";
const chain = "Every change of a plan must be accounted for, from the first plan to the last.";
const history = "A change that contradicts the plan would move people for a reason that does not hold.";

/** By the part of the code before the slash. */
export const codeAreas: Readonly<Record<string, CodeArea>> = {
  text: { foundIn: `the bytes of ${table}`, why: "Names read in the wrong encoding are wrong in every letter." },
  xlsx: { foundIn: "a workbook given as input", why: malformed },
  letter: { foundIn: "the template of dcs-plan letters", why: "A letter with a gap must not go out." },
  csv: { foundIn: `the form of ${table}`, why: malformed },
  rows: { foundIn: `the rows of ${table}`, why: "Totals and remarks are not people and must not take places." },
  columns: { foundIn: `the headings of ${table}`, why: "A column that is misread is wrong for everybody." },
  cell: { foundIn: `a cell of ${table}`, why: "The rules decide on this value, so it is never guessed." },
  date: { foundIn: `a date in ${table}`, why: "A date read the wrong way round changes who goes first." },
  reading: {
    foundIn: table,
    why: "Whatever was inferred when a file was read is said once, so that it can be checked.",
  },
  conflict: {
    foundIn: "the column conflicts; or a plan without a solution",
    why: "A conflict counts only if both sides are known.",
  },
  intake: { foundIn: `a cell that names an intake, in ${table}`, why: "A wish for an unknown intake would be lost." },
  pin: {
    foundIn: "pinned_intake and pin_reason, or a plan that holds them",
    why: "An offer overrides the rules, so it must be exact and have a reason.",
  },
  reference: {
    foundIn: "a cell that names people or councils",
    why: "A name that is not understood guards against nothing.",
  },
  council: { foundIn: "council_code and council", why: wrongPerson },
  person: { foundIn: "the ids and names of people", why: wrongPerson },
  participant: { foundIn: planFile, why: altered },
  facts: {
    foundIn: "the facts that a programme declares",
    why: "A rule that reads a column that is not there decides nothing.",
  },
  score: {
    foundIn: "the score table (--scores)",
    why: "A score that belongs to nobody is most likely a slip in an id.",
  },
  scores: {
    foundIn: "the score table (--scores), or a plan that was made with one",
    why: "Pairs are only as good as the scores they were made from.",
  },
  json: { foundIn: "a JSON file: a programme or a plan", why: malformed },
  yaml: { foundIn: "a programme file in YAML", why: malformed },
  schema: {
    foundIn: "the structure of a programme or plan file",
    why: "A key that is misspelt must not be ignored in silence.",
  },
  programme: { foundIn: "a programme file, or the programme inside a plan", why: broken },
  rule: { foundIn: "a rule that a programme names", why: broken },
  setting: { foundIn: "--set", why: "A setting that does not exist would change nothing and look as if it had." },
  forecast: { foundIn: "dcs-plan forecast", why: "A forecast from the wrong parts or without a plan says nothing." },
  plan: {
    foundIn: "a file given as a plan",
    why: "Only a whole plan document can be validated, explained or replanned.",
  },
  unjudged: { foundIn: planFile, why: "What was decided without data must not pass for proved." },
  data: {
    foundIn: "columns that a rule reads and nobody has filled in",
    why: "What was decided without data must not pass for proved.",
  },
  wish: {
    foundIn: "preferred_intakes",
    why: "A choice that is not open to the person counts for nothing, so it is said.",
  },
  digest: { foundIn: planFile, why: altered },
  list: { foundIn: planFile, why: altered },
  unknown: { foundIn: planFile, why: altered },
  lot: { foundIn: planFile, why: "Anyone must be able to draw the lot again from the published seed." },
  draw: {
    foundIn: "an announcement of a draw, or a plan drawn by one",
    why: "A draw counts only if nobody could choose its outcome, before or after.",
  },
  chances: { foundIn: "a plan file, by dcs-plan chances", why: altered },
  placement: { foundIn: planFile, why: altered },
  held: { foundIn: planFile, why: altered },
  waiting: { foundIn: planFile, why: altered },
  refused: { foundIn: planFile, why: "Nobody may be shut out without a rule that says so." },
  reason: { foundIn: planFile, why: "The reason given to somebody must be the one by which they were placed." },
  override: { foundIn: planFile, why: "An exception to a rule is lawful only with its reason beside it." },
  mentor: { foundIn: planFile, why: altered },
  cadre: { foundIn: planFile, why: altered },
  pairing: { foundIn: planFile, why: altered },
  limit: { foundIn: planFile, why: "A limit is never exceeded, whoever made the plan." },
  goal: { foundIn: planFile, why: "The values of the goals say how good a plan is, so they are counted again." },
  certificate: { foundIn: "the certificate of a plan, by dcs-plan validate", why: proof },
  further: { foundIn: "the sets, sessions or partners of a plan, by dcs-plan validate", why: altered },
  previous: { foundIn: "a replanned plan, by dcs-plan validate", why: chain },
  summary: { foundIn: planFile, why: altered },
  inputs: { foundIn: planFile, why: altered },
  cost: { foundIn: "a goal that reads the score table", why: "A pair without a score can be neither good nor bad." },
  impossible: { foundIn: "the input and the programme together", why: "Where no lawful plan exists, none is made up." },
  order: {
    foundIn: "a goal with an order such as greedy",
    why: "Each level is a goal of its own; too many cannot be proved in time.",
  },
  together: {
    foundIn: "people who are to stay together in sets, sessions or events, by dcs-plan allocate and replan",
    why: "Those whom no slot can take together go without, all of them.",
  },
  usage: { foundIn: commandLine, why: unclear },
  pair: { foundIn: "dcs-plan pair", why: unclear },
  "explain-code": { foundIn: "dcs-plan explain-code", why: unclear },
  explain: { foundIn: "dcs-plan explain", why: unclear },
  progress: { foundIn: "dcs-plan progress", why: unclear },
  file: { foundIn: "a file named on the command line", why: unclear },
  letters: { foundIn: "dcs-plan letters", why: unclear },
  output: { foundIn: "a file that was to be written", why: "No file is overwritten or left half written by accident." },
  proof: { foundIn: "dcs-plan validate --require-proof", why: proof },
  change: { foundIn: "a line of changes, by dcs-plan replan", why: history },
  replan: { foundIn: "dcs-plan replan", why: "A limit on moves that cannot be kept is said, never passed over." },
  chain: { foundIn: "a replanned plan beside the one before, by validate --previous or log", why: chain },
  log: { foundIn: "a chain of plans, by dcs-plan log", why: chain },
};
