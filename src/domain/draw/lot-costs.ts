import { lotRange, slotLotOf } from "../digest.ts";
import { memoizeLast } from "../memoize-last.ts";
import { lotsOf } from "../people/lots.ts";
import { rankingsOf } from "../people/own-ranking.ts";
import type { Participant } from "../people/people.ts";
import type { StageId } from "../programme/programme.ts";
import type { GoalPart, Option, Slot, StageView } from "../programme/rule-book.ts";
import { drawIdsOf } from "./draw.ts";

/** Who is counted: those of a draw's announcement, or those who came after it; without a draw nobody did. */
export type DrawnWhen = "announced" | "late";

/** The levels that somebody gives up in their own ranking, each weighed by their lot: the smaller the lot, the heavier. */
export function lotCost(view: StageView, when: DrawnWhen): (option: Option) => number {
  const lotFor = lotsOf(view.problem);
  const isCounted = countedIn(view, when);
  const weight = memoizeLast((person: Participant) => (isCounted(person) ? lotRange - 1 - lotFor(person.id) : 0));
  const rankingFor = rankingsOf(view);
  return ({ participant, slot }) => weight(participant) * rankingFor(participant).levelOf(slot);
}

/** A lot of somebody and a slot, between slots that they rank alike; unordered slots are all alike to them. */
export function slotLotCost(view: StageView, when: DrawnWhen): (option: Option) => number {
  const { seed } = view.problem;
  const isCounted = countedIn(view, when);
  const { idOf } = drawIdsOf(view.problem);
  const lotFor = ({ id }: Participant, slot: Slot | null): number => slotLotOf(seed, idOf(id), slotIdOf(slot, idOf));
  if (!view.ordered) return ({ participant, slot }) => (isCounted(participant) ? lotFor(participant, slot) : 0);
  const rankingFor = rankingsOf(view);
  return ({ participant, slot }) =>
    slot !== null && isCounted(participant) && rankingFor(participant).isShared(slot) ? lotFor(participant, slot) : 0;
}

/** The goals of a lot in a stage: mentors, sets and sessions are all alike to a person, and of the cadre there is one slot. */
export function lotParts(own: GoalPart, slot: GoalPart): (stage: StageId) => readonly GoalPart[] {
  return (stage) => ({ placing: [own, slot], cadre: [own], pairing: [slot] })[stage];
}

function countedIn(view: StageView, when: DrawnWhen): (participant: Participant) => boolean {
  const { isLate } = drawIdsOf(view.problem);
  return ({ id }) => isLate(id) === (when === "late");
}

// A mentor's slot is called by the mentor's id, which is theirs to choose as well.
function slotIdOf(slot: Slot | null, idOf: (person: string) => string): string {
  const { id = "", mentor } = slot ?? {};
  return mentor && id.endsWith(mentor.id) ? id.slice(0, -mentor.id.length) + idOf(mentor.id) : id;
}
