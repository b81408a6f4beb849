import { z } from "zod";
import { judgements, statuses } from "../../domain/people/people.ts";
import { type Plan, planFormat } from "../../domain/plan/plan.ts";
import { stageIds } from "../../domain/programme/programme.ts";
import { embeddedProgrammeSchema } from "../programme/programme-schema.ts";
import { readingRecordSchema } from "../programme/reading-schema.ts";
import { count, day, id, text } from "../programme/schema-parts.ts";
import { previousSchema } from "./previous-schema.ts";

/**
 * The schema of plan documents of format 2: every key that a reader needs, and room for keys that a later minor
 * version adds. It says what a plan looks like; whether it is lawful and true is the inspector's to say.
 */
export function planSchema(): z.ZodType<Plan> {
  return z.looseObject({
    format: z.literal(planFormat),
    formatVersion: z.string().regex(/^\d+\.\d+$/, { error: "version" }),
    tool: z.looseObject({ name: text, version: text }),
    programme: embeddedProgrammeSchema(),
    asOf: day,
    seed: text,
    settings: z.array(z.looseObject({ path: text, value: z.string() })),
    inputs: z.array(
      z.looseObject({
        role: z.enum(roles),
        name: text,
        sha256: hash,
        rows: count,
        reading: readingRecordSchema.optional(),
      }),
    ),
    participants: z.array(z.looseObject(person)),
    mentors: z.array(z.looseObject({ ...person, capacity: count.optional() })),
    scores: z.array(z.looseObject({ participant: text, option: text, score: z.int() })).optional(),
    previous: previousSchema(decisions).optional(),
    ...decisions,
    stages: z.array(stageResult).optional(),
    goals: z.array(z.looseObject({ stage, ...goal })),
    unjudged: z.array(z.looseObject({ stage: id, rule: text, columns })).optional(),
    certificate: z.looseObject({ stages: z.array(certificate) }),
    summary,
    digest: hash,
  });
}

const roles = ["councils", "mentors", "scores", "mentees", "changes", "plan"] as const;
const hash = z.string().regex(/^[0-9a-f]{64}$/, { error: "hash" });
const stage = z.enum(stageIds as readonly ["cadre", "placing", "pairing"]);
const reasons = z.array(text);
const columns = z.array(text).min(1);
const goal = {
  rule: text,
  value: z.int(),
  bound: z.int(),
  proof: z.enum(["certificate", "search"]),
  unjudged: columns.optional(),
};
const lot = count;

const factValue = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

const person = {
  id: text,
  name: text,
  councils: z.array(z.looseObject({ code: text, name: text })),
  region: z.string(),
  type: z.string(),
  status: z.enum(statuses as readonly ["permanent", "interim", "acting"]),
  appointedOn: day.optional(),
  directorSince: day.optional(),
  appliedOn: day.optional(),
  preferredIntakes: z.array(text),
  unavailableIntakes: z.array(text),
  pinnedIntake: text.optional(),
  pinReason: text.optional(),
  judgement: z.enum(judgements as readonly ["excellent", "well", "adequate", "poor"]).optional(),
  mentorVolunteer: z.boolean(),
  expectedUntil: day.optional(),
  conflicts: z.array(text),
  borders: z.array(text),
  facts: z.record(z.string(), factValue).optional(),
};

const decisions = {
  placements: z.array(
    z.looseObject({
      participant: text,
      intake: id,
      cohort: text.optional(),
      startsOn: day,
      endsOn: day,
      lot,
      pinned: z.literal(true).optional(),
      reasons,
    }),
  ),
  waitingList: z.array(z.looseObject({ participant: text, position: z.int().min(1), lot, reasons })),
  refused: z.array(z.looseObject({ participant: text, reasons })),
  cadre: z.array(z.looseObject({ mentor: text, name: text, capacity: count, reasons })),
  pairings: z.array(
    z.looseObject({ participant: text, mentor: text, startsOn: day, endsOn: day, relaxed: z.array(text), reasons }),
  ),
  unpaired: z.array(z.looseObject({ participant: text, reasons })),
  overrides: z.array(z.looseObject({ participant: text, intake: id, reason: z.string(), rules: z.array(text) })),
};

const priceList = {
  denominator: z.int().min(1),
  prices: z.array(z.looseObject({ limit: text, price: z.array(z.int()) })),
};

const split: z.ZodType = z.union([
  count,
  z.looseObject({
    participant: text,
    slot: text.nullable(),
    get yes() {
      return split;
    },
    get no() {
      return split;
    },
  }),
]);

const certificate = z.looseObject({
  stage,
  goals: z.array(text),
  cuts: z.array(z.looseObject({ ...priceList, goal: text, atLeast: z.int() })),
  split,
  leaves: z.array(z.looseObject(priceList)),
}) as unknown as z.ZodType<Plan["certificate"]["stages"][number]>;

const stageResult = z.looseObject({
  id,
  kind: text,
  slots: z.array(
    z.looseObject({ id, title: text.optional(), places: count, startsOn: day.optional(), endsOn: day.optional() }),
  ),
  assignments: z.array(
    z.looseObject({ participant: text, slot: id, startsOn: day.optional(), endsOn: day.optional(), reasons }),
  ),
  without: z.array(z.looseObject({ participant: text, reasons })),
  goals: z.array(z.looseObject(goal)),
  certificate: z.looseObject({
    goals: z.array(text),
    cuts: z.array(z.looseObject({ ...priceList, goal: text, atLeast: z.int() })),
    split,
    leaves: z.array(z.looseObject(priceList)),
  }),
}) as unknown as z.ZodType<NonNullable<Plan["stages"]>[number]>;

const summary = z.looseObject({
  participants: count,
  vacant: count,
  placed: count,
  waiting: count,
  refused: count,
  intakes: z.array(z.looseObject({ id, places: count, filled: count })),
  newlyAppointed: count,
  paired: count,
  unpaired: count,
  cadre: count,
  completeBy: z.looseObject({ date: day, people: count, of: count, councils: count, ofCouncils: count }).optional(),
});
