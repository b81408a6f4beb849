import { canonicalJson, sha256 } from "../../domain/digest.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { StageSpec } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { totalsOf } from "../../solver/proof.ts";
import { type CompiledStage, compileStage } from "../stage/compile.ts";
import { optionsOf } from "../stage/options.ts";
import { openView } from "../stage/stage-view.ts";
import { type Alike, alikeIn } from "./alike.ts";
import { stageDrawer } from "./draw-stage.ts";
import { goalsBeforeLot, ownersOf, range, type StageFace, stageFace } from "./stage-face.ts";

/** What a stage leaves to luck, and how it is drawn. */
export interface StageLuck {
  readonly face: StageFace;
  readonly alike: readonly Alike[];
  readonly draw: (seed: string) => Int32Array;
}

/** What each stage leaves to luck, by the cadre that it stands on: solved once for all cadres by which it is the same. */
export function luckOf(problem: Problem): (spec: StageSpec, cadre: readonly Mentor[]) => StageLuck | undefined {
  const byCadre = new Map<string, StageLuck | undefined>();
  const byContent = new Map<string, StageLuck>();
  return (spec, cadre) => {
    const key = `${spec.stage} ${cadre.map(({ id }) => id).join("\u0000")}`;
    if (byCadre.has(key)) return byCadre.get(key);
    const compiled = compileStage(optionsOf(openView(problem, spec, cadre)));
    const goals = goalsBeforeLot(compiled);
    const content = contentOf(compiled);
    const luck = goals === undefined ? undefined : (byContent.get(content) ?? luckIn(compiled, goals));
    if (luck) byContent.set(content, luck);
    byCadre.set(key, luck);
    return luck;
  };
}

function luckIn(compiled: CompiledStage, goals: number): StageLuck {
  const face = stageFace(compiled, goals);
  let alike: readonly Alike[] | undefined;
  return {
    face,
    get alike() {
      return (alike ??= alikeIn(face));
    },
    draw: stageDrawer(face),
  };
}

function contentOf({ options: { view }, model, goals }: CompiledStage): string {
  const columns = goals.map((_, at) => [...model.costs(at + 1)]);
  const people = view.seekers.map(({ id }) => id);
  const { start, slot, families, limits, units } = model;
  const bounds = limits.map(({ atMost, ...limit }) => ({ ...limit, atMost: String(atMost) }));
  const slots = view.slots.map(({ id, least }) => [id, least ?? 0]);
  return sha256(
    canonicalJson([
      view.stage,
      people,
      slots,
      [...start],
      [...slot],
      columns,
      families.map((one) => [...one]),
      bounds,
      units,
    ]),
  );
}

/** At most so many ways of drawing the cadre are tried: no more than twelve people of two options each. */
const mostTried = 4096;

/** Every cadre that its lot might draw; undefined where there may be too many to try. */
export function possibleCadres({
  compiled,
  goals,
  possible,
  totals,
}: StageFace): readonly (readonly Mentor[])[] | undefined {
  const ways = possible.reduce((product, own) => Math.min(product * own.length, mostTried + 1), 1);
  if (ways > mostTried) return undefined;
  const limits = compiled.model.limits.filter(({ goal }) => goal <= goals);
  const model = { ...compiled.model, goals, limits };
  const found: Mentor[][] = [];
  for (let way = 0; way < ways; way++) {
    let rest = way;
    const choice = Int32Array.from(possible, (own) => {
      const option = own[rest % own.length];
      rest = Math.floor(rest / own.length);
      return option;
    });
    if (totalsOf(model, choice).every((total, at) => total === totals[at])) found.push(chosenIn(compiled, choice));
  }
  return found;
}

/** The members of the cadre by a choice. */
export function chosenIn({ options: { view }, model }: CompiledStage, choice: Int32Array): Mentor[] {
  return view.seekers.filter((_, person) => model.slot[choice[person]] < model.slots);
}

/** For each seeker who may have several outcomes or one, the slots: by the seeker's id. */
export function possibleSlots({ compiled, possible }: StageFace): ReadonlyMap<string, readonly (string | null)[]> {
  const { view } = compiled.options;
  const owners = ownersOf(compiled.model);
  const slotOf = (option: number) => view.slots[compiled.model.slot[option]]?.id ?? null;
  return new Map(possible.map((own) => [view.seekers[owners[own[0]]].id, own.map(slotOf)]));
}

/** Where everybody is after a draw, by id. */
export function slotsDrawn({ face: { compiled }, draw }: StageLuck, seed: string): ReadonlyMap<string, string | null> {
  const { view } = compiled.options;
  const choice = draw(seed);
  return new Map(
    range(0, choice.length).map((at) => [view.seekers[at].id, view.slots[compiled.model.slot[choice[at]]]?.id ?? null]),
  );
}
