import { count, grouped, listed } from "../../domain/counting.ts";
import type { ConflictMember } from "../../domain/plan/explanation.ts";
import type { PlanView } from "../plan/plan-view.ts";

/** A set of demands that cannot all be met, in one or two sentences. */
export function conflictText(
  conflict: readonly ConflictMember[],
  view: Pick<PlanView, "words" | "ruleBook" | "person">,
  names: boolean,
): string {
  if (conflict.length === 0) return "Even by itself it cannot be met.";
  const parts = conflictParts(conflict, view, names);
  return parts.length === 1
    ? `It conflicts with this: ${parts[0]}.`
    : `These cannot all be met with it: ${listed(parts)}.`;
}

/** One phrase for each rule and limit, one for all offers and one for all people. */
export function conflictParts(
  conflict: readonly ConflictMember[],
  { words, ruleBook, person }: Pick<PlanView, "words" | "ruleBook" | "person">,
  names: boolean,
): string[] {
  const of = <K extends ConflictMember["kind"]>(kind: K): Extract<ConflictMember, { kind: K }>[] =>
    conflict.filter((one): one is Extract<ConflictMember, { kind: K }> => one.kind === kind);
  const codes = (participant: string): string =>
    person(participant)
      ?.councils.map(({ code }) => code)
      .join(" and ") ?? participant;
  const pins = [...new Set(of("pin").map(({ slot }) => slot))].map((slot) => {
    const people = of("pin").filter((pin) => pin.slot === slot);
    const who = names ? ` (${people.map(({ participant }) => codes(participant)).join(", ")})` : "";
    return `${count(people.length, "offer", "offers")} of ${slot} already made${who}`;
  });
  const people = of("person");
  return [
    ...of("rule").map(({ name, rule }) => `the rule "${(ruleBook.get(name) ?? ruleBook.get(rule))?.title ?? name}"`),
    ...of("limit").map(
      ({ side, bound, slots, name }) =>
        `${side === "atMost" ? "at most" : "at least"} ${grouped(bound)} in ${placesText(slots, name)}`,
    ),
    ...pins,
    ...(people.length === 0
      ? []
      : [`a place for each of ${count(people.length, words.participant, words.participants)}`]),
  ];
}

function placesText(slots: readonly string[], name: string): string {
  if (slots.length > 3) return name;
  return listed(slots.map((slot) => (slot === "cadre" ? "the cadre" : slot)));
}
