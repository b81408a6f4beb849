import { shareBorder } from "../../domain/problem.ts";
import { priority } from "../../domain/programme/rule.ts";

export const noSharedBorder = priority({
  id: "no-shared-border",
  version: 1,
  title: "No shared border",
  because: "Neighbours share cases, staff and rivalries; a mentor from further away is freer to speak.",
  params: {},
  wish: true,
  cost:
    () =>
    ({ participant, slot }) =>
      slot?.mentor && shareBorder(participant, slot.mentor) ? 1 : 0,
});
