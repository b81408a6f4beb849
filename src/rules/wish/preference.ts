import { isNamed, type Option } from "../../domain/problem.ts";
import { orderParam } from "../../domain/programme/order.ts";
import { priority } from "../../domain/programme/rule.ts";

export const preference = priority({
  id: "preference",
  version: 1,
  title: "People's own preferences",
  because: "Where the rules leave a choice, people go where they asked to go.",
  params: { order: orderParam },
  cost: () => placeInList,
  levels: ({ participants }) => {
    const most = participants.reduce((longest, { preferredIntakes }) => Math.max(longest, preferredIntakes.length), 0);
    return Array.from({ length: most }, (_, at) => ({ rule: "beyond-choice@1", with: { choice: at + 1 } }));
  },
});

/** 0 for the first choice; an unlisted slot, or none, the list's length; without a list 0. */
export function placeInList({ participant, slot }: Option): number {
  const list = participant.preferredIntakes;
  const index = slot === null ? -1 : list.findIndex((id) => isNamed(slot, id));
  return index < 0 ? list.length : index;
}
