import { count, listed } from "../../domain/counting.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import { isProved, type StageGoal } from "../../domain/plan/all-goals.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";
import { jsonText } from "../plan/json-text.ts";
import { byProof, columnsLacking } from "../sections/goals.ts";
import { type Block, pageOf, paragraph } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";
import { closingLine, countsOf, type FindingsOptions, findingLines, wordedFindings } from "./findings.ts";

/** What the inspector said of a plan file. */
export interface Validation {
  /** The file's name as given; `-` for standard input. */
  readonly file: string;
  /** Absent where the file is no plan at all. */
  readonly plan?: Plan | undefined;
  /** Where its programme has the name of a built-in one: whether it is that one, with the plan's settings. */
  readonly programme?: { readonly builtIn: boolean; readonly edition: string } | undefined;
  /** The goals with the proof that the inspector confirms itself. */
  readonly goals: readonly StageGoal[];
  readonly findings: readonly Finding[];
  /** The rules, which say what each goal counts. */
  readonly rules?: RuleBook | undefined;
}

/** What a command found in one file, for machines: a validation, or the check of an input. */
export interface FindingsReport extends Pick<Validation, "file" | "plan" | "findings" | "rules"> {
  /** Absent: `validate`. */
  readonly command?: "check" | undefined;
  readonly goals?: Validation["goals"] | undefined;
}

/** The verdict of a report, after the file's name. */
export function verdictIn({ command, plan, findings }: FindingsReport): string {
  if (command === undefined) return verdictOf(plan, findings);
  const { errors } = countsOf(findings);
  return errors === 0 ? "can be used: no errors were found." : `has ${count(errors, "error", "errors")}.`;
}

/** The verdict first, then everything found. */
export function renderValidation(validation: Validation, options: FindingsOptions): string {
  return options.format === "json" ? jsonReport(validation) : textReport(validation, options);
}

function textReport({ file, plan, programme, goals, findings }: Validation, options: FindingsOptions): string {
  const style = styleOf(options);
  const lawful = isLawful(plan, findings);
  const name = file === "-" ? "The plan" : file;
  const blocks: Block[] = [
    paragraph(`${name} ${verdictOf(plan, findings)}`, style).map(lawful ? style.paint.green : style.paint.red),
  ];
  if (plan && lawful)
    blocks.push([
      ...paragraph(completeText(plan), style),
      ...(programme?.builtIn ? paragraph(programmeText(plan), style) : []),
      ...proofLines(goals, style),
    ]);
  if (findings.length > 0) blocks.push([...findingLines(findings, options), closingLine(findings)]);
  return pageOf(blocks);
}

/** The verdict, after the file's name. */
export function verdictOf(plan: Plan | undefined, findings: readonly Finding[]): string {
  if (!plan) return "is not a plan that can be validated.";
  const { errors } = countsOf(findings);
  if (!isLawful(plan, findings)) return `is not valid: ${count(errors, "error was", "errors were")} found.`;
  return "is lawful: every rule, reason and total was recounted, and the digest matches.";
}

/** Whether a plan holds; a proof that was asked for and is missing makes no plan unlawful. */
export function isLawful(plan: Plan | undefined, findings: readonly Finding[]): boolean {
  return plan !== undefined && !hasErrors(findings.filter(({ code }) => !code.startsWith("proof/")));
}

function completeText({ summary, programme: { words } }: Plan): string {
  const placed =
    summary.intakes.length === 0
      ? []
      : [
          `${summary.placed} of ${summary.participants} ${words.participants} placed`,
          `${summary.waiting} waiting`,
          `${summary.refused} not eligible`,
        ];
  const paired =
    summary.newlyAppointed === 0 ? [] : [`${summary.paired} of ${summary.newlyAppointed} newly appointed paired`];
  const lead = isComplete(summary) ? "It is complete" : "It is not complete";
  return `${lead}: ${listed([...placed, ...paired])}.`;
}

function programmeText({ programme: { id, edition = "" }, settings }: Plan): string {
  const set = settings.map(({ path, value }) => `${path}=${value}`);
  return `The programme is ${id}, edition ${edition}, as published${set.length === 0 ? "" : `, with ${listed(set)}`}.`;
}

function isComplete({ waiting, unpaired }: Plan["summary"]): boolean {
  return waiting === 0 && unpaired === 0;
}

function proofLines(goals: readonly StageGoal[], style: Style): Block {
  if (goals.length === 0) return [];
  const { proved, word: claimed, open, noData } = byProof(goals);
  if (proved.length === goals.length)
    return paragraph(`All ${count(goals.length, "goal is", "goals are")} proved optimal.`, style);
  return [
    ["Proved optimal", proved] as const,
    ["Not certified (found by the solver, without a proof)", claimed] as const,
    ["Not proved optimal", open] as const,
    [`No data (${columnsLacking(noData)})`, noData] as const,
  ].flatMap(([lead, some]) => (some.length === 0 ? [] : paragraph(`${lead}: ${byStage(some)}.`, style)));
}

function byStage(goals: readonly StageGoal[]): string {
  const stages = [...new Set(goals.map(({ stage }) => stage))];
  return stages
    .map((id) => `${id} ${listed(goals.filter(({ stage }) => stage === id).map(({ rule }) => rule))}`)
    .join("; ");
}

// The answers to a script's first questions come first.
function jsonReport({ file, plan, programme, goals, findings }: Validation): string {
  const lawful = isLawful(plan, findings);
  const name = ({ stage, rule }: StageGoal) => ({ stage, rule });
  const { noData } = byProof(goals);
  const report = {
    lawful,
    complete: plan !== undefined && lawful && isComplete(plan.summary),
    proved: lawful && goals.every(isProved) && (plan?.unjudged ?? []).length === 0 && !plan?.previous?.elected?.length,
    ...countsOf(findings),
    file,
    digest: plan?.digest,
    programme: programme && { id: plan?.programme.id, builtIn: programme.builtIn, edition: programme.edition },
    goals: {
      proved: goals.filter(isProved).map(name),
      onSolversWord: goals.filter((goal) => !isProved(goal) && !goal.unjudged).map(name),
      ...(noData.length > 0 && { noData: noData.map((goal) => ({ ...name(goal), columns: goal.unjudged })) }),
    },
    findings: wordedFindings(findings),
  };
  return `${jsonText(report, 2)}\n`;
}
