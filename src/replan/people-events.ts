import type { Participant, Person, Status } from "../domain/people/people.ts";
import type { Change } from "../domain/plan/change.ts";
import { changeError, isChangeError, type Outcome } from "./change-error.ts";
import { depart, endPair, withdraw } from "./leave.ts";
import { inPosts, knowPost, postOf, postsHeld, withFacts } from "./posts.ts";
import { findPerson, keepPerson, type World } from "./world.ts";

/** Somebody takes up a post as a new participant, or comes back to one. */
export function appointed(world: World, change: Change, id: string): Outcome {
  return arrive(world, change, id, "permanent");
}

/** Somebody holds a vacant post for a time. */
export function interimStarted(world: World, change: Change, id: string): Outcome {
  return arrive(world, change, id, "interim");
}

/** An application: of a participant, of somebody who had withdrawn, or of somebody new. */
export function applied(world: World, change: Change, id: string): Outcome {
  const person = world.people.get(id);
  const appliedOn = change.facts?.appliedOn ?? change.date;
  if (!person) return arrive(world, { ...change, facts: { ...change.facts, appliedOn } }, id, "permanent");
  const isBack = world.withdrawals.delete(id);
  if (person.appliedOn !== undefined && !isBack) {
    return changeError("change/already", "event", { id, what: "applied", on: person.appliedOn });
  }
  keepPerson(world, { ...person, ...change.facts, appliedOn });
  return undefined;
}

/** The holder of a post for a time holds it for good. */
export function madePermanent(world: World, change: Change, id: string): Outcome {
  const person = findPerson(world, id);
  if (person?.status === "permanent") return changeError("change/already", "event", { id, what: "permanent", on: "" });
  if (person) keepPerson(world, { ...person, ...change.facts, status: "permanent" });
  return undefined;
}

/** Facts that were wrong are put right: those that the line gives. */
export function corrected(world: World, change: Change, id: string): Outcome {
  const person = findPerson(world, id);
  const { facts } = change;
  if (!facts || Object.keys(facts).length === 0)
    return changeError("change/nothing-corrected", "participant_id", { id });
  if (!person) return undefined;
  const [home] = postsHeld(world, person);
  if (home) world.posts.set(home.code, withFacts(home, facts));
  const { capacity, ...others } = facts;
  keepPerson(world, { ...person, ...others });
  const mentor = world.mentors.get(id);
  if (mentor && capacity !== undefined) world.mentors.set(id, { ...mentor, capacity });
  return undefined;
}

/** A director is one no longer. */
export function left(world: World, change: Change, id: string): Outcome {
  depart(world, id, change);
  return undefined;
}

/** A participant stays in post, but gives up the programme. */
export function withdrew(world: World, change: Change, id: string): Outcome {
  const before = world.withdrawals.get(id);
  if (before) return changeError("change/already", "event", { id, what: "withdrawn", on: before.on });
  if (world.places.get(id)?.state === "completed") {
    return changeError("change/already", "event", { id, what: "completed", on: "" });
  }
  withdraw(world, id, change);
  return undefined;
}

/** Somebody must not be paired with these people or councils; a pair against it has failed. */
export function conflictDeclared(world: World, change: Change, id: string): Outcome {
  const person = findPerson(world, id);
  const named = listOf(change.value);
  if (named.length === 0)
    return changeError("change/bad-value", "value", { found: "", expected: "ids or council codes" });
  if (!person) return undefined;
  keepPerson(world, { ...person, conflicts: [...new Set([...person.conflicts, ...named])] });
  for (const pair of [...world.pairs.values(), ...world.currentPairs.values()]) {
    const { participant, mentor } = pair;
    if (participant !== id && mentor !== id) continue;
    const other = findPerson(world, participant === id ? mentor : participant);
    if (other && isNamed(other, named)) endPair(world, pair, change);
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

function arrive(world: World, change: Change, id: string, status: Status): Outcome {
  const present = world.people.get(id);
  if (present) return changeError("change/in-post", "participant_id", { id, council: present.councils[0]?.name ?? "" });
  const mentor = world.mentors.get(id);
  const { facts } = change;
  const name = facts?.name ?? mentor?.name ?? world.departures.get(id)?.name;
  if (name === undefined) return changeError("change/no-name", "participant_id", { id });
  const hasPost = world.hasPosts || change.council !== undefined || change.councilName !== undefined;
  const post = hasPost ? postOf(world, change) : undefined;
  if (isChangeError(post)) return post;
  if (post) knowPost(world, post);
  const appointedOn = facts?.appointedOn ?? change.date;
  const newcomer: Participant = {
    ...blank(id, name),
    ...mentor,
    status,
    appointedOn,
    directorSince: facts?.directorSince ?? mentor?.directorSince ?? appointedOn,
    ...facts,
  };
  world.people.set(id, post ? inPosts(newcomer, [post]) : newcomer);
  world.departures.delete(id);
  world.withdrawals.delete(id);
  if (mentor) keepPerson(world, world.people.get(id) ?? newcomer);
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
