import type { Participant } from "../../src/domain/people/people.ts";
import type { Problem } from "../../src/domain/programme/rule-book.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { person } from "../rules/person.ts";
import { type Dice, diceFrom } from "../solver/seeded.ts";

/** A few people, a cadre of one to three to choose among them, and the newly appointed to pair with it. */
export function smallMentoring(seed: number): { readonly problem: Problem; readonly size: number } {
  const dice = diceFrom(seed);
  const [size, capacity] = [dice.between(1, 3), dice.between(0, 3)];
  const participants = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    .slice(0, dice.between(3, 9))
    .map((id) => personOf(dice, id));
  const stages = dcsLeadership2009.stages.flatMap((stage) => {
    if (stage.stage === "placing") return [];
    return [stage.stage === "cadre" ? { ...stage, size } : { ...stage, capacity }];
  });
  const programme = { ...dcsLeadership2009, councils: undefined, intakes: [], stages, completeBy: undefined };
  return {
    problem: { programme, asOf: "2009-09-01", seed: `seed ${seed}`, participants, vacant: 0, rules: ruleBook },
    size,
  };
}

function personOf(dice: Dice, id: string): Participant {
  const isNew = dice.chance(45);
  return person(id, {
    councils: [{ code: dice.chance(15) ? "E-1" : `E-${id}`, name: "Council" }],
    region: dice.pick(["North", "South", "East"]),
    type: dice.pick(["county", "unitary"]),
    status: dice.chance(85) ? "permanent" : "interim",
    directorSince: dice.pick(
      isNew ? ["2008-09-01", "2008-08-31", "2009-02-01"] : ["2001-02-03", "2006-09-01", "2006-09-02", "2004-05-31"],
    ),
    judgement: dice.pick(["excellent", "well", "well", "adequate"] as const),
    mentorVolunteer: dice.chance(85),
    ...(dice.chance(20) ? { expectedUntil: dice.pick(["2011-08-31", "2011-09-01"]) } : {}),
    conflicts: dice.chance(20) ? [dice.pick(["a", "b", "E-c"])] : [],
    borders: [dice.pick(["E-1", "E-a", "E-b", "E-d"])],
  });
}
