import type { Participant } from "../../src/domain/people/people.ts";
import type { Intake } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import type { RuleUse } from "../../src/domain/programme/rule-use.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { person } from "../rules/person.ts";
import { type Dice, diceFrom } from "../solver/seeded.ts";
import { goalNames } from "./restated-placing.ts";

const days = ["2010-01-04", "2010-01-04", "2010-05-03"];
const goals: RuleUse[] = goalNames
  .filter((name) => name !== "lot-slot")
  .map((name) =>
    name === "region-share" ? { rule: "fair-share@1", id: name, with: { by: "region" } } : { rule: `${name}@1` },
  );

/** A few people, and intakes of which several start on one day, some with starts of their own. */
export function smallPlacing(seed: number): Problem {
  const dice = diceFrom(seed);
  const intakes = ["A", "B", "C"].slice(0, dice.between(1, 3)).map((id) => intakeOf(dice, id));
  const ids = intakes.flatMap(({ id, cohorts = [] }) => [id, ...cohorts.map((one) => `${id}/${one.id}`)]);
  const people = ["p", "q", "r", "s", "t"].slice(0, dice.between(1, 5)).map((id) => personOf(dice, id, ids));
  return placingOf(intakes, people, `seed ${seed}`);
}

/** The same with some dozens of people, too many to try everything. */
export function mediumPlacing(seed: number): Problem {
  const dice = diceFrom(seed);
  const count = dice.between(12, 45);
  const intakes = ["A", "B", "C", "D"].slice(0, dice.between(2, 4)).map((id) => {
    const intake = intakeOf(dice, id);
    const places = dice.below(Math.ceil(count / 2));
    if (!intake.cohorts) return { ...intake, places };
    return {
      ...intake,
      places,
      cohorts: intake.cohorts.map((one) => ({ ...one, places: dice.below(Math.ceil(count / 3)) })),
    };
  });
  const ids = intakes.flatMap(({ id, cohorts = [] }) => [id, ...cohorts.map((one) => `${id}/${one.id}`)]);
  const people = Array.from({ length: count }, (_, at) => personOf(dice, `p${String(at).padStart(2, "0")}`, ids));
  return placingOf(intakes, people, `seed ${seed}`);
}

/** A placing with the rules and goals that the restatement knows. */
export function placingOf(intakes: readonly Intake[], participants: readonly Participant[], seed: string): Problem {
  const stage = { stage: "placing" as const, who: [], rules: [{ rule: "available@1" }, { rule: "places@1" }], goals };
  const programme = { ...dcsLeadership2009, councils: undefined, intakes, stages: [stage], completeBy: undefined };
  return { programme, asOf: "2009-09-01", seed, participants, vacant: 0, rules: ruleBook };
}

function intakeOf(dice: Dice, id: string): Intake {
  const startsOn = dice.pick(days);
  const intake = { id, places: dice.below(4), startsOn, endsOn: "2011-12-31" };
  const overbook = dice.chance(15) ? { overbook: { places: 1, reason: "Some never come" } } : {};
  if (dice.chance(60)) return { ...intake, ...overbook };
  const cohorts = ["x", "y"].map((name) => {
    return { id: name, places: dice.below(3), startsOn: dice.pick(days), endsOn: "2011-12-31" };
  });
  return { ...intake, cohorts };
}

function personOf(dice: Dice, id: string, ids: readonly string[]): Participant {
  const list = ids.filter(() => dice.chance(40));
  return person(id, {
    region: dice.pick(["North", "South", ""]),
    judgement: dice.pick(["poor", "well", undefined] as const),
    appointedOn: dice.pick(["2003-09-01", "2008-08-15", undefined]),
    preferredIntakes: dice.chance(50) ? list : [...list].reverse(),
    unavailableIntakes: ids.filter(() => dice.chance(15)),
    ...(dice.chance(8) ? { pinnedIntake: dice.pick(ids), pinReason: "Promised" } : {}),
  });
}
