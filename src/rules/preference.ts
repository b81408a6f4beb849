import { isNamed } from "../domain/problem.ts";
import { priority } from "../domain/rule.ts";

export const preference = priority({
  id: "preference",
  version: 1,
  title: "People's own preferences",
  because: "Where the rules leave a choice, people go where they asked to go.",
  params: {},
  cost:
    () =>
    ({ participant, slot }) => {
      const list = participant.preferredIntakes;
      const index = slot === null ? -1 : list.findIndex((id) => isNamed(slot, id));
      return index < 0 ? list.length : index;
    },
});
