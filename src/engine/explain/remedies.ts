import type { Change, ChangeSet, ConflictMember } from "../../domain/plan/explanation.ts";
import { applyRules, neededRules } from "../../domain/programme/applied-rule.ts";
import type { Problem, StageView } from "../../domain/programme/rule-book.ts";
import { applyChange } from "./apply-change.ts";

/**
 * What would resolve a conflict, the smallest first: another number in the programme, one more kind of person admitted, an
 * offer withdrawn, a closed intake opened, a rule left out. Each is found enough by `resolves`, and a number is the
 * nearest that is. Where no single change is enough, one set of changes that together are.
 */
export function remediesOf(
  problem: Problem,
  view: StageView,
  conflict: readonly ConflictMember[],
  resolves: (problem: Problem) => boolean,
): ChangeSet[] {
  if (conflict.length === 0) return [];
  const trials = trialsFor(problem, view, conflict);
  const found = trials.flatMap((trial) => {
    const remedy = nearestOf(trial, (set) => resolves(set.reduce(applyChange, problem)));
    return remedy ? [{ remedy: remedy.set, size: trial.weight * remedy.amount }] : [];
  });
  const ranked = found.sort((left, right) => left.size - right.size).map(({ remedy }) => remedy);
  if (ranked.length > 0) return ranked.slice(0, mostRemedies);
  const together = togetherEnough(problem, trials, resolves);
  return together ? [together] : [];
}

const mostRemedies = 8;

/** One way of changing something, by 1, 2, 3 ... up to `most`. */
interface Trial {
  readonly weight: number;
  readonly most: number;
  readonly change: (amount: number) => ChangeSet;
}

function trialsFor(problem: Problem, view: StageView, conflict: readonly ConflictMember[]): Trial[] {
  const pins = conflict.filter((member) => member.kind === "pin");
  return [
    ...pinTrials(pins),
    ...conflict.flatMap((member) => trialsOf(member, problem, view)),
    ...openings(problem, view),
  ];
}

function trialsOf(member: ConflictMember, problem: Problem, view: StageView): Trial[] {
  if (member.kind === "limit") return numberTrial(member, problem);
  return member.kind === "rule" ? ruleTrials(member, problem, view) : [];
}

/** Offers to one slot withdrawn, one, two ... of them; which ones makes no difference to the conflict. */
function pinTrials(pins: readonly Extract<ConflictMember, { kind: "pin" }>[]): Trial[] {
  return [...new Set(pins.map(({ slot }) => slot))].map((slot) => {
    const offers = pins.filter((pin) => pin.slot === slot);
    const change = (amount: number): ChangeSet =>
      offers.slice(0, amount).map(({ participant }) => ({ kind: "drop-pin", participant, intake: slot }));
    return { weight: pinWeight, most: offers.length, change };
  });
}

// How drastic a change is, against one place more or one person fewer.
const pinWeight = 1.5;
const admitWeight = 4;
const openWeight = 6;
const dropWeight = 1000;

function once(weight: number, change: Change): Trial {
  return { weight, most: 1, change: () => [change] };
}

function numberTrial(
  { path, side, bound, slots }: Extract<ConflictMember, { kind: "limit" }>,
  problem: Problem,
): Trial[] {
  if (path === undefined || typeof at(problem.programme, path) !== "number") return [];
  const sign = side === "atMost" ? 1 : -1;
  const most = side === "atMost" ? problem.participants.length : bound;
  const about = path[0] === "intakes" ? (slots[0] ?? "") : path.at(-1) === "size" ? "cadre" : "pairing";
  const change = (amount: number): ChangeSet => [
    { kind: "programme", path, about, from: String(bound), to: String(bound + sign * amount) },
  ];
  return [{ weight: 1, most, change }];
}

/** The parameters of a rule made wider, and the rule left out. */
function ruleTrials(
  { name, rule: id, path }: Extract<ConflictMember, { kind: "rule" }>,
  problem: Problem,
  view: StageView,
): Trial[] {
  const use = [...view.spec.who, ...view.spec.rules].find((one) => applyRules([one], problem.rules)[0]?.name === name);
  const rule = problem.rules.get(id);
  // Without a rule that a goal needs, that goal would have nothing to say of some options.
  const isNeeded = view.spec.goals.some((goal) =>
    neededRules(goal, problem.rules).some((needed) => needed.rule === use?.rule),
  );
  const drop = isNeeded ? [] : [once(dropWeight, { kind: "drop-rule", stage: view.stage, name, rule: id })];
  if (!use || !rule) return drop;
  const params = Object.entries(rule.params).flatMap(([param, spec]): Trial[] => {
    const now = use.with?.[param] ?? spec.default;
    const where = { kind: "programme" as const, path: [...path, "with", param], about: name };
    if (spec.type === "choices" && Array.isArray(now)) {
      const chosen = now.map(String);
      const others = spec.of.filter((one) => !chosen.includes(one));
      return others.map((one) =>
        once(admitWeight, { ...where, from: chosen.join(";"), to: [...chosen, one].join(";") }),
      );
    }
    if (spec.type !== "integer" || typeof now !== "number") return [];
    return [1, -1].map((sign) => ({
      weight: 1,
      most: sign > 0 ? Math.min(240, (spec.max ?? Infinity) - now) : now - spec.min,
      change: (amount) => [{ ...where, from: String(now), to: String(now + sign * amount) }],
    }));
  });
  return [...params, ...drop];
}

function openings({ programme }: Problem, view: StageView): Trial[] {
  if (view.stage !== "placing") return [];
  return programme.intakes.flatMap(({ id, open }, index) =>
    open === false
      ? [
          once(openWeight, {
            kind: "programme",
            path: ["intakes", index, "open"],
            about: id,
            from: "false",
            to: "true",
          }),
        ]
      : [],
  );
}

/** The least amount that is enough, if any is: doubled until it is, then halved back. */
function nearestOf(
  { most, change }: Trial,
  isEnough: (set: ChangeSet) => boolean,
): { set: ChangeSet; amount: number } | undefined {
  if (most < 1) return undefined;
  let high = 1;
  while (!isEnough(change(high))) {
    if (high >= most) return undefined;
    high = Math.min(most, high * 2);
  }
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isEnough(change(middle))) high = middle;
    else low = middle;
  }
  return { set: change(high), amount: high };
}

/** Every trial at its utmost is more than enough if anything is; then each is taken back as far as it can be. */
function togetherEnough(
  problem: Problem,
  trials: readonly Trial[],
  resolves: (problem: Problem) => boolean,
): ChangeSet | undefined {
  const usable = trials.filter(({ weight, most }) => weight < dropWeight && most >= 1);
  const amounts = usable.map(({ most }) => most);
  const set = (): Change[] => usable.flatMap(({ change }, index) => (amounts[index] > 0 ? change(amounts[index]) : []));
  const isEnough = (): boolean => resolves(set().reduce(applyChange, problem));
  if (!isEnough()) return undefined;
  usable.forEach(({ most }, index) => {
    let low = -1;
    let high = most;
    while (high - low > 1) {
      amounts[index] = Math.floor((low + high) / 2);
      if (isEnough()) high = amounts[index];
      else low = amounts[index];
    }
    amounts[index] = high;
  });
  return set();
}

function at(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Readonly<Record<string, unknown>> | undefined)?.[key], value);
}
