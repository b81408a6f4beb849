import type { Programme } from "../../src/domain/programme/programme.ts";
import { eligibility, limit, priority } from "../../src/domain/programme/rule.ts";
import type { Rule, RuleBook } from "../../src/domain/programme/rule-book.ts";

/** A small programme of two open intakes and one that is not. */
export const sampleProgramme: Programme = {
  format: "dcs-plan/programme",
  formatVersion: "1.0",
  id: "sample",
  title: "A sample",
  asOf: "2009-09-01",
  seed: "sample",
  words: {
    participant: "director",
    participants: "directors",
    council: "council",
    councils: "councils",
    intake: "intake",
    intakes: "intakes",
    mentor: "mentor",
    mentors: "mentors",
  },
  rows: "posts",
  regions: ["London", "North West", "Yorkshire and The Humber"],
  types: ["county", "London borough", "unitary"],
  bands: { experience: { since: "directorSince", months: [12, 36] } },
  intakes: [
    { id: "2009-10", places: 2, startsOn: "2009-11-02", endsOn: "2010-11-01" },
    { id: "2010-11", places: 3, startsOn: "2010-09-06", endsOn: "2011-09-05" },
    { id: "2012-13", places: 3, startsOn: "2012-09-03", endsOn: "2013-09-02", open: false },
  ],
  stages: [
    {
      stage: "placing",
      who: [{ rule: "allowed@1", with: { statuses: ["permanent"] } }],
      rules: [{ rule: "allowed@1", id: "allowed-again" }, { rule: "room@1" }],
      goals: [{ rule: "share@2", id: "region-share", with: { by: "region" } }, { rule: "early@1" }],
    },
  ],
};

const words = { counts: () => "a count", worse: () => "worse", cutoff: () => "a figure" };

/** A rule book of one rule of each kind that the reader of programmes has to tell apart. */
export const sampleRules: RuleBook = new Map<string, Rule>(
  [
    eligibility({
      id: "allowed",
      version: 1,
      title: "Allowed",
      refused: { brief: () => "not allowed", because: () => "it is not allowed" },
      because: "a test",
      params: { statuses: { type: "choices", of: ["permanent", "interim"], default: ["permanent"], about: "which" } },
      refuse: () => () => undefined,
    }),
    limit({ id: "room", words, version: 1, title: "Room", because: "a test", params: {}, limits: () => [] }),
    limit({
      id: "share",
      words,
      version: 2,
      title: "Share",
      because: "a test",
      params: { by: { type: "fact", about: "the fact" } },
      limits: () => [],
    }),
    priority({
      id: "early",
      words,
      version: 1,
      title: "Early",
      because: "a test",
      params: { months: { type: "integer", min: 0, max: 60, default: 12, about: "months" } },
      cost: () => () => 0,
    }),
  ].map((rule): [string, Rule] => [rule.id, rule]),
);

/** A text as the bytes of a UTF-8 file. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Findings in the form `code line:column`. */
export function shortly(
  findings: readonly { code: string; where?: { line?: number | undefined; column?: number | undefined } | undefined }[],
): string[] {
  return findings.map(({ code, where }) => `${code} ${where?.line ?? "-"}:${where?.column ?? "-"}`);
}

/** A deep copy of a document with other values at some paths (`intakes.0.places`); `undefined` takes a key away. */
export function changed(document: unknown, changes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy = structuredClone(document) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(".");
    const last = steps.pop() ?? "";
    const owner = steps.reduce((part, step) => part[step] as Record<string, unknown>, copy);
    if (value === undefined) Reflect.deleteProperty(owner, last);
    else owner[last] = value;
  }
  return copy;
}
