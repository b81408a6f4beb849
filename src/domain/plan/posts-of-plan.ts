import type { Person } from "../people/people.ts";
import type { Post } from "./previous.ts";

/** Of a vacant post a first plan knows the council alone. */
export const blankPost = ({ code, name }: Pick<Post, "code" | "name">): Post => ({
  code,
  name,
  region: "",
  type: "",
  borders: [],
});

/** The posts that people hold, and those that are vacant, by code. */
export function postsOf(people: readonly Person[], vacancies: readonly Post[]): Map<string, Post> {
  const posts = new Map(vacancies.map((post) => [post.code, post]));
  for (const person of people) for (const post of postsHeldBy(person)) posts.set(post.code, post);
  return posts;
}

/** A person's posts with what their record tells of them: region, type and borders are the home council's. */
function postsHeldBy({ councils, region, type, judgement, borders }: Person): Post[] {
  return councils.map(({ code, name }, at) => {
    const [home, kind, beside] = at === 0 ? [region, type, borders] : ["", "", []];
    return judgement === undefined
      ? { code, name, region: home, type: kind, borders: beside }
      : { code, name, region: home, type: kind, judgement, borders: beside };
  });
}
