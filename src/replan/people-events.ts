import type { Participant, Person, Status } from "../domain/people/people.ts";
import type { Change } from "../domain/plan/change.ts";
import { changeError, isChangeError, type Outcome } from "./change-error.ts";
import { depart, endPair, withdraw } from "./leave.ts";
import { findPerson, keepPerson, type PlanState } from "./plan-state.ts";
import { inPosts, knowPost, postOf, postsHeld, withFacts } from "./posts.ts";

/** Somebody takes up a post as a new participant, or comes back to one. */
export function appointed(state: PlanState, change: Change, id: string): Outcome {
  return arrive(state, change, id, "permanent");
}

/** Somebody holds a vacant post for a time. */
export function interimStarted(state: PlanState, change: Change, id: string): Outcome {
  return arrive(state, change, id, "interim");
}

/** An application: of a participant, of somebody who had withdrawn, or of somebody new. */
export function applied(state: PlanState, change: Change, id: string): Outcome {
  const person = state.people.get(id);
  const appliedOn = change.facts?.appliedOn ?? change.date;
  if (!person) return arrive(state, { ...change, facts: { ...change.facts, appliedOn } }, id, "permanent");
  const isBack = state.withdrawals.delete(id);
  if (person.appliedOn !== undefined && !isBack) {
    return changeError("change/already", "event", { id, what: "applied", on: person.appliedOn });
  }
  keepPerson(state, { ...person, ...change.facts, appliedOn });
  return undefined;
}

/** The holder of a post for a time holds it for good. */
export function madePermanent(state: PlanState, change: Change, id: string): Outcome {
  const person = findPerson(state, id);
  if (person?.status === "permanent") return changeError("change/already", "event", { id, what: "permanent", on: "" });
  if (person) keepPerson(state, { ...person, ...change.facts, status: "permanent" });
  return undefined;
}

/** Facts that were wrong are put right: those that the line gives. */
export function corrected(state: PlanState, change: Change, id: string): Outcome {
  const person = findPerson(state, id);
  const { facts } = change;
  if (!facts || Object.keys(facts).length === 0)
    return changeError("change/nothing-corrected", "participant_id", { id });
  if (!person) return undefined;
  const [home] = postsHeld(state, person);
  if (home) state.posts.set(home.code, withFacts(home, facts));
  const { capacity, ...others } = facts;
  keepPerson(state, { ...person, ...others });
  const mentor = state.mentors.get(id);
  if (mentor && capacity !== undefined) state.mentors.set(id, { ...mentor, capacity });
  return undefined;
}

/** A director is one no longer. */
export function left(state: PlanState, change: Change, id: string): Outcome {
  depart(state, id, change);
  return undefined;
}

/** A participant stays in post, but gives up the programme. */
export function withdrew(state: PlanState, change: Change, id: string): Outcome {
  const before = state.withdrawals.get(id);
  if (before) return changeError("change/already", "event", { id, what: "withdrawn", on: before.on });
  if (state.places.get(id)?.state === "completed") {
    return changeError("change/already", "event", { id, what: "completed", on: "" });
  }
  withdraw(state, id, change);
  return undefined;
}

/** Somebody must not be paired with these people or councils; a pair against it has failed. */
export function conflictDeclared(state: PlanState, change: Change, id: string): Outcome {
  const person = findPerson(state, id);
  const named = listOf(change.value);
  if (named.length === 0)
    return changeError("change/bad-value", "value", { found: "", expected: "ids or council codes" });
  if (!person) return undefined;
  keepPerson(state, { ...person, conflicts: [...new Set([...person.conflicts, ...named])] });
  for (const pair of [...state.pairs.values(), ...state.currentPairs.values()]) {
    const { participant, mentor } = pair;
    if (participant !== id && mentor !== id) continue;
    const other = findPerson(state, participant === id ? mentor : participant);
    if (other && isNamed(other, named)) endPair(state, pair, change);
  }
  return undefined;
}

/** The texts of a cell with `;` between. */
export function listOf(value: string | undefined): string[] {
  return [...new Set((value ?? "").split(";").map((item) => item.trim()))].filter((item) => item !== "");
}

function isNamed({ id, councils }: Person, named: readonly string[]): boolean {
  return named.includes(id) || councils.some(({ code }) => named.includes(code));
}

function arrive(state: PlanState, change: Change, id: string, status: Status): Outcome {
  const present = state.people.get(id);
  if (present) return changeError("change/in-post", "participant_id", { id, council: present.councils[0]?.name ?? "" });
  const mentor = state.mentors.get(id);
  const { facts } = change;
  const name = facts?.name ?? mentor?.name ?? state.departures.get(id)?.name;
  if (name === undefined) return changeError("change/no-name", "participant_id", { id });
  const hasPost = state.hasPosts || change.council !== undefined || change.councilName !== undefined;
  const post = hasPost ? postOf(state, change) : undefined;
  if (isChangeError(post)) return post;
  if (post) knowPost(state, post);
  const appointedOn = facts?.appointedOn ?? change.date;
  const newcomer: Participant = {
    ...blank(id, name),
    ...mentor,
    status,
    appointedOn,
    directorSince: facts?.directorSince ?? mentor?.directorSince ?? appointedOn,
    ...facts,
  };
  state.people.set(id, post ? inPosts(newcomer, [post]) : newcomer);
  state.departures.delete(id);
  state.withdrawals.delete(id);
  if (mentor) keepPerson(state, state.people.get(id) ?? newcomer);
  return undefined;
}

function blank(id: string, name: string): Participant {
  return {
    id,
    name,
    councils: [],
    region: "",
    type: "",
    status: "permanent",
    preferredIntakes: [],
    unavailableIntakes: [],
    mentorVolunteer: false,
    conflicts: [],
    borders: [],
  };
}
