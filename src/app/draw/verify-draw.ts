import { canonicalJson } from "../../domain/digest.ts";
import type { Announcement } from "../../domain/draw/announcement.ts";
import type { Draw } from "../../domain/draw/draw.ts";
import { type DrawLine, type DrawLineId, type DrawVerdict, drawLineIds } from "../../domain/draw/draw-verdict.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import type { StageGoal } from "../../domain/plan/all-goals.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { applyGoals } from "../../domain/programme/applied-rule.ts";
import { allocate } from "../../engine/allocate.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { normaliseProblem } from "../../engine/stage/normalise-problem.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Source } from "../source.ts";
import { validatePlan } from "../validate-plan.ts";
import { toolName, toolVersion } from "../version.ts";
import { falseBeacon } from "./false-beacon.ts";
import { programmeFaults } from "./programme-faults.ts";
import { readAnnouncement } from "./read-draw-file.ts";

export interface VerifyDrawTerms {
  /** A copy of the announcement that somebody kept since before the draw. */
  readonly announcement?: Source | undefined;
  /** The table of scores that the plan is too small to hold. */
  readonly scores?: Source | undefined;
  /** Make the plan again where the draw alone does not fix it. */
  readonly solve?: boolean | undefined;
}

export interface VerifyDrawOutcome extends DrawVerdict {
  /** What stands in the way of any verdict: no plan, or one that was not drawn. */
  readonly findings: readonly Finding[];
  readonly exitCode: 0 | 1;
}

/**
 * Whether a plan is what its announced draw makes of it, from the plan alone and, if there is one, somebody's own copy of
 * the announcement. @throws UsageError where a file cannot be read
 */
export async function verifyDraw(source: Source, terms: VerifyDrawTerms = {}): Promise<VerifyDrawOutcome> {
  const { plan, goals, findings } = await validatePlan(source, { scores: terms.scores });
  const own = terms.announcement && (await readAnnouncement(terms.announcement));
  const witnessed = own !== undefined;
  if (!plan?.draw) {
    const missing: Finding = { code: "draw/not-drawn", severity: "error", where: { file: source.file }, params: {} };
    return { lines: [], witnessed, findings: plan ? [missing] : findings, exitCode: 1 };
  }
  const all = [
    ...findings,
    ...otherCopy(plan.draw, own),
    ...(plan.draw.beacon ? falseBeacon(plan.draw.beacon) : []),
    ...(plan.previous ? [] : await otherProgramme(plan, plan.draw.announcement)),
    ...unfixedStages(plan, goals, terms.solve === true),
  ].filter(({ severity }) => severity === "error");
  const lines = drawLineIds.map((id): DrawLine => {
    const found = all.filter((finding) => lineOf(finding) === id);
    const verdict = found.length > 0 ? "refused" : isShown(id, plan, plan.draw, witnessed) ? "confirmed" : "not-shown";
    return { id, verdict, findings: found };
  });
  return { lines, witnessed, findings: [], exitCode: hasErrors(all) ? 1 : 0 };
}

/** Whether the files at hand can show a line. Of a replanned plan people and rules are other ones than were announced. */
function isShown(id: DrawLineId, { previous }: Plan, draw: Draw | undefined, witnessed: boolean): boolean {
  if (id === "announcement") return witnessed;
  if (id === "beacon") return draw?.beacon !== undefined;
  return (id !== "programme" && id !== "tickets") || previous === undefined;
}

const linesByCode: Readonly<Record<string, DrawLineId>> = {
  "draw/announcement": "announcement",
  "draw/other-announcement": "announcement",
  "draw/false-beacon": "beacon",
  "draw/no-value": "beacon",
  "draw/other-round": "round",
  "draw/other-numbers": "round",
  "draw/known-before": "round",
  "draw/too-soon": "round",
  "draw/other-chain": "round",
  "draw/programme": "programme",
  "draw/differs": "programme",
  "draw/stray-ticket": "tickets",
  "draw/no-ticket": "tickets",
  "draw/ticket-twice": "tickets",
  "draw/late": "tickets",
  "draw/line": "tickets",
  "draw/dropped": "tickets",
  "draw/seed": "seed",
  "lot/wrong": "lots",
};

/** Whatever else the inspector finds speaks against the plan being the best. */
function lineOf({ code }: Finding): DrawLineId {
  return linesByCode[code] ?? "best";
}

function otherCopy({ announcement }: Draw, own: Announcement | undefined): Finding[] {
  if (own === undefined || own.digest === announcement.digest) return [];
  return [fault("draw/other-announcement", { found: announcement.digest, expected: own.digest })];
}

/** The announced programme, opened for the people of the plan, must be the plan's. */
async function otherProgramme(plan: Plan, { programme }: Announcement): Promise<Finding[]> {
  const { problem } = await normaliseProblem({ ...problemOfPlan(plan, ruleBook), programme });
  return programmeFaults(plan.programme, problem.programme);
}

/** Stages that the draw does not fix: the lot is no goal of theirs, or is not proved. Made again, they may be the same. */
function unfixedStages(plan: Plan, goals: readonly StageGoal[], solve: boolean): Finding[] {
  const { stages, further = [] } = plan.programme;
  const specs = [
    ...stages.map((spec) => ({ id: spec.stage, spec })),
    ...further.map((stage) => ({ id: stage.id, spec: { ...stage, stage: "pairing" as const } })),
  ];
  const unfixed = specs.flatMap(({ id, spec }) => {
    const own = goals.filter(({ stage }) => stage === id);
    if (own.length === 0) return [];
    const hasLot = applyGoals(spec, ruleBook).some(({ rule }) => rule.shape === "priority" && rule.draw);
    const open = own.find(({ proof }) => proof === "search");
    if (hasLot && open === undefined) return [];
    return [
      { id, found: open ? fault("draw/search", { stage: id, rule: open.rule }) : fault("draw/no-lot", { stage: id }) },
    ];
  });
  if (!solve || unfixed.length === 0) return unfixed.map(({ found }) => found);
  const { name, version } = plan.tool;
  if (name !== toolName || version !== toolVersion)
    return [fault("draw/other-version", { found: `${name} ${version}`, expected: `${toolName} ${toolVersion}` })];
  const again = allocate(problemOfPlan(plan, ruleBook));
  const same =
    again.status === "planned" &&
    canonicalJson({ ...again.decisions, stages: again.stages }) === canonicalJson(decidedIn(plan));
  return same ? [] : unfixed.map(({ id }) => fault("draw/solved-otherwise", { stage: id }));
}

function decidedIn({ placements, waitingList, refused, cadre, pairings, unpaired, overrides, stages }: Plan): object {
  return { placements, waitingList, refused, cadre, pairings, unpaired, overrides, stages };
}

function fault(code: string, params: Finding["params"]): Finding {
  return { code, severity: "error", params };
}
