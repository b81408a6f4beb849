import type { Person } from "../domain/people.ts";
import { priority } from "../domain/rule.ts";

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
      slot?.mentor && (reaches(participant, slot.mentor) || reaches(slot.mentor, participant)) ? 1 : 0,
});

function reaches(one: Person, other: Person): boolean {
  return one.borders.some((code) => other.councils.some((council) => council.code === code));
}
