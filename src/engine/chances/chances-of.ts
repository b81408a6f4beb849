import { chanceSeed } from "../../domain/digest.ts";
import type { Chances, OutcomeChance, StageChances } from "../../domain/draw/chances.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type StageId, stageOf } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { compileStage } from "../stage/compile.ts";
import { optionsOf } from "../stage/options.ts";
import { membersOf, slotsIn } from "../stage/stage-at-plan.ts";
import { openView } from "../stage/stage-view.ts";
import { goalsBeforeLot, stageFace } from "./stage-face.ts";
import { chosenIn, luckOf, possibleCadres, possibleSlots, type StageLuck, slotsDrawn } from "./stage-luck.ts";

export interface ChancesTerms {
  readonly draws: number;
  /** Given the cadre as it was drawn; otherwise over all that its lot might have drawn. */
  readonly given: boolean;
  /** Only this stage. */
  readonly only?: StageId | undefined;
}

/**
 * How likely each outcome of the lots was. What is certain follows from proofs, what is exact from people being alike, the
 * rest from draws whose seeds follow from the plan: nobody chooses the estimate. Pure; the same plan, the same chances.
 */
export function chancesOf(problem: Problem, plan: Plan, { draws, given, only }: ChancesTerms): Chances {
  const luckFor = luckOf(problem);
  const cadreSpec = problem.mentors ? undefined : problem.programme.stages.find(({ stage }) => stage === "cadre");
  const cadre = cadreSpec && luckFor(cadreSpec, []);
  const drawn = membersOf(plan, problem);
  const isOpen = !given && cadre !== undefined && cadre.face.free.options.length > 0;
  const cadres = isOpen ? possibleCadres(cadre.face) : [drawn];
  const seeds = Array.from({ length: draws }, (_, at) => chanceSeed(plan.digest, at));
  const membersFor = memberDrawer(isOpen ? cadre : undefined, drawn);
  const notBest: StageId[] = [];
  const stages = problem.programme.stages.flatMap((spec): StageChances[] => {
    if ((only !== undefined && spec.stage !== only) || (spec.stage === "cadre" && problem.mentors)) return [];
    const isCadre = spec.stage === "cadre";
    const luck = luckFor(spec, isCadre ? [] : drawn);
    if (luck === undefined) return [];
    if (!isBest(plan, spec.stage, luck)) {
      notBest.push(spec.stage);
      return [];
    }
    const all = isCadre ? [luck] : cadres?.flatMap((members) => luckFor(spec, members) ?? []);
    const known = all && [...new Set(all)];
    const isCertain = known?.every(({ face }) => face.free.options.length === 0) === true && known.length === 1;
    const results = isCertain
      ? []
      : seeds.map((seed) => {
          const one = isCadre ? luck : luckFor(spec, membersFor(seed));
          return one ? slotsDrawn(one, seed) : new Map<string, string | null>();
        });
    return [stageChances(spec.stage, plan, luck, known, results)];
  });
  return { draws, given, stages, notBest };
}

/** Whether luck has a part in somebody's place: a few questions, where everybody's chances would be thousands. */
export function isLeftToLuck(problem: Problem, plan: Plan, participant: string): boolean {
  const spec = stageOf(problem.programme, "placing");
  if (spec === undefined) return false;
  const compiled = compileStage(optionsOf(openView(problem, spec, membersOf(plan, problem))));
  const goals = goalsBeforeLot(compiled);
  if (goals === undefined) return false;
  const person = compiled.options.view.seekers.findIndex(({ id }) => id === participant);
  return person >= 0 && stageFace(compiled, goals, (one) => one === person).possible[person].length > 1;
}

/** Whether the plan is one that its own rules could have drawn: as good as any on the goals before the lot. */
function isBest({ goals }: Plan, stage: StageId, { face: { totals } }: StageLuck): boolean {
  const values = goals.filter((goal) => goal.stage === stage).map(({ value }) => value);
  return totals.every((total, at) => total === (at === 0 ? 0 : values[at - 1]));
}

