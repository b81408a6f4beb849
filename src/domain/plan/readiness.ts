import type { Day } from "../dates.ts";
import { ownValue } from "../own-value.ts";

import { factOf, unknownValue } from "../people/facts.ts";
import type { Participant } from "../people/people.ts";
import type { Readiness } from "../programme/further-stage.ts";
import type { Programme } from "../programme/programme.ts";

/** Whether a document is there: `ready` already, `in-time` by the day, `late` after it, `unknown` where no day is given. */
export type DocumentState = "ready" | "in-time" | "late" | "unknown";

/** How far one participant is. */
export interface ReadinessEntry {
  readonly participant: string;
  readonly name: string;
  readonly region: string;
  readonly documents: readonly {
    readonly title: string;
    readonly readyOn: Day | undefined;
    readonly state: DocumentState;
  }[];
  /** The titles of the components that are not there. */
  readonly missing: readonly string[];
  /** Whether a document will be late, or nobody can say when it will be there. */
  readonly isLate: boolean;
}

/** How far everyone is against the programme's day, in the order of the participants. */
export function readinessOf(
  programme: Programme,
  spec: Readiness,
  participants: readonly Participant[],
): readonly ReadinessEntry[] {
  const problem = { programme, asOf: programme.asOf };
  return participants.map((participant) => {
    const documents = spec.documents.map(({ title, readyOn: fact }) => {
      const day = ownValue(participant.facts, fact);
      const readyOn = typeof day === "string" ? day : undefined;
      return { title, readyOn, state: stateOf(readyOn, spec.by, programme.asOf) };
    });
    const missing = spec.components.filter(({ fact }) => {
      const value = factOf(participant, fact, problem);
      return value === unknownValue || spec.missing.includes(value);
    });
    return {
      participant: participant.id,
      name: participant.name,
      region: participant.region,
      documents,
      missing: missing.map(({ title }) => title),
      isLate: documents.some(({ state }) => state === "late" || state === "unknown"),
    };
  });
}

function stateOf(readyOn: Day | undefined, by: Day, asOf: Day): DocumentState {
  if (readyOn === undefined) return "unknown";
  if (readyOn <= asOf) return "ready";
  return readyOn <= by ? "in-time" : "late";
}
