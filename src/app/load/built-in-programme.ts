import { type Finding, remark } from "../../domain/finding.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { DraftProgramme } from "../../domain/programme/draft-programme.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { programmeDifferences } from "../../domain/programme/programme-differences.ts";
import { problemOfPlan } from "../../engine/plan/problem-of-plan.ts";
import { normaliseProblem } from "../../engine/stage/normalise-problem.ts";
import { applySettings } from "../../files/programme/settings.ts";
import { editions } from "../../programmes/editions.ts";
import { programmes } from "../../programmes/index.ts";
import { stableProgramme } from "../../replan/stable-programme.ts";
import { ruleBook } from "../../rules/index.ts";

/** What a plan's programme is, set against the built-in one of its name. */
export interface ProgrammeOrigin {
  /** The programme is the built-in one with the plan's settings, and nothing else. */
  readonly builtIn: boolean;
  /** The edition that this version has. */
  readonly edition: string;
  /** A note where it is not. */
  readonly findings: readonly Finding[];
}

/** At most so many differences are named; the others are counted. */
const mostNamed = 5;

/** Sets a plan's programme against the built-in one of the same id; undefined for somebody's own programme. */
export async function programmeOrigin(plan: Plan): Promise<ProgrammeOrigin | undefined> {
  const { programme } = plan;
  const builtIn = programmes.get(programme.id);
  const edition = builtIn?.edition;
  if (builtIn === undefined || edition === undefined) return undefined;
  if (programme.edition !== edition) return { builtIn: false, edition, findings: [otherEdition(plan, edition)] };
  const differences = programmeDifferences(programme, await publishedFor(plan, builtIn));
  if (differences.length === 0) return { builtIn: true, edition, findings: [] };
  const named = differences.slice(0, mostNamed).map(({ path, found, expected }) => {
    if (found === undefined) return `${path} is missing`;
    return `${path} is ${shortened(found)}${expected === undefined ? "" : ` (published: ${shortened(expected)})`}`;
  });
  const more = differences.length - named.length;
  const params = { id: programme.id, edition, found: named.join("; "), ...(more > 0 && { more }) };
  const note = remark("programme/not-as-published", params, { path: ["programme"] });
  return { builtIn: false, edition, findings: [note] };
}

function otherEdition({ programme, tool }: Plan, edition: string): Finding {
  const own = programme.edition ?? "none";
  const isKnown = Object.hasOwn(editions[programme.id] ?? {}, own);
  const params = { id: programme.id, found: own, expected: edition, tool: `${tool.name} ${tool.version}` };
  const code = isKnown ? "programme/earlier-edition" : "programme/unknown-edition";
  return remark(code, params, { path: ["programme"] });
}

/** The built-in programme as the plan's settings and its people make it: intakes opened, and for a replanned plan made stable. */
async function publishedFor(plan: Plan, builtIn: DraftProgramme): Promise<DraftProgramme> {
  const settled: DraftProgramme | undefined =
    plan.settings.length === 0 ? builtIn : applySettings(builtIn, plan.settings, ruleBook).programme;
  // Settings that do not fit leave the differences to be named one by one.
  if (settled === undefined) return builtIn;
  const published = settled as Programme;
  const programme = plan.previous ? stableProgramme(published, plan.programme.asOf) : published;
  const { problem } = await normaliseProblem({ ...problemOfPlan(plan, ruleBook), programme });
  return problem.programme;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)} ...` : text;
}
