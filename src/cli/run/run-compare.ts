import { Readable } from "node:stream";
import { UsageError } from "../../domain/errors.ts";
import { hasErrors } from "../../domain/finding.ts";
import type { Variant } from "../../domain/plan/comparison.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { allocate } from "../../engine/allocate.ts";
import { diffPlans } from "../../engine/plan/plan-diff.ts";
import { planDocument } from "../../engine/plan/plan-document.ts";
import { renderComparison } from "../../report/explanation/comparison.ts";
import { ruleBook, ruleTitles } from "../../rules/index.ts";
import { sayFindings } from "../failure.ts";
import { type Io, write } from "../io.ts";
import { loadProblem } from "../load/load-problem.ts";
import { readSource } from "../load/read-source.ts";
import type { InputOptions, LookOptions } from "../options.ts";
import type { Context } from "../program.ts";
import { colorOf, widthOf } from "../terminal.ts";
import { toolName, toolVersion } from "../version.ts";

export interface CompareOptions extends InputOptions, LookOptions {
  readonly vs?: readonly string[] | undefined;
  readonly format?: "text" | "json" | undefined;
  readonly exitCode?: boolean | undefined;
}

/** `dcs-plan compare`: 0 answered; with --exit-code 1 where a variant decides anything otherwise than the first. */
export async function runCompare(councils: string, options: CompareOptions, context: Context): Promise<number> {
  const { io } = context;
  const named = variantsOf(options);
  if (named.length < 2 || named.length > 5)
    throw new UsageError({ code: "usage/variants", severity: "error", params: { found: named.length } });
  const again = await rereadable(councils, io);
  const plans: { readonly title: string; readonly plan: Plan | undefined }[] = [];
  for (const [at, { title, input }] of named.entries())
    plans.push({ title, plan: await planOf(councils, input, again(), context, at === 0 && !options.quiet) });
  const first = plans[0]?.plan;
  const variants = plans.map(({ title, plan }, at): Variant => {
    const diff = at > 0 && plan && first ? diffPlans(first, plan, ruleBook) : undefined;
    return { label: "ABCDE"[at] ?? "", title, plan, ...(diff && { diff }) };
  });
  const format = options.json ? "json" : (options.format ?? "text");
  const look = { width: widthOf(io.stdout, io.env), color: colorOf(options.color, io.stdout, io.env), ruleTitles };
  await write(io.stdout, renderComparison(variants, { format, ...look }));
  const differ = variants.some(
    ({ plan, diff }, at) => at > 0 && (plan === undefined || diff === undefined || decidesOtherwise(diff)),
  );
  return options.exitCode === true && differ ? 1 : 0;
}

function decidesOtherwise({ moves, pairings, cadre }: NonNullable<Variant["diff"]>): boolean {
  return moves.length + pairings.length + cadre.joined.length + cadre.left.length > 0;
}

interface NamedVariant {
  readonly title: string;
  readonly input: InputOptions;
}

function variantsOf({ vs = [], ...options }: CompareOptions): NamedVariant[] {
  const { programme, set = [] } = options;
  const base: NamedVariant = { title: [programme ?? "the programme as it stands", ...set].join(", "), input: options };
  const plain: NamedVariant = { title: programme ?? "the programme as it stands", input: { ...options, set: [] } };
  const others = vs.map((text): NamedVariant => {
    if (!text.includes("=")) return { title: text, input: { ...options, programme: text, set: [] } };
    const own = text
      .split(";")
      .map((part) => part.trim())
      .filter((part) => part !== "");
    return { title: own.join(", "), input: { ...options, set: own } };
  });
  return vs.length === 0 && set.length > 0 ? [plain, base] : [base, ...others];
}

/** Standard input can be read once only: its bytes are kept for every variant. */
async function rereadable(councils: string, io: Io): Promise<() => Io> {
  if (councils !== "-") return () => io;
  const { bytes } = await readSource("-", io);
  return () => ({ ...io, stdin: Readable.from([bytes]) as unknown as Io["stdin"] });
}

async function planOf(
  councils: string,
  input: InputOptions,
  io: Io,
  context: Context,
  sayWarnings: boolean,
): Promise<Plan | undefined> {
  const loaded = await loadProblem(councils, input, io);
  if (hasErrors(loaded.findings)) throw new UsageError(...loaded.findings);
  if (sayWarnings && loaded.findings.length > 0) await sayFindings(loaded.findings, false, context.argv, io);
  const allocation = allocate(loaded.problem);
  if (allocation.status === "invalid") throw new UsageError(...allocation.findings);
  if (allocation.status !== "planned") return undefined;
  const origin = { tool: { name: toolName, version: toolVersion }, inputs: loaded.inputs, settings: loaded.settings };
  return planDocument(loaded.problem, allocation, origin);
}
