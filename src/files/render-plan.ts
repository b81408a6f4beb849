import { compareText } from "../domain/compare.ts";
import type { Plan } from "../domain/plan.ts";
import type { Programme } from "../domain/programme.ts";

/** A plan as the document that `validate` reads: keys in a fixed order, two spaces of indent, a final newline. */
export function renderPlan(plan: Plan): string {
  return render(plan, planKeys);
}

/** A programme as a file to edit, laid out in the same way. */
export function renderProgramme(programme: Programme): string {
  return render(programme, programmeKeys);
}

/** The keys of an object in their order, each with the order inside its value (or inside each item of it). */
interface KeyOrder {
  readonly [key: string]: KeyOrder;
}

// Keys that an order does not name come after the named ones, in text order: so later versions stay readable.
function render(value: unknown, order: KeyOrder): string {
  return `${JSON.stringify(inOrder(value, order), null, 2)}\n`;
}

function inOrder(value: unknown, order: KeyOrder): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, order));
  if (typeof value !== "object" || value === null) return value;
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  const others = [...given.keys()].filter((key) => !Object.hasOwn(order, key)).sort(compareText);
  const last = Object.hasOwn(order, "digest") ? ["digest"] : [];
  const first = Object.keys(order).filter((key) => given.has(key) && !last.includes(key));
  const keys = [...first, ...others, ...last.filter((key) => given.has(key))];
  // An order within itself holds for cases inside cases.
  return Object.fromEntries(keys.map((key) => [key, inOrder(given.get(key), orderInside(order, key))]));
}

function orderInside(order: KeyOrder, key: string): KeyOrder {
  return Object.hasOwn(order, key) ? (order[key] ?? {}) : {};
}

function keys(names: string, inside: KeyOrder = {}): KeyOrder {
  return Object.fromEntries(names.split(" ").map((name) => [name, inside[name] ?? {}]));
}

const use = keys("rule id with");
const uses = { who: use, rules: use, goals: use };

const programmeKeys = keys(
  "format formatVersion id title about asOf seed words regions types councils columns facts bands intakes completeBy stages",
  {
    words: keys("participant participants council councils intake intakes mentor mentors"),
    councils: keys("current ended"),
    intakes: keys("id title places startsOn endsOn applicationsCloseOn open every"),
    stages: keys("stage size capacity startsOn endsOn who rules goals", uses),
  },
);

const person = keys(
  "id name councils region type status appointedOn directorSince appliedOn preferredIntakes unavailableIntakes pinnedIntake pinReason judgement mentorVolunteer expectedUntil conflicts borders facts capacity",
  { councils: keys("code name") },
);

const split: KeyOrder = {
  participant: {},
  slot: {},
  get yes() {
    return split;
  },
  get no() {
    return split;
  },
};

const prices = keys("limit price");

const planKeys = keys(
  "format formatVersion tool programme asOf seed settings inputs participants mentors scores placements waitingList refused cadre pairings unpaired overrides goals certificate summary previous stages digest",
  {
    tool: keys("name version"),
    programme: programmeKeys,
    settings: keys("path value"),
    inputs: keys("role name sha256 rows"),
    participants: person,
    mentors: person,
    scores: keys("participant option score"),
    placements: keys("participant intake cohort startsOn endsOn lot pinned reasons"),
    waitingList: keys("participant position lot reasons"),
    refused: keys("participant reasons"),
    cadre: keys("mentor name capacity reasons"),
    pairings: keys("participant mentor startsOn endsOn relaxed reasons"),
    unpaired: keys("participant reasons"),
    overrides: keys("participant intake reason rules"),
    goals: keys("stage rule value bound proof"),
    certificate: keys("stages", {
      stages: keys("stage goals cuts split leaves", {
        cuts: keys("goal atLeast denominator prices", { prices }),
        split,
        leaves: keys("denominator prices", { prices }),
      }),
    }),
    summary: keys(
      "participants vacant placed waiting refused intakes newlyAppointed paired unpaired cadre completeBy",
      {
        intakes: keys("id places filled"),
        completeBy: keys("date people of councils ofCouncils"),
      },
    ),
  },
);
