import { type Finding, remark } from "../../domain/finding.ts";
import type { CompiledStage } from "./compile.ts";

/** Units that no slot can take: larger than every slot, or of people who are to be kept apart as well. */
export function unitFindings({ options: { view }, model: { units = [] }, limits }: CompiledStage): readonly Finding[] {
  const stage = view.problem.programme.further?.find(({ id }) => id === view.further)?.title ?? "";
  const places = view.slots.reduce((most, slot) => Math.max(most, slot.places), 0);
  return units.flatMap((unit): readonly Finding[] => {
    const ids = unit.map((seeker) => view.seekers[seeker].id);
    const apart = new Set(
      limits.flatMap(({ limit: { over, atMost = Infinity } }) => {
        const people = over.people ?? [];
        const isInside = people.length > atMost && people.every((id) => ids.includes(id));
        return isInside ? [people.join(", ")] : [];
      }),
    );
    return [
      ...(unit.length > places
        ? [remark("together/too-large", { stage, people: ids.join(", "), count: unit.length, places })]
        : []),
      ...[...apart].map((people) => remark("together/kept-apart", { stage, people })),
    ];
  });
}
