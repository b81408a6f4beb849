import { limit } from "../../domain/programme/rule.ts";

export const evenLoad = limit({
  id: "even-load",
  version: 1,
  title: "An even load",
  because: "The second mentee of one mentor costs one, the third two: the work is spread before anyone is loaded.",
  words: {
    counts: ({ words }) => `second and further people of one ${words.mentor}, each counting more`,
    worse: (_by, { words }) => `the work would be spread less evenly over the ${words.mentors}`,
  },
  params: {},
  limits: ({ slots, seekers }) =>
    slots.flatMap((slot) => {
      const most = Math.max(0, Math.min(slot.places, seekers.length) - 1);
      return Array.from({ length: most }, (_, less) => ({
        id: `${slot.id}/${less + 1}`,
        over: { slots: [slot.id] },
        atMost: less + 1,
      }));
    }),
});
