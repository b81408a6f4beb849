import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.ts";
import { changeEvents } from "../../src/domain/plan/change.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import type { StageSpec } from "../../src/domain/programme/programme.ts";
import { parseChanges } from "../../src/files/changes/changes-file.ts";
import { applySettings } from "../../src/files/programme/settings.ts";
import { dcsLeadership2009 } from "../../src/programmes/dcs-leadership-2009.ts";
import type { LinkTerms } from "../../src/replan/link-faults.ts";
import { logOf, type NamedPlan } from "../../src/replan/log-of.ts";
import { statusOf } from "../../src/replan/status/status-of.ts";
import { renderLog } from "../../src/report/people/log.ts";
import { renderPlan } from "../../src/report/plan/json.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { problemOf } from "../engine/fixture-problem.ts";
import { planFor, replanned, whereIs } from "./make-plan.ts";

const folder = join(import.meta.dirname, "..", "..", "fixtures", "story");
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".csv"))
  .sort();

function changesIn(name: string) {
  const file = parseChanges({ file: name, bytes: readFileSync(join(folder, name)) }, dcsLeadership2009);
  expect(file.findings).toEqual([]);
  return file.changes;
}

// Every plan of the chain is gone over by the inspector as it is made.
const first = planFor(problemOf(dcsLeadership2009, "all-councils-2009.csv"));
const chain: Plan[] = [first];
for (const name of files) chain.push(replanned(chain.at(-1) ?? first, changesIn(name)));
const terms: LinkTerms = {
  rules: ruleBook,
  settle: (programme, settings) => applySettings(programme, settings, ruleBook).programme,
};
const named: NamedPlan[] = chain.map((plan, at) => ({ file: at === 0 ? "0-plan-2009" : (files[at - 1] ?? ""), plan }));
const last = chain.at(-1) ?? first;

describe("the story of 2009 to 2012", () => {
  it("has every event", () => {
    const told = new Set(files.flatMap((name) => changesIn(name).map(({ event }) => event)));
    expect(changeEvents.filter((event) => !told.has(event))).toEqual([]);
  });

  it("ends in the golden plan", async () => {
    await expect(renderPlan(last)).toMatchFileSnapshot(join(folder, "golden", "plan.json"));
  });

  it("tells the golden log, of a whole chain", async () => {
    const log = logOf(named, terms);
    expect(log.findings).toEqual([]);
    const text = renderLog(log, dcsLeadership2009.words, { format: "text", width: 100, color: false });
    await expect(text).toMatchFileSnapshot(join(folder, "golden", "log.txt"));
  });

  it("proves every goal of every plan by its certificate", () => {
    expect(chain.flatMap(({ goals }) => goals.map(({ proof }) => proof))).not.toContain("search");
  });

  it("never loses anybody, and never moves anybody who has started", () => {
    for (const [at, plan] of chain.slice(1).entries()) {
      const before = chain[at] ?? first;
      const went = new Set(
        [...(plan.previous?.departures ?? []), ...(plan.previous?.withdrawals ?? [])].map((entry) => entry.participant),
      );
      for (const { id } of before.participants) expect(whereIs(plan, id)).not.toBe("lost");
      for (const { participant, intake, startsOn } of before.placements) {
        if (startsOn >= plan.asOf || went.has(participant)) continue;
        // Who declined did so before the start; who deferred was ill afterwards.
        const gaveUp = plan.previous?.changes.some(
          (change) =>
            change.participant === participant && (change.event === "deferred" || change.event === "declined"),
        );
        if (!gaveUp) expect([participant, whereIs(plan, participant)]).toEqual([participant, intake]);
      }
    }
  });

  it("sets the plan beside the outcome", () => {
    const { intakes, completion } = statusOf(last, "2012-09-10", ruleBook);
    expect(
      intakes
        .slice(0, 3)
        .map(({ id, planned, started, completed, withdrawn, drift }) => [
          id,
          planned,
          started,
          completed,
          withdrawn,
          drift,
        ]),
    ).toEqual([
      ["2009-10", 24, 21, 5, 3, -3],
      ["2010-11", 50, 50, 0, 1, 0],
      ["2011-12", 70, 67, 2, 3, -3],
    ]);
    expect(intakes[0]).toMatchObject({
      overbook: 2,
      overbookReason: "One in twelve who are offered a place does not start",
    });
    expect(completion?.outlook).toBe("missed");
    expect(statusOf(first, "2009-09-01", ruleBook).completion).toMatchObject({
      inPlan: { people: 151, complete: 144, recorded: 0 },
      outlook: "missed",
    });
  });

  it("finds a chain that is broken, out of order or changed", () => {
    const codes = (plans: readonly NamedPlan[]) =>
      logOf(plans, terms).findings.map(({ code, where }) => `${code} ${where?.file}`);
    const [zero, one, two, three] = named;
    expect(codes([zero, two])).toEqual([`log/broken ${two.file}`]);
    expect(codes([zero, two, one])).toEqual([`log/reordered ${two.file}`, `log/reordered ${one.file}`]);
    expect(codes([one, zero])).toEqual([`log/first-plan ${zero.file}`]);
    const changed = { ...two, plan: { ...two.plan, seed: "another" } };
    expect(codes([one, changed, three])).toEqual([`digest/wrong ${two.file}`]);
    expect(codes([one, two])).toEqual([]);
  });

  it("finds whatever does not follow from the plan before and the changes that are told", () => {
    const [zero, one] = named;
    const sealed = (plan: Plan): NamedPlan => ({ file: one.file, plan: { ...plan, digest: digestOf(plan) } });
    const faults = (plan: Plan) =>
      logOf([zero, sealed(plan)], terms).findings.map(({ path }) => (path ?? []).join("."));
    expect(faults(one.plan)).toEqual([]);
    const missed = forgeries.filter(({ forge, at }) => !faults(forge(one.plan)).some((path) => path.startsWith(at)));
    expect(missed.map(({ what }) => what)).toEqual([]);
  });
});

