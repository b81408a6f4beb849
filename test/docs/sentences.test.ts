import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error A script without types: it also runs in docs/make.mjs, outside TypeScript.
import { sentencesOf } from "../../docs/sentences.mjs";
import { sentences } from "../../src/report/wording/wording.ts";

const root = join(import.meta.dirname, "../..");
const file = readFileSync(join(root, "docs/sentences.md"), "utf8");

/** Phrases that were found wrong, each with what is said now. */
const banned: readonly (readonly [wrong: RegExp, now: string])[] = [
  [/mistake (of ours|in dcs-plan)/i, "Internal error: this is a bug in dcs-plan"],
  [/default: found out|between the cells of/, "field delimiter (default: auto-detect)"],
  [/make a plan true again|A plan stays true/, "update a plan after changes"],
  [/without it nothing did/, "changes since the plan was made (default: none)"],
  [/the first first/, "plan files, oldest first"],
  [/who will have what is asked for/, "who meets the readiness deadline, and what is missing"],
  [/which no exact method likes/, "interchangeable (symmetry), so they are found by local search"],
  [/No plan is named|Nobody is named/, "Missing argument"],
  [/solver[’']s word/i, "not certified"],
  [/which is no intake/, "is not an intake of this programme. Known:"],
  [/Between several ids stands/, "Separate ids with semicolons."],
  [/made to do harm/, "it may be a zip bomb"],
  [/no part in any decision|Nothing to do if that is meant/, "Ignore this if intentional."],
  [/is gone since|has withdrawn on/, "left on, withdrew on"],
  [/and it would be a worse plan/, "It is allowed, but the plan would be worse:"],
  [/Where the line fell|had asked for neither/, "Cut-off for, listed neither intake"],
  [/is through by/, "completes by"],
  [/are other ones|is one no longer|the path is lost/, "changed, left the cadre, unknown setting"],
];

describe("docs/sentences.md", () => {
  it("holds what the source says today: run npm run docs after a change", () => {
    expect(file).toBe(sentencesOf(root));
  });

  it("has a line for every code", () => {
    expect(Object.keys(sentences).filter((code) => !file.includes(`\n- \`${code}\`: `))).toEqual([]);
  });

  it.each(banned.map(([wrong, now]) => [wrong, now] as const))("never says %s, but: %s", (wrong) => {
    expect(file.split("\n").filter((line) => wrong.test(line))).toEqual([]);
  });
});
