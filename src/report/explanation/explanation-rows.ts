import { capitalised, count } from "../../domain/counting.ts";
import { type Explanation, isExchange, type OptionAccount, type StageAccount } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { csvText } from "../plan/csv.ts";
import { jsonText } from "../plan/json-text.ts";
import { type PlanView, viewOf } from "../plan/plan-view.ts";
import { consequenceTexts } from "../wording/exchange-wording.ts";
import { type ExplanationOptions, outcomeText } from "./explanation.ts";

const keys = [
  "participant_id",
  "participant",
  "council_code",
  "council",
  "outcome",
  "intake",
  "asked_intake",
  "answer",
  "rules",
  "goal",
  "worse_by",
  "others_who_move",
  "reason",
] as const;

type ReasonRow = Readonly<Record<(typeof keys)[number], string | number | null>>;

/** A reason for everyone, flat: codes for a spreadsheet, and in `reason` the sentences for a letter. */
export function renderReasons(
  explanations: readonly Explanation[],
  plan: Plan,
  options: ExplanationOptions & { readonly format: "csv" | "json" },
): string {
  const view = viewOf(plan, options.rules);
  const rows = explanations.map((explanation) => rowOf(explanation, view, options.names));
  if (options.format === "csv") return csvText([keys, ...rows.map((row) => keys.map((key) => row[key]))]);
  return `[\n${rows.map((row) => `  ${jsonText(row)}`).join(",\n")}\n]\n`;
}

/** The same sentences by id. Nobody else is named in them. */
export function reasonTexts(
  explanations: readonly Explanation[],
  plan: Plan,
  ruleBook: RuleBook,
): ReadonlyMap<string, string> {
  const view = viewOf(plan, ruleBook);
  return new Map(explanations.map((one) => [one.participant, String(rowOf(one, view, false).reason)]));
}

function rowOf({ participant: id, stages }: Explanation, view: PlanView, names: boolean): ReasonRow {
  const { plan } = view;
  const participant = plan.participants.find((one) => one.id === id);
  const account = stages.find(({ stage }) => stage === "placing");
  const asked = nearestAsked(account);
  const answer = asked?.consequence;
  const exchange = answer && isExchange(answer) ? answer : undefined;
  const rules = answer && !isExchange(answer) ? answer.rules : (account?.barredBy ?? []);
  return {
    participant_id: id,
    participant: participant?.name ?? "",
    council_code: participant?.councils.map(({ code }) => code).join("; ") ?? "",
    council: view.councilOf(id),
    outcome: account ? outcomeOf(account) : "",
    intake: account?.slot ?? "",
    asked_intake: asked?.slot ?? "",
    answer: answer?.kind ?? (account?.slot === undefined ? "" : "earliest"),
    rules: rules.map(({ name }) => name).join(";"),
    goal: exchange?.kind === "worse" ? exchange.goal.name : "",
    worse_by: exchange?.kind === "worse" ? exchange.goal.then - exchange.goal.now : null,
    others_who_move: exchange ? exchange.moves.length - 1 : null,
    reason: account && participant ? reasonOf(account, participant, view, names) : "",
  };
}

function outcomeOf({ outcome, slot }: StageAccount): string {
  if (slot !== undefined) return "placed";
  return outcome === "refused" ? "not eligible" : "waiting";
}

/** The latest earlier intake that the rules allow, else the latest earlier one: nearest to what they have. */
function nearestAsked(account: StageAccount | undefined): OptionAccount | undefined {
  const asked = account?.options.filter(({ consequence }) => consequence !== undefined) ?? [];
  return asked.findLast(({ verdict }) => verdict === "lawful") ?? asked.at(-1);
}

function reasonOf(
  account: StageAccount,
  participant: Plan["participants"][number],
  view: PlanView,
  names: boolean,
): string {
  const lead = capitalised(outcomeText(account, participant, view));
  const asked = account.options.flatMap((option) =>
    option.consequence
      ? [`Why not ${option.slot}? ${consequenceTexts(option.consequence, account, view, names).join(" ")}`]
      : [],
  );
  const first = asked.length === 0 && account.slot !== undefined ? [earliest(account, view)] : [];
  // Who is barred from the whole stage has been told why already.
  return [lead, ...(account.barredBy.length > 0 ? [] : [...first, ...asked])].join(" ");
}

function earliest({ slot }: StageAccount, { words }: PlanView): string {
  return `${slot} is the earliest of ${count(2, words.intake, words.intakes).replace("2 ", "the ")}.`;
}
