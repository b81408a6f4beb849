import type { Change } from "../domain/plan/change.ts";
import type { Post } from "../domain/plan/previous.ts";
import { changeError, isChangeError, type Outcome } from "./change-error.ts";
import { depart } from "./leave.ts";
import { listOf } from "./people-events.ts";
import { findPerson, holdersOf, keepPerson, type PlanState } from "./plan-state.ts";
import { inPosts, knowPost, postOf, postsHeld, withFacts } from "./posts.ts";

/** A director takes another council's post, and keeps their place. `value` says which post they leave, of several. */
export function movedCouncil(state: PlanState, change: Change, id: string): Outcome {
  const person = findPerson(state, id);
  const post = postOf(state, change);
  if (isChangeError(post) || !person) return isChangeError(post) ? post : undefined;
  const held = postsHeld(state, person);
  if (held.some(({ code }) => code === post.code)) {
    return changeError("change/already", "council_code", { id, what: "in-post", on: "" });
  }
  const from = change.value ?? held[0]?.code;
  if (change.value !== undefined && !held.some(({ code }) => code === from)) {
    return changeError("change/not-their-council", "value", { id, council: change.value });
  }
  if (state.people.has(id)) knowPost(state, post);
  const { facts } = change;
  const moved = { ...person, ...facts, appointedOn: facts?.appointedOn ?? change.date };
  keepPerson(state, inPosts(moved, [post, ...held.filter(({ code }) => code !== from)]));
  return undefined;
}

/** A director leads one more council: one person, one place, both councils covered. */
export function sharedPostStarted(state: PlanState, change: Change, id: string): Outcome {
  const person = findPerson(state, id);
  const post = postOf(state, change);
  if (isChangeError(post) || !person) return isChangeError(post) ? post : undefined;
  const held = postsHeld(state, person);
  if (held.some(({ code }) => code === post.code)) {
    return changeError("change/already", "council_code", { id, what: "in-post", on: "" });
  }
  if (state.people.has(id)) knowPost(state, post);
  keepPerson(state, inPosts(person, [...held, post]));
  return undefined;
}

/** A director of several councils gives one of them up. */
export function sharedPostEnded(state: PlanState, change: Change, id: string): Outcome {
  const person = findPerson(state, id);
  if (!person) return undefined;
  const held = postsHeld(state, person);
  const council = change.council ?? "";
  if (!held.some(({ code }) => code === council)) {
    return changeError("change/not-their-council", "council_code", { id, council });
  }
  if (held.length < 2) return changeError("change/only-post", "council_code", { id, council });
  keepPerson(
    state,
    inPosts(
      { ...person, ...change.facts },
      held.filter(({ code }) => code !== council),
    ),
  );
  return undefined;
}

/**
 * Councils end and one follows them: `value` names those that end, `council_code` the successor, `participant_id` who
 * leads it. Where nobody is named, the one director whom they had goes on. Other directors of theirs are gone.
 */
export function councilMerged(state: PlanState, change: Change): Outcome {
  const ended = listOf(change.value);
  const unknown = ended.find((code) => !state.posts.has(code));
  if (ended.length === 0) return changeError("change/bad-value", "value", { found: "", expected: "council codes" });
  if (unknown !== undefined) return changeError("change/unknown-council", "value", { council: unknown });
  const successor = postOf(state, change);
  if (isChangeError(successor)) return successor;
  const [first] = ended.flatMap((code) => state.posts.get(code) ?? []);
  const holders = [...new Set(ended.flatMap((code) => holdersOf(state, code).map(({ id }) => id)))];
  const leader = change.participant ?? (holders.length === 1 ? holders[0] : undefined);
  for (const code of ended) state.posts.delete(code);
  state.posts.set(successor.code, withFacts({ ...first, ...named(successor) }, change.facts));
  for (const id of new Set([...holders, ...(leader === undefined ? [] : [leader])])) {
    reseat(state, id, ended, id === leader ? state.posts.get(successor.code) : undefined, change);
  }
  return undefined;
}

/** One council ends and several follow it: `value` is `code=name;code=name`, and its director leads the first. */
export function councilSplit(state: PlanState, change: Change): Outcome {
  const ended = change.council ?? "";
  const old = state.posts.get(ended);
  if (!old) return changeError("change/unknown-council", "council_code", { council: ended });
  const successors = listOf(change.value).map((item) => item.split("=").map((part) => part.trim()));
  if (successors.length < 2 || successors.some(([code = "", name = ""]) => code === "" || name === "")) {
    return changeError("change/bad-value", "value", { found: change.value ?? "", expected: "code=name;code=name" });
  }
  const posts = successors.map(([code = "", name = ""]) => withFacts({ ...old, code, name }, change.facts));
  const holder = change.participant ?? holdersOf(state, ended)[0]?.id;
  state.posts.delete(ended);
  for (const post of posts) state.posts.set(post.code, post);
  if (holder !== undefined) reseat(state, holder, [ended], posts[0], change);
  return undefined;
}

function named({ code, name }: Post): Pick<Post, "code" | "name"> {
  return { code, name };
}

/** Somebody loses the posts that end, and leads the successor where it is theirs; without any post they are gone. */
function reseat(
  state: PlanState,
  id: string,
  ended: readonly string[],
  successor: Post | undefined,
  change: Change,
): void {
  const person = findPerson(state, id);
  if (!person) return;
  const kept = postsHeld(state, person).filter(({ code }) => !ended.includes(code) && code !== successor?.code);
  const posts = successor ? [successor, ...kept] : kept;
  if (posts.length === 0) depart(state, id, change);
  else keepPerson(state, inPosts(person, posts));
}
