import { usageError } from "../../domain/errors.ts";
import { findPeople } from "../../domain/people/find-people.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Departure } from "../../domain/plan/previous.ts";

/** Whoever left is named as such, by the names people use, unless the text names somebody who is there. */
export function refuseDeparted({ participants, previous, programme }: Plan, who: string): void {
  const gone = departed(previous?.departures ?? [], programme.councils?.current ?? {});
  const [left] = findPeople(who, gone);
  if (left === undefined) return;
  const isWhole = left.id === who || foldText(left.name) === foldText(who);
  const here = findPeople(who, participants);
  const isWholeHere = here.some(({ id, name }) => id === who || foldText(name) === foldText(who));
  if (isWholeHere || (here.length > 0 && !isWhole)) return;
  throw usageError("explain/left", { name: left.name, on: left.on, reason: left.reason });
}

function departed(departures: readonly Departure[], names: Readonly<Record<string, string>>) {
  return departures.map(({ participant, name, councils, on, reason }) => ({
    id: participant,
    name,
    on,
    reason,
    councils: councils.map((code) => ({ code, name: names[code] ?? code })),
  }));
}
