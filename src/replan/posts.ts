import { foldText, slugOf } from "../domain/people/ids.ts";
import { judgements, type Person } from "../domain/people/people.ts";
import type { Change, ChangedFacts } from "../domain/plan/change.ts";
import type { Post } from "../domain/plan/previous.ts";
import { type ChangeError, changeError } from "./change-error.ts";
import type { PlanState } from "./plan-state.ts";

/** The council that a change is about: a known one by code or name, or a new one where the change names it. */
export function postOf(state: PlanState, change: Change): Post | ChangeError {
  const { council: code, councilName: name, facts } = change;
  const known = code === undefined ? postByName(state, name ?? "") : state.posts.get(code);
  if (known) return withFacts(known, facts);
  if (name === undefined) {
    return code === undefined
      ? changeError("change/no-council", "council_code")
      : changeError("change/unknown-council", "council_code", { council: code });
  }
  return withFacts({ code: code ?? slugOf(name), name, region: "", type: "", borders: [] }, facts);
}

/** A post with the facts of its council that a change gives. */
export function withFacts(post: Post, facts: ChangedFacts | undefined): Post {
  const { region, type, judgement, borders } = facts ?? {};
  const judged = judgement ?? post.judgement;
  return {
    code: post.code,
    name: post.name,
    region: region ?? post.region,
    type: type ?? post.type,
    ...(judged !== undefined && { judgement: judged }),
    borders: borders ?? post.borders,
  };
}

/** Makes a council known, in place of one of those whose number alone was known. */
export function knowPost(state: PlanState, post: Post): void {
  if (!state.posts.has(post.code) && state.unnamedVacancies > 0) state.unnamedVacancies -= 1;
  state.posts.set(post.code, post);
}

/** The facts that come with posts: region, type and borders of the first, the worst judgement of all. */
export function factsOfPosts(
  posts: readonly Post[],
): Pick<Person, "councils" | "region" | "type" | "judgement" | "borders"> {
  const judgement = judgements.findLast((one) => posts.some((post) => post.judgement === one));
  const [home] = posts;
  return {
    councils: posts.map(({ code, name }) => ({ code, name })),
    region: home?.region ?? "",
    type: home?.type ?? "",
    ...(judgement !== undefined && { judgement }),
    borders: [...new Set(posts.flatMap(({ borders }) => borders))],
  };
}

/** A person in other posts than before. */
export function inPosts(person: Person, posts: readonly Post[]): Person {
  return { ...person, judgement: undefined, ...factsOfPosts(posts) };
}

/** The posts that a person holds, as far as they are known. */
export function postsHeld(state: PlanState, { councils, region, type, judgement, borders }: Person): Post[] {
  return councils.map(
    (council, at) =>
      state.posts.get(council.code) ?? {
        ...council,
        region: at === 0 ? region : "",
        type: at === 0 ? type : "",
        ...(judgement !== undefined && { judgement }),
        borders: at === 0 ? borders : [],
      },
  );
}

function postByName(state: PlanState, name: string): Post | undefined {
  const folded = foldText(name);
  return folded === "" ? undefined : [...state.posts.values()].find((post) => foldText(post.name) === folded);
}
