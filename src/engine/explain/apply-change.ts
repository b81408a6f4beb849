import type { Participant } from "../../domain/people/people.ts";
import type { Change } from "../../domain/plan/explanation.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { nameOfUse } from "../../domain/programme/rule-use.ts";

/** The problem with a change made; `fewer-people` changes nothing, as it does not say who. */
export function applyChange(problem: Problem, change: Change): Problem {
  const { programme } = problem;
  if (change.kind === "drop-pin") return withPerson(problem, change.participant, withoutPin);
  if (change.kind === "drop-rule") return { ...problem, programme: withoutRule(programme, change.stage, change.name) };
  if (change.kind !== "programme") return problem;
  return { ...problem, programme: setIn(programme, change.path, valueLike(change)) as Programme };
}

function withPerson(problem: Problem, id: string, change: (one: Participant) => Participant): Problem {
  return { ...problem, participants: problem.participants.map((one) => (one.id === id ? change(one) : one)) };
}

function withoutPin(participant: Participant): Participant {
  return { ...participant, pinnedIntake: undefined, pinReason: undefined };
}

function withoutRule(programme: Programme, stage: string, name: string): Programme {
  const stages = programme.stages.map((spec) =>
    spec.stage === stage
      ? {
          ...spec,
          who: spec.who.filter((use) => nameOfUse(use) !== name),
          rules: spec.rules.filter((use) => nameOfUse(use) !== name),
        }
      : spec,
  );
  return { ...programme, stages };
}

function setIn(value: unknown, [key, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? setIn(item, rest, to) : (item as unknown)));
  const from = (value ?? {}) as Readonly<Record<string, unknown>>;
  return { ...from, [key]: setIn(from[String(key)], rest, to) };
}

// A change is told as text; what it changes says of which kind the value is.
function valueLike({ from, to }: Extract<Change, { kind: "programme" }>): unknown {
  if (to === "true" || to === "false") return to === "true";
  if (/^-?\d+$/.test(to) && /^-?\d+$/.test(from)) return Number(to);
  return to.split(";");
}
