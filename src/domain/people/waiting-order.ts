import { compareText } from "../compare.ts";
import type { Option, Slot } from "../problem.ts";
import type { Participant } from "./people.ts";

/**
 * The order of a waiting list: first the one whose place would serve the programme's priorities most. Each is compared
 * by what their earliest lawful slot would save on each priority goal, in the goals' order (the lot is the last of them);
 * shares, which depend on who else is placed, do not count.
 *
 * @param slotOf the earliest lawful slot of each
 * @param costs the priority goals of the stage, in order
 */
export function waitingOrder(
  waiting: readonly Participant[],
  slotOf: (participant: Participant) => Slot,
  costs: readonly ((option: Option) => number)[],
): Participant[] {
  const savings = new Map(
    waiting.map((participant) => {
      const slot = slotOf(participant);
      return [participant, costs.map((cost) => cost({ participant, slot: null }) - cost({ participant, slot }))];
    }),
  );
  const compare = (left: Participant, right: Participant): number => {
    const [of, other] = [savings.get(left) ?? [], savings.get(right) ?? []];
    const at = of.findIndex((saving, index) => saving !== other[index]);
    return at < 0 ? compareText(left.id, right.id) : (other[at] ?? 0) - (of[at] ?? 0);
  };
  return [...waiting].sort(compare);
}
