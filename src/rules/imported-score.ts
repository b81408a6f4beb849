import { priority } from "../domain/rule.ts";

export const importedScore = priority({
  id: "imported-score",
  version: 1,
  title: "The imported score",
  because: "Somebody outside has scored each pair; the lower the better.",
  params: {},
  cost:
    ({ problem }) =>
    ({ participant, slot }) =>
      slot === null ? 0 : (problem.scores?.get(participant.id)?.get(slot.id) ?? 0),
});