function memberDrawer(cadre: StageLuck | undefined, drawn: readonly Mentor[]): (seed: string) => readonly Mentor[] {
  return (seed) => (cadre === undefined ? drawn : chosenIn(cadre.face.compiled, cadre.draw(seed)));
}

/** @param known what the stage leaves to luck for every cadre there may be; undefined where these are too many */
function stageChances(
  stage: StageId,
  plan: Plan,
  luck: StageLuck,
  known: readonly StageLuck[] | undefined,
  results: readonly ReadonlyMap<string, string | null>[],
): StageChances {
  const slots = slotsIn(plan, stage);
  const possible = (known ?? [luck]).map(({ face }) => possibleSlots(face));
  const [alone] = known?.length === 1 ? known : [];
  const exact = alone ? exactIn(alone) : new Map<string, ReadonlyMap<string | null, Exact>>();
  const people = luck.face.compiled.options.view.seekers.map(({ id }) => {
    const own = slots.get(id) ?? null;
    const alike = exact.get(id);
    const counts = countsOf(alike?.values().next().value?.people ?? [id], results);
    const all = new Set([...possible.flatMap((face) => face.get(id) ?? [null]), ...counts.keys()]);
    const isOnly = all.size === 1 && known !== undefined;
    const outcomes = [...all].map((slot): OutcomeChance => {
      const told = { slot, drawn: slot === own };
      if (isOnly) return { ...told, kind: "certain", chance: 1 };
      const { takers, people: group = [id] } = alike?.get(slot) ?? {};
      if (takers !== undefined)
        return { ...told, kind: "exact", chance: takers / group.length, of: { places: takers, people: group.length } };
      return { ...told, ...estimate(counts.get(slot) ?? 0, results.length, group.length) };
    });
    return { participant: id, outcomes: outcomes.sort((left, right) => right.chance - left.chance) };
  });
  return { stage, people, isProved: known?.every(({ face }) => face.isDecided) === true };
}

/** People who are alike, and how many of them take an option in every best plan, where that is the same in all. */
interface Exact {
  readonly people: readonly string[];
  readonly takers: number | undefined;
}

function exactIn({ face, alike }: StageLuck): ReadonlyMap<string, ReadonlyMap<string | null, Exact>> {
  const { view } = face.compiled.options;
  const slots = possibleSlots(face);
  return new Map(
    alike.flatMap(({ people, takers }) => {
      const ids = people.map((person) => view.seekers[person].id);
      const options = slots.get(ids[0]) ?? [];
      const own = new Map(
        options.map((slot, at): [string | null, Exact] => [slot, { people: ids, takers: takers[at] }]),
      );
      return ids.map((id): [string, ReadonlyMap<string | null, Exact>] => [id, own]);
    }),
  );
}

/** How often each outcome came up, over all of some people who are alike. */
function countsOf(
  people: readonly string[],
  results: readonly ReadonlyMap<string, string | null>[],
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const result of results)
    for (const id of people) {
      // Whoever is in the cadre of a draw seeks no mentor in it.
      const slot = result.get(id) ?? null;
      counts.set(slot, (counts.get(slot) ?? 0) + 1);
    }
  return counts;
}

/** Of nothing seen in n draws the chance is below 3/n, with 95 % confidence. */
function estimate(
  count: number,
  draws: number,
  people: number,
): Pick<OutcomeChance, "kind" | "chance" | "standardError"> {
  const chance = draws === 0 ? 0 : count / (draws * people);
  if (chance === 0) return { kind: "below", chance: Math.min(1, 3 / Math.max(1, draws)) };
  if (chance === 1) return { kind: "always", chance: Math.max(0, 1 - 3 / draws) };
  return { kind: "estimated", chance, standardError: Math.sqrt((chance * (1 - chance)) / draws) };
}
