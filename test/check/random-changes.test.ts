import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/check-plan.ts";
import { checkCodes } from "../../src/check/codes.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { sample } from "../sample.ts";
import { draftOf } from "./forgeries.ts";
import { smallPeople, smallProgramme } from "./small-case.ts";
import { sealed, tinyPlan } from "./tiny-planner.ts";

const plan = draftOf(tinyPlan(smallProgramme, smallPeople)) as Plan;

/**
 * What a forger can change without a trace other than the digest: texts that decide nothing, the fingerprint and name of
 * files that are not at hand, which council is vacant (the forger gives the list its fingerprint), and the grounds of the plan. Facts, the programme and the seed are what the plan was
 * decided on: the inspector checks what follows from them, and cannot know that they were others. A price may change as
 * long as the list still proves what is claimed.
 */
const withoutConsequence = [
  /^(tool|settings|digest|format|formatVersion)\b/,
  /^inputs\.\d+\.(name|sha256|role)$/,
  /^(participants|mentors)\b/,
  /^(programme|asOf|seed)\b/,
  /^vacancies\./,
  /^certificate\./,
];

type Step = string | number;

function leavesOf(value: unknown, path: readonly Step[] = []): Step[][] {
  if (typeof value !== "object" || value === null) return [[...path]];
  return Object.entries(value).flatMap(([key, member]) =>
    leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function changed(path: readonly Step[], by: (old: unknown) => unknown): Plan {
  const draft = draftOf(plan);
  // The path was read off the same document.
  let holder = draft as unknown as Record<Step, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<Step, unknown>;
  const last = path.at(-1) ?? "";
  holder[last] = by(holder[last]);
  return sealed(draft);
}

const leaves = leavesOf(plan);
const consequential = leaves.filter((path) => !withoutConsequence.some((pattern) => pattern.test(path.join("."))));

const hostileNumbers = [0, -1, -0, 0.5, 1e15, 1e308, -1e308, 2147483648, Number.MAX_SAFE_INTEGER, 9007199254740993];
const hostileTexts = [
  "",
  "__proto__",
  "constructor",
  "toString",
  "\u0000",
  "a",
  "b",
  "first",
  "second",
  "later",
  "2009-13-45",
  "waiting/places",
];
const numbers = fc.oneof(fc.integer(), fc.constantFrom(...hostileNumbers));
const texts = fc.oneof(fc.string(), fc.constantFrom(...hostileTexts));

describe("any single value changed, with the digest recomputed", () => {
  it("is found, one step at a time, wherever it has a consequence", { timeout: 60_000 }, () => {
    expect(consequential.length).toBeGreaterThan(100);
    const unfound = consequential.filter((path) => {
      const forged = changed(path, (old) =>
        typeof old === "number" ? old + 1 : typeof old === "boolean" ? !old : `${String(old)}x`,
      );
      return checkPlan(forged, ruleBook).findings.length === 0;
    });
    expect(unfound.map((path) => path.join("."))).toEqual([]);
  });

  it("is found for any other value", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(...consequential), numbers, texts, (path, number, text) => {
        let same = false;
        const forged = changed(path, (old) => {
          const fresh = typeof old === "number" ? number : typeof old === "boolean" ? !old : text;
          same = fresh === old;
          return fresh;
        });
        expect(checkPlan(forged, ruleBook).findings.length > 0 || same).toBe(true);
      }),
      { numRuns: sample(200), seed: 2009 },
    );
  });

  it("never makes the inspector throw, wherever it is", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...leaves), numbers, texts), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const draft = draftOf(plan);
          for (const [path, number, text] of changes) {
            // Days and kinds are read as real ones, whatever else lies.
            if (/(On|Since|Until|asOf|completeBy|date|stages\.\d+\.stage|since)$/.test(path.join("."))) continue;
            let holder = draft as unknown as Record<Step, unknown>;
            for (const step of path.slice(0, -1)) holder = holder[step] as Record<Step, unknown>;
            const last = path.at(-1) ?? "";
            if (typeof holder[last] === "number") holder[last] = number;
            if (typeof holder[last] === "string") holder[last] = text;
          }
          const { findings } = checkPlan(sealed(draft), ruleBook);
          expect(findings.every(({ code }) => (checkCodes as readonly string[]).includes(code))).toBe(true);
        },
      ),
      { numRuns: sample(200), seed: 1 },
    );
  });
});

describe("a document that would keep us busy", () => {
  it("is refused when nested too deeply", () => {
    let split: unknown = 0;
    for (let depth = 0; depth < 5000; depth++) split = { participant: "a", slot: null, yes: 0, no: split };
    const stages = [{ ...plan.certificate.stages[1], split }] as unknown as Plan["certificate"]["stages"];
    const codes = checkPlan({ ...plan, certificate: { stages } }, ruleBook).findings.map(({ code }) => code);
    expect(codes).toContain("plan/too-deep");
    expect(codes).toContain("certificate/split");
  });

  it("is refused when a stage has more options than anyone could count", () => {
    const intakes = Array.from({ length: 8000 }, (_, at) => ({
      ...smallProgramme.intakes[0],
      id: `i${at}`,
    })) as Plan["programme"]["intakes"];
    const participants = Array.from({ length: 8000 }, (_, at) => ({
      ...smallPeople[0],
      id: `p${at}`,
    })) as Plan["participants"];
    const forged = { ...plan, participants, programme: { ...plan.programme, intakes } };
    expect(checkPlan(forged, ruleBook).findings.map(({ code }) => code)).toContain("plan/too-large");
  });
});
