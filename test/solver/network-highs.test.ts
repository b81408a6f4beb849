import highsModule from "highs";
import { expect, it } from "vitest";
import type { Model } from "../../src/solver/model.ts";
import { solveNetwork } from "../../src/solver/network/network.ts";
import { sample } from "../sample.ts";
import { randomLimits, randomModel, randomNumbers } from "./network-cases.ts";

// The package's types describe its CommonJS form, where the loader is a property; imported, it is the default itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

it("comes to the same value as HiGHS on 500 medium instances with one goal", { timeout: 120_000 }, async () => {
  const highs = await loadHighs();
  let lawful = 0;
  for (let seed = 0; seed < sample(500); seed++) {
    const model = mediumModel(seed);
    const answer = highs.solve(toLp(model));
    const solution = solveNetwork(model);
    expect(solution?.proved, `seed ${seed}`).toBe(2);
    expect(answer.Status === "Optimal", `seed ${seed}: ${answer.Status}`).toBe(solution?.totals[0] === 0);
    if (answer.Status !== "Optimal") continue;
    lawful++;
    expect(solution?.totals[1], `seed ${seed}`).toBe(Math.round(answer.ObjectiveValue));
  }
  expect(lawful).toBeGreaterThan(sample(100));
});

function mediumModel(seed: number): Model {
  const random = randomNumbers(seed + 31);
  const base = { people: 20 + random(sample(100)), slots: 2 + random(5), goals: 1, groups: 1 + random(4) };
  const limits = randomLimits(base, random).map((limit) => (random(4) === 0 ? { ...limit, goal: 1 } : limit));
  return randomModel({ ...base, spread: [3, 100, 5000][random(3)], ineligible: random(6), limits }, random);
}

/** In CPLEX LP form: x per option, u per excess, v per shortfall of a soft limit. The relaxation is integral. */
function toLp(model: Model): string {
  const cost = model.costs(1);
  const objective = Array.from(cost, (value, option) => `${signed(value)} x${option}`);
  const rows: string[] = [];
  for (let person = 0; person < model.people; person++) {
    const own = Array.from(model.slot.keys()).slice(model.start[person], model.start[person + 1]);
    rows.push(`${own.map((option) => `+ x${option}`).join(" ")} = 1`);
  }
  model.limits.forEach((limit, index) => {
    const counted = countedBy(model, index);
    const load = [...counted, 0].map((option, k) => (k < counted.length ? `+ x${option}` : "+ 0 x0")).join(" ");
    const isSoft = limit.goal > 0;
    if (isSoft) objective.push(`+ u${index} + v${index}`);
    if (limit.atMost !== Infinity) rows.push(`${load} ${isSoft ? `- u${index}` : ""} <= ${limit.atMost}`);
    if (limit.atLeast > 0) rows.push(`${load} ${isSoft ? `+ v${index}` : ""} >= ${limit.atLeast}`);
  });
  return `Minimize\n obj: ${objective.join("\n ")}\nSubject To\n${rows.map((row, k) => ` r${k}: ${row}`).join("\n")}\nEnd\n`;
}

function countedBy(model: Model, index: number): number[] {
  const { slots, family, group } = model.limits[index];
  const counted: number[] = [];
  for (let person = 0; person < model.people; person++) {
    if (family >= 0 && model.families[family][person] !== group) continue;
    for (let option = model.start[person]; option < model.start[person + 1]; option++) {
      if (slots.includes(model.slot[option])) counted.push(option);
    }
  }
  return counted;
}

function signed(value: number): string {
  return value < 0 ? `- ${-value}` : `+ ${value}`;
}
