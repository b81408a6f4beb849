import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillIn } from "../../../src/report/people/template.ts";

describe("filling in a sentence", () => {
  it.each([
    ["The row has {n|cell|cells}.", { n: 1 }, "The row has 1 cell."],
    ["The row has {n|cell|cells}.", { n: 3 }, "The row has 3 cells."],
    ['Found "{found}"[; perhaps {near}].', { found: "x" }, 'Found "x".'],
    ['Found "{found}"[; perhaps {near}].', { found: "x", near: "y" }, 'Found "x"; perhaps y.'],
    ['Found "{found}".', { found: "[{near}]", near: "y" }, 'Found "[{near}]".'],
    ['Found "{found}".', { found: "a\u001b[2J\u202e" }, 'Found "a\\u001b[2J\\u202e".'],
    ['Found "{found}".', {}, 'Found "".'],
    ["{constructor}{toString}", {}, ""],
  ])("%j with %j", (sentence, params, text) => {
    expect(fillIn(sentence, params as Record<string, string | number>)).toBe(text);
  });

  it("cuts a very long value", () => {
    expect(fillIn("{found}", { found: "a".repeat(1_000_000) })).toBe(`${"a".repeat(159)}…`);
    expect(fillIn("{expected}", { expected: "a".repeat(1_000_000) })).toHaveLength(600);
  });

  it("never reads a value as part of the sentence", () => {
    const part = fc.stringMatching(/^[[\]{}|$&a-z]{0,12}$/);
    fc.assert(
      fc.property(part, part, (x, y) => {
        expect(fillIn("a{x}b[c{y}d]", { x, y })).toBe(`a${x}b${y === "" ? "" : `c${y}d`}`);
      }),
    );
  });
});
