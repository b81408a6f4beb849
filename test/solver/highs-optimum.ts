import highsModule from "highs";
import type { Model, ModelLimit } from "../../src/solver/model.ts";

// Its types say that the module is an object with a default; what Node gives is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/** The least totals of goals 1, 2 ... by HiGHS, one goal after another with the earlier totals held; none: infeasible. */
export type Optimum = (model: Model) => readonly number[] | undefined;

/** Loads HiGHS; the model goes over as LP text, an independent reading of it. */
export async function loadHighsOptimum(): Promise<Optimum> {
  const highs = await loadHighs();
  return (model) => {
    const totals: number[] = [];
    for (let goal = 1; goal <= model.goals; goal++) {
      const solution = highs.solve(programmeText(model, goal, totals), { mip_rel_gap: 0, mip_abs_gap: 0.5 });
      if (solution.Status !== "Optimal") return undefined;
      totals.push(Math.round(solution.ObjectiveValue));
    }
    return totals;
  };
}

function programmeText(model: Model, goal: number, held: readonly number[]): string {
  const rows = [
    ...Array.from(
      { length: model.people },
      (_, person) =>
        `${optionsOf(model, person)
          .map((o) => `x${o}`)
          .join(" + ")} = 1`,
    ),
    ...model.limits.flatMap((limit, at) => limitRows(model, limit, at)),
    ...held.map((total, at) => `${totalOf(model, at + 1)} <= ${total + 0.5}`),
  ];
  const lines = rows.map((row, at) => ` r${at}: ${row}`).join("\n");
  const binaries = Array.from({ length: model.slot.length }, (_, option) => `x${option}`).join(" ");
  return `Minimize\n obj: ${totalOf(model, goal)}\nSubject To\n${lines}\nBinaries\n ${binaries}\nEnd\n`;
}

function totalOf(model: Model, goal: number): string {
  const costs = Array.from(model.costs(goal), (cost, option) => term(cost, `x${option}`));
  const units = model.limits.flatMap((limit, at) => (limit.goal === goal ? [`+ 1 above${at} + 1 below${at}`] : []));
  return ["0 x0", ...costs, ...units].join(" ");
}

function limitRows(model: Model, limit: ModelLimit, at: number): string[] {
  const { slots, family, group, people, atMost, atLeast, goal } = limit;
  const counted = Array.from({ length: model.people }, (_, person) => person)
    .filter((person) => people?.includes(person) ?? true)
    .filter((person) => family < 0 || model.families[family][person] === group)
    .flatMap((person) => optionsOf(model, person).filter((option) => slots.includes(model.slot[option])));
  const sum = ["0 x0", ...counted.map((option) => `+ 1 x${option}`)].join(" ");
  const [above, below] = goal === 0 ? ["", ""] : [` - 1 above${at}`, ` + 1 below${at}`];
  return [
    ...(atMost === Infinity ? [] : [`${sum}${above} <= ${atMost}`]),
    ...(atLeast > 0 ? [`${sum}${below} >= ${atLeast}`] : []),
  ];
}

function optionsOf({ start }: Model, person: number): number[] {
  return Array.from({ length: start[person + 1] - start[person] }, (_, at) => start[person] + at);
}

function term(factor: number, name: string): string {
  return `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} ${name}`;
}
