import { count } from "../../domain/counting.ts";
import { limit } from "../../domain/programme/rule.ts";

export const mentorCapacity = limit({
  id: "mentor-capacity",
  version: 1,
  title: "No mentor takes more than they can",
  because: "Somebody with sessions on many days still has a limit in all.",
  words: {
    counts: ({ words }) => `people beyond what a ${words.mentor} can take`,
    worse: (by, { words }) =>
      `${words.mentors} would have ${count(by, "more person", "more people")} than they can take`,
  },
  params: {
    usual: { type: "integer", min: 0, max: 1_000_000, default: 10, about: "for those without a capacity of their own" },
  },
  reads: () => [{ column: "capacity", blank: "none", of: "mentor" }],
  limits: ({ slots }, { usual }) => {
    const mentors = new Map(slots.flatMap(({ mentor }) => (mentor ? [[mentor.id, mentor] as const] : [])));
    return [...mentors.values()].map(({ id, capacity = usual }) => ({
      id,
      over: { slots: slots.filter(({ mentor }) => mentor?.id === id).map((slot) => slot.id) },
      atMost: capacity,
    }));
  },
});
