import type { Participant } from "../../src/domain/people/people.ts";
import type { Intake, Programme } from "../../src/domain/programme/programme.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { person } from "../rules/person.ts";
import { type Dice, diceFrom } from "../solver/seeded.ts";

/** Up to six people, three intakes and a cadre of one or two, under the rules and goals of the default programme. */
export function randomProblem(seed: number): Problem {
  const dice = diceFrom(seed);
  const intakes = Array.from({ length: dice.between(1, 3) }, (_, at) => randomIntake(dice, at));
  const ids = ["a", "b", "c", "d", "e", "f"].slice(0, dice.between(0, 6));
  const participants = ids.map((id) => randomPerson(dice, id, intakes));
  const mentors = dice.chance(40)
    ? ["f", "m", "n"].map((id) => ({ ...randomPerson(dice, id, []), capacity: dice.below(4) }))
    : undefined;
  const programme = smallProgramme(dice, intakes);
  const { asOf } = programme;
  return { programme, asOf, seed: `seed ${seed}`, participants, mentors, vacant: 0, rules: ruleBook };
}

function smallProgramme(dice: Dice, intakes: readonly Intake[]): Programme {
  const stages = dcsLeadership2009.stages.map((stage) => {
    if (stage.stage === "cadre") return { ...stage, size: dice.pick([0, 1, 1, 1, 2]) };
    return stage.stage === "pairing" ? { ...stage, capacity: dice.between(1, 2) } : stage;
  });
  return { ...dcsLeadership2009, intakes, stages };
}

function randomIntake(dice: Dice, at: number): Intake {
  const year = 2010 + at;
  const closing = dice.chance(40) ? { applicationsCloseOn: "2009-07-31" } : {};
  return { id: `${year}`, places: dice.between(0, 3), startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, ...closing };
}

function randomPerson(dice: Dice, id: string, intakes: readonly Intake[]): Participant {
  const some = (percent: number) => intakes.map((intake) => intake.id).filter(() => dice.chance(percent));
  const maybe = <T>(percent: number, value: T) => (dice.chance(percent) ? value : undefined);
  const since = dice.pick([
    "2001-02-03",
    "2006-09-01",
    "2007-05-01",
    "2008-09-01",
    "2008-12-24",
    "2009-06-01",
    undefined,
  ]);
  const preferred = some(50);
  return person(id, {
    councils: [{ code: dice.pick(["E-1", `E-${id}`]), name: "Council" }],
    region: dice.pick(["North", "North", "South", ""]),
    type: dice.pick(["county", "unitary"]),
    status: dice.pick(["permanent", "permanent", "permanent", "interim"]),
    directorSince: since,
    appointedOn: since === undefined || dice.chance(20) ? dice.pick(["2008-04-01", "2010-06-01"]) : since,
    appliedOn: dice.pick(["2009-07-31", "2009-08-01", undefined]),
    preferredIntakes: dice.chance(50) ? preferred : [...preferred].reverse(),
    unavailableIntakes: some(15),
    pinnedIntake: intakes.length > 0 ? maybe(12, dice.pick(intakes).id) : undefined,
    pinReason: "Promised",
    judgement: dice.pick(["excellent", "well", "well", "poor", undefined] as const),
    mentorVolunteer: dice.chance(70),
    expectedUntil: maybe(30, dice.pick(["2011-08-31", "2011-09-01"])),
    conflicts: dice.chance(20) ? [dice.pick(["a", "b", "m", "E-c"])] : [],
    borders: dice.chance(40) ? [dice.pick(["E-1", "E-a", "E-m", "E-f"])] : [],
  });
}