interface Forgery {
  readonly what: string;
  readonly forge: (plan: Plan) => Plan;
  /** The place at which it has to be found. */
  readonly at: string;
}

function previousWith(plan: Plan, altered: (previous: NonNullable<Plan["previous"]>) => object): Plan {
  if (!plan.previous) throw new Error("a replanned plan has one");
  return { ...plan, previous: { ...plan.previous, ...altered(plan.previous) } };
}

const stageWith = (plan: Plan, stage: string, altered: (spec: StageSpec) => object): Plan => ({
  ...plan,
  programme: {
    ...plan.programme,
    stages: plan.programme.stages.map((spec) =>
      spec.stage === stage ? { ...spec, ...altered(spec) } : spec,
    ) as Plan["programme"]["stages"],
  },
});

const forgeries: readonly Forgery[] = [
  {
    what: "a fact of a participant",
    forge: (plan) => ({
      ...plan,
      participants: plan.participants.map((one, at) => (at ? one : { ...one, region: "Nowhere" })),
    }),
    at: "participants.0.region",
  },
  {
    what: "a mentor dropped",
    forge: (plan) => ({
      ...plan,
      mentors: plan.mentors.slice(1),
      cadre: plan.cadre.filter(({ mentor }) => mentor !== plan.mentors[0]?.id),
    }),
    at: "mentors",
  },
  {
    what: "a mentor without an event",
    forge: (plan) => ({ ...plan, mentors: [...plan.mentors, { ...plan.participants[0], id: "zz-new" }] }),
    at: "mentors",
  },
  {
    what: "a mentor's capacity",
    forge: (plan) => ({ ...plan, mentors: plan.mentors.map((one) => ({ ...one, capacity: 9 })) }),
    at: "mentors",
  },
  {
    what: "the usual capacity of mentors",
    forge: (plan) => stageWith(plan, "pairing", () => ({ capacity: 9 })),
    at: "programme.stages",
  },
  {
    what: "a rule dropped",
    forge: (plan) =>
      stageWith(plan, "pairing", ({ rules }) => ({ rules: rules.filter(({ rule }) => rule !== "not-own-council@1") })),
    at: "programme.stages",
  },
  {
    what: "a place more",
    forge: (plan) => ({
      ...plan,
      programme: {
        ...plan.programme,
        intakes: plan.programme.intakes.map((one) => ({ ...one, places: one.places + 1 })),
      },
    }),
    at: "programme.intakes",
  },
  {
    what: "settings of no effect",
    forge: (plan) => ({ ...plan, settings: [{ path: "nonsense", value: "1" }] }),
    at: "settings",
  },
  { what: "no inputs", forge: (plan) => ({ ...plan, inputs: [] }), at: "inputs" },
  { what: "inputs twice", forge: (plan) => ({ ...plan, inputs: [...plan.inputs, ...plan.inputs] }), at: "inputs" },
  {
    what: "another plan before",
    forge: (plan) => ({ ...plan, inputs: plan.inputs.map((input) => ({ ...input, sha256: "0".repeat(64) })) }),
    at: "inputs",
  },
  { what: "another seed", forge: (plan) => ({ ...plan, seed: "mine" }), at: "seed" },
  {
    what: "a vacancy more",
    forge: (plan) => ({ ...plan, summary: { ...plan.summary, vacant: 9 } }),
    at: "summary.vacant",
  },
  {
    what: "an offer dropped",
    forge: (plan) =>
      previousWith(plan, ({ baseline }) => ({ baseline: { ...baseline, places: baseline.places.slice(1) } })),
    at: "previous.baseline.places",
  },
  {
    what: "departures dropped",
    forge: (plan) => previousWith(plan, () => ({ departures: [] })),
    at: "previous.departures",
  },
  {
    what: "a false reason of a move",
    forge: (plan) => previousWith(plan, ({ moves }) => ({ moves: moves.map((one) => ({ ...one, because: "goals" })) })),
    at: "previous.moves",
  },
  {
    what: "the places of the plan before",
    forge: (plan) => previousWith(plan, ({ placements }) => ({ placements: placements.slice(1) })),
    at: "previous.placements",
  },
  {
    what: "a deferral dropped",
    forge: (plan) => previousWith(plan, () => ({ deferrals: [] })),
    at: "previous.deferrals",
  },
  {
    what: "an event dropped",
    forge: (plan) => previousWith(plan, ({ changes }) => ({ changes: changes.slice(1) })),
    at: "",
  },
];
