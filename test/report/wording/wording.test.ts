import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkCodes } from "../../../src/check/codes.ts";
import { fileCodes } from "../../../src/files/codes.ts";
import { messageOf, sentences } from "../../../src/report/wording/wording.ts";

const rooms = ["app", "cli", "engine", "replan"].map((room) => new URL(`../../../src/${room}/`, import.meta.url));
const source = rooms
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((name) => new URL(name, room)))
  .filter(({ pathname }) => pathname.endsWith(".ts"))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");

describe("the wording", () => {
  it("has a sentence for every code of src/files and the inspector", () => {
    const wordless = [...fileCodes, ...checkCodes].filter((code) => !Object.hasOwn(sentences, code));
    expect(wordless).toEqual([]);
  });

  it("has no sentence for a code that nobody gives", () => {
    const known = new Set<string>([...fileCodes, ...checkCodes]);
    const given = Object.keys(sentences).filter((code) => known.has(code) || source.includes(`"${code}"`));
    expect(Object.keys(sentences).filter((code) => !given.includes(code))).toEqual([]);
  });

  it.each(Object.entries(sentences))("%s: a sentence and a remedy, well formed", (_code, [message, remedy]) => {
    expect(remedy).toMatch(/\.\]?$/);
    expect(message).toMatch(/[.}\]]$/);
    for (const text of [message, remedy]) {
      expect(text).not.toMatch(/\s{2}|!|please/i);
      // What is left once every slot and every optional part is taken out holds no bracket.
      expect(text.replace(/\[[^[\]]*\]/g, "").replace(/\{\w+(\|[^|{}]*\|[^{}]*)?\}/g, "")).not.toMatch(/[[\]{}]/);
    }
  });

  it("says what was found, what was expected and what to do", () => {
    const params = { column: "status", found: "permanant", expected: "permanent, interim", suggestion: "permanent" };
    expect(messageOf({ code: "cell/not-in-list", params })).toEqual({
      message: 'status is "permanant"; expected one of: permanent, interim.',
      remedy: 'Did you mean "permanent"? Use one of the values listed; case and punctuation do not matter.',
    });
  });

  it("says honestly that a code has no sentence, with all it knows", () => {
    const { message, remedy } = messageOf({ code: "moon/full", params: { found: "a\u202eb", day: 3 } });
    expect(message).toBe('moon/full (found: "a\\u202eb", day: 3)');
    expect(remedy).toContain("no text for this code");
    expect(messageOf({ code: "constructor", params: {} }).message).toBe("constructor");
  });
});
