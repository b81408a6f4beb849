import type { Branch, Model, Prices, Solution } from "../../src/solver/model.ts";

/*
 * A second, slow reading of model.ts, in whole vectors of BigInt: what is wrong with a solution's certificate.
 *
 * Claim: no lawful choice is lexicographically better than `totals`. Of any choice that is as good, list by list:
 * total >= sum of everybody's cheapest option - sum of price x bound, where every price has the sign of its bound and a
 * soft limit's is at most what one unit of it costs: one of its goal, and whatever the cuts on that goal add.
 */

type Vector = readonly bigint[];

/** Why the certificate does not prove `totals`; none: it does. */
export function certificateFaults(model: Model, solution: Solution): string[] {
  return [
    ...solution.cuts.flatMap((_, at) => cutFaults(model, solution, at)),
    ...leavesOf(model, solution).flatMap((leaf) => leafFaults(model, solution, leaf)),
    ...coverFaults(model, solution),
  ];
}

function cutFaults(model: Model, { cuts, totals }: Solution, at: number): string[] {
  const { goal, atLeast, prices } = cuts[at];
  const scale = BigInt(prices.denominator);
  const [bound, faults] = boundOf(model, prices, cuts.slice(0, at), () => true);
  const before = totals.slice(0, goal).every((total, component) => bound[component] === BigInt(total) * scale);
  const exceeds = bound[goal] > (BigInt(atLeast) - 1n) * scale;
  return [
    ...faults.map((fault) => `cut ${at}: ${fault}`),
    ...(before ? [] : [`cut ${at} is about other choices`]),
    ...(exceeds ? [] : [`cut ${at} is too high`]),
  ];
}

interface Leaf {
  readonly number: number;
  readonly allowed: (option: number) => boolean;
}

function leafFaults(model: Model, { cuts, leaves, totals }: Solution, { number, allowed }: Leaf): string[] {
  const prices = leaves[number];
  const scale = BigInt(prices.denominator);
  const [bound, faults] = boundOf(model, prices, cuts, allowed);
  const at = totals.findIndex((total, component) => bound[component] !== BigInt(total) * scale);
  const proves = at < 0 || bound[at] > BigInt(totals[at]) * scale;
  const lastRounds = at === totals.length - 1 && bound[at] > (BigInt(totals[at]) - 1n) * scale;
  const isImpossible = bound[0] > 0n && totals[0] > 0;
  return [
    ...faults.map((fault) => `leaf ${number}: ${fault}`),
    ...(proves || lastRounds || isImpossible ? [] : [`leaf ${number} leaves room at component ${at}`]),
  ];
}

/** The leaves with the options that their answers leave. */
function leavesOf(model: Model, { branch }: Solution): Leaf[] {
  const walk = (node: Branch, allowed: (option: number) => boolean): Leaf[] => {
    if (typeof node === "number") return [{ number: node, allowed }];
    const { person, option, yes, no } = node;
    const own = (one: number) => one >= model.start[person] && one < model.start[person + 1];
    return [
      ...walk(yes, (one) => allowed(one) && (!own(one) || one === option)),
      ...walk(no, (one) => allowed(one) && one !== option),
    ];
  };
  return walk(branch, () => true);
}

/** Every leaf once, and every question about an option of that person. */
function coverFaults(model: Model, solution: Solution): string[] {
  const numbers = leavesOf(model, solution).map(({ number }) => number);
  const isOnce = numbers.length === solution.leaves.length && new Set(numbers).size === numbers.length;
  const asks = (node: Branch): boolean =>
    typeof node === "number" ||
    (node.option >= model.start[node.person] &&
      node.option < model.start[node.person + 1] &&
      asks(node.yes) &&
      asks(node.no));
  return [...(isOnce ? [] : ["leaves do not match"]), ...(asks(solution.branch) ? [] : ["a question about nothing"])];
}

/** The right-hand side of the inequality, times the denominator, and the prices that it does not allow. */
function boundOf(
  model: Model,
  { denominator, vectors }: Prices,
  cuts: Solution["cuts"],
  allowed: (option: number) => boolean,
): [Vector, string[]] {
  const prices = vectors.map((vector) => vector.map(BigInt));
  const faults = prices.length === model.limits.length + cuts.length ? [] : ["wrong number of prices"];
  const cutPrices = prices.slice(model.limits.length);
  if (cutPrices.some((price) => sign(price) > 0)) faults.push("a cut is no upper bound");
  let bound: Vector = zero(model);
  model.limits.forEach(({ goal, atMost, atLeast }, at) => {
    const side = sign(prices[at]);
    if (side > 0 && atMost === Infinity) faults.push(`limit ${at} has no upper bound`);
    const unit = cuts.reduce(
      (sum, cut, index) => (cut.goal === goal ? add(sum, cutPrices[index], 1n) : sum),
      add(zero(model), unitOf(model, goal), BigInt(denominator)),
    );
    if (goal > 0 && sign(add(unit, prices[at], side > 0 ? -1n : 1n)) < 0) faults.push(`limit ${at} is too dear`);
    if (side !== 0) bound = add(bound, prices[at], -BigInt(side > 0 ? atMost : atLeast));
  });
  cuts.forEach(({ atLeast }, at) => (bound = add(bound, cutPrices[at], -BigInt(atLeast))));
  for (let person = 0; person < model.people; person++) bound = add(bound, cheapest(person), 1n);
  return [bound, faults];

  function cheapest(person: number): Vector {
    let least: Vector | undefined;
    for (let option = model.start[person]; option < model.start[person + 1]; option++) {
      if (!allowed(option)) continue;
      const net = netOf(person, option);
      if (!least || sign(add(net, least, -1n)) < 0) least = net;
    }
    // A case in which somebody has no option left holds no choice: nothing in it can be better.
    return least ?? [1_000_000_000_000n, ...zero(model).slice(1)];
  }

  function netOf(person: number, option: number): Vector {
    const costs = zero(model).map((_, goal) => (goal === 0 ? 0n : BigInt(model.costs(goal)[option])));
    let net = add(zero(model), costs, BigInt(denominator));
    model.limits.forEach(({ slots, family, group, people }, at) => {
      const isNamed = people?.includes(person) ?? true;
      const isCounted = isNamed && (family < 0 || model.families[family][person] === group);
      if (isCounted && slots.includes(model.slot[option])) net = add(net, prices[at], 1n);
    });
    cuts.forEach(({ goal }, at) => (net = add(net, cutPrices[at], costs[goal])));
    return net;
  }
}

function zero({ goals }: Model): Vector {
  return new Array<bigint>(goals + 1).fill(0n);
}

function unitOf(model: Model, goal: number): Vector {
  return zero(model).map((_, component) => (component === goal ? 1n : 0n));
}

function add(left: Vector, right: Vector, times: bigint): Vector {
  return left.map((entry, component) => entry + times * right[component]);
}

function sign(vector: Vector): number {
  const first = vector.find((entry) => entry !== 0n) ?? 0n;
  return first > 0n ? 1 : first < 0n ? -1 : 0;
}
