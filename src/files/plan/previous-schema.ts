import { z } from "zod";
import { judgements } from "../../domain/people/people.ts";
import { changeEvents } from "../../domain/plan/change.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { type Previous, stickyPolicies } from "../../domain/plan/previous.ts";
import { count, day, id, text } from "../programme/schema-parts.ts";

type Lists = Readonly<Record<"placements" | "waitingList" | "pairings", z.ZodType>>;

/** The schema of what a replanned plan carries of the one before; its lists are shaped as the plan's own. */
export function previousSchema({ placements, waitingList, pairings }: Lists): z.ZodType<Previous> {
  const shape = {
    digest: z.string().regex(/^[0-9a-f]{64}$/, { error: "hash" }),
    asOf: day,
    frozenBefore: day,
    sticky: z.enum(stickyPolicies),
    changes: z.array(change),
    moves: z.array(move),
    departures: z.array(departure),
    withdrawals: z.array(departure),
    deferrals: z.array(z.looseObject({ participant: text, from: id, startsOn: day, on: day, reason: z.string() })),
    failedPairs: z.array(z.looseObject({ participant: text, mentor: text, endsOn: day, on: day, event })),
    vacancies: z.array(vacancy),
    elected: z.array(text).optional(),
    planned: z.array(z.looseObject({ intake: id, people: count })),
    baseline: z.looseObject({
      places: z.array(z.looseObject({ participant: text, intake: id, cohort: text.optional(), state })),
      pairs: z.array(z.looseObject({ participant: text, mentor: text, endsOn: day })),
      reserves: z.array(text),
    }),
    placements,
    waitingList,
    pairings,
    origins: z.array(origin),
    stages: z
      .array(z.looseObject({ id: text, assignments: z.array(z.looseObject({ participant: text, slot: text })) }))
      .optional(),
  };
  // The lists' own types are the plan's.
  return z.looseObject(shape) as unknown as z.ZodType<NonNullable<Plan["previous"]>>;
}

const event = z.enum(changeEvents);
const state = z.enum(["offered", "accepted", "started", "completed"]);

const change = z.looseObject({
  date: day,
  event,
  participant: text.optional(),
  council: text.optional(),
  councilName: text.optional(),
  value: z.string().optional(),
  reason: z.string().optional(),
  by: z.string().optional(),
  facts: z.looseObject({}).optional(),
});

const move = z.looseObject({
  participant: text,
  stage: text,
  from: text.nullable(),
  to: text.nullable(),
  because: text,
});

const origin = z.looseObject({
  participant: text,
  intake: id,
  cohort: text.optional(),
  since: day,
  reasons: z.array(text).min(1),
  pinReason: z.string().optional(),
  because: text.optional(),
});

const departure = z.looseObject({
  participant: text,
  name: text,
  on: day,
  event,
  reason: z.string(),
  councils: z.array(text),
  intake: id.optional(),
  state: state.optional(),
});

const vacancy = z.looseObject({
  code: text,
  name: text,
  region: z.string(),
  type: z.string(),
  judgement: z.enum(judgements as readonly ["excellent", "well", "adequate", "poor"]).optional(),
  borders: z.array(text),
});
