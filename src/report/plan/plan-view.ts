import { mentorsOf } from "../../domain/people/mentors-of.ts";
import type { Person } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Pairing, Unpaired } from "../../domain/plan/plan-entries.ts";
import { rulesByName } from "../../domain/programme/applied-rule.ts";
import type { Words } from "../../domain/programme/programme.ts";
import type { RuleBook } from "../../domain/programme/rule-book.ts";

/** A plan with what a report looks up again and again. */
export interface PlanView {
  readonly plan: Plan;
  readonly words: Words;
  /** Participants and mentors by id; of those who have left the name is known, and any other id stands for itself. */
  readonly person: (id: string) => Person | undefined;
  readonly nameOf: (id: string) => string;
  /** The names of a person's councils, `; ` between. */
  readonly councilOf: (id: string) => string;
  /** The name of a council that somebody leads or led; of an unknown one its code. */
  readonly councilName: (code: string) => string;
  readonly pairingOf: (participant: string) => Pairing | undefined;
  /** Whom they are paired with, or whose day their session is. */
  readonly mentorOf: (participant: string) => string | undefined;
  readonly unpairedOf: (participant: string) => Unpaired | undefined;
  readonly inCadre: (id: string) => boolean;
  /** How many a mentor supports. */
  readonly loadOf: (mentor: string) => number;
  /** The rules by their ids, and by the names under which the programme uses them. */
  readonly ruleBook: RuleBook;
}

/** @param whole the plan before it was cut to a region: people of another one may be named as mentors or mentees */
export function viewOf(plan: Plan, rules: RuleBook = new Map(), whole: Plan = plan): PlanView {
  // Participants come last: of somebody who is in both lists, theirs is the record that decides.
  const people = new Map<string, Person>([...whole.mentors, ...whole.participants].map((one) => [one.id, one]));
  const gone = new Map(plan.previous?.departures.map(({ participant, name }) => [participant, name]));
  const pairings = new Map(plan.pairings.map((pairing) => [pairing.participant, pairing]));
  const mentors = mentorsOf(plan);
  const unpaired = new Map(plan.unpaired.map((one) => [one.participant, one]));
  const cadre = new Set(plan.cadre.map(({ mentor }) => mentor));
  const loads = new Map<string, number>();
  for (const { mentor } of whole.pairings) loads.set(mentor, (loads.get(mentor) ?? 0) + 1);
  return {
    plan,
    words: plan.programme.words,
    person: (id) => people.get(id),
    nameOf: (id) => people.get(id)?.name ?? gone.get(id) ?? id,
    councilOf: (id) => councilsOf(people.get(id)),
    councilName: (code) => {
      const posts = [...whole.participants.flatMap(({ councils }) => councils), ...(whole.previous?.vacancies ?? [])];
      return posts.find((one) => one.code === code)?.name ?? whole.programme.councils?.current[code] ?? code;
    },
    pairingOf: (id) => pairings.get(id),
    mentorOf: (id) => mentors.get(id),
    unpairedOf: (id) => unpaired.get(id),
    inCadre: (id) => cadre.has(id),
    loadOf: (mentor) => loads.get(mentor) ?? 0,
    ruleBook: rulesByName(plan.programme, rules),
  };
}

/** The names of a person's councils, the home council first, `; ` between. */
export function councilsOf(person: Person | undefined): string {
  return person?.councils.map(({ name }) => name).join("; ") ?? "";
}
