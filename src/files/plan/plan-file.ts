import { type Finding, hasErrors, type Where } from "../../domain/finding.ts";
import { type Plan, planForm, planFormat, planFormatVersion } from "../../domain/plan/plan.ts";
import { fault } from "../codes.ts";
import { schemaFindings } from "../programme/schema-findings.ts";
import { schemaOf } from "../programme/schema-of.ts";
import { type Document, type DocumentText, readJson } from "../text/document.ts";
import type { JsonPath } from "../text/json-locate.ts";

export interface PlanFile {
  /** Exactly as the file has it, keys of later versions included; absent where an error was found. */
  readonly plan?: Plan | undefined;
  /** Whether the file is a plan that we can read at all, though its shape may be wrong. */
  readonly readable: boolean;
  readonly findings: readonly Finding[];
  /** Where the value at a path stands, or the deepest part of the path that exists. */
  readonly locate: (path: JsonPath) => Where;
}

/**
 * Reads a plan document. What is no plan is named by what it looks like; a plan is judged by its schema, every fault
 * with its path, line and column. Unknown keys stay in the plan: its digest covers them.
 */
export function parsePlan(source: DocumentText): PlanFile {
  const document = readJson(source);
  const { locate } = document;
  const stranger = document.value === undefined ? [brokenFinding(source, document)] : strangerFindings(document);
  if (stranger.length > 0) return { readable: false, findings: stranger, locate };
  const issues = schemaOf(planForm, { strict: false }).safeParse(document.value).error?.issues ?? [];
  const findings = [...document.findings, ...issues.flatMap((issue) => schemaFindings(issue, document))];
  // The schema changes nothing, and its own copy would lose keys such as `__proto__`.
  const plan = hasErrors(findings) ? undefined : (document.value as Plan);
  return { plan, readable: true, findings, locate };
}

function brokenFinding({ file, text }: DocumentText, { findings }: Document): Finding {
  const [broken] = findings;
  const where = broken?.where ?? { file };
  if (text.trim() === "") return fault("plan/empty", { file });
  if (broken?.code === "json/too-deep") return broken;
  if (/^\s*(participant_id|council|director|"?[a-z_]+"?)[,;\t]/i.test(text))
    return fault("plan/looks-like-csv", { file });
  const started = /^\s*[{[]/.test(text);
  if (started && broken?.code === "json/truncated") return fault("plan/truncated", where);
  return fault("plan/not-json", where, broken?.params);
}

function strangerFindings({ value, locate }: Document): Finding[] {
  if (Array.isArray(value)) return [arrayFinding(value, locate)];
  if (typeof value !== "object" || value === null)
    return [fault("plan/not-a-plan", locate([]), { found: kindOf(value) })];
  const format = "format" in value ? value.format : undefined;
  if (format === "dcs-plan/programme") return [fault("plan/looks-like-programme", locate(["format"]))];
  if (format !== planFormat) return [fault("plan/not-a-plan", locate(["format"]), { found: formatText(format) })];
  const version = "formatVersion" in value ? value.formatVersion : undefined;
  const major = typeof version === "string" && /^\d+\.\d+$/.test(version) ? Number(version.split(".")[0]) : ourMajor;
  if (major === ourMajor) return [];
  const code = major < ourMajor ? "plan/unreleased-version" : "plan/newer-version";
  return [fault(code, locate(["formatVersion"]), { found: String(version), expected: `${ourMajor}.x` })];
}

const ourMajor = Number(planFormatVersion.split(".")[0]);

function arrayFinding(value: readonly unknown[], locate: Document["locate"]): Finding {
  const rows =
    value.length > 0 && value.every((row) => typeof row === "object" && row !== null && "participant_id" in row);
  return rows
    ? fault("plan/looks-like-rows", locate([]), { rows: value.length })
    : fault("plan/not-a-plan", locate([]), { found: "a JSON array" });
}

function kindOf(value: unknown): string {
  return value === null ? "a JSON null" : `a JSON ${typeof value}`;
}

function formatText(format: unknown): string {
  return typeof format === "string" ? `JSON of the format ${JSON.stringify(format)}` : 'JSON without a "format"';
}
