import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanJson } from "../../../src/files/text/json-scan.ts";
import { corpusFiles } from "../corpora.ts";

const corpus = corpusFiles("json-test-suite/test_parsing", ".json");
const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const isBroken = (text: string) => scanJson(text).some(({ kind }) => kind === "syntax" || kind === "truncated");

describe("scanJson", () => {
  it("finds nothing in sound JSON", () => {
    expect(scanJson(' { "a" : [1, -2.5e3, true, null, "\\u00e9\\n"], "b": {} } ')).toEqual([]);
  });

  it.each([
    ['{"a": 1,}', "syntax", 8, "}"],
    ["[1 2]", "syntax", 3, "2"],
    ['{"a" 1}', "syntax", 5, "1"],
    ["[NaN]", "syntax", 1, "NaN"],
    ["[01]", "syntax", 2, "1"],
    ["{} {}", "syntax", 3, "{"],
    ['["a\nb"]', "syntax", 3, "\n"],
    ["['a']", "syntax", 1, "'"],
  ])("says where %s breaks off being JSON", (text, kind, at, found) => {
    expect(scanJson(text)).toMatchObject([{ kind, at, found }]);
  });

  it.each(["", "{", '{"a"', '{"a": ', '{"a": tru', '{"a": "b', '{"a": [1, 2', '["\\u00', "[-", '{"a": 1,'])(
    "knows that %j was cut off",
    (text) => {
      expect(scanJson(text)).toMatchObject([{ kind: "truncated" }]);
    },
  );

  it("knows every cut of a sound document", () => {
    const text = '{"a": [1.5, "x\\u00e9", {"b": false}], "c": null}';
    for (let length = 0; length < text.length; length++) {
      expect([length, ...scanJson(text.slice(0, length))]).toMatchObject([length, { kind: "truncated" }]);
    }
  });

  it("finds keys that stand twice, escapes understood, in their own object only", () => {
    expect(scanJson('{"a": 1, "b": {"a": 2}, "\\u0061": 3}')).toMatchObject([
      { kind: "duplicate-key", at: 24, found: "a" },
    ]);
    expect(scanJson('[{"a": 1}, {"a": 2}]')).toEqual([]);
    expect(scanJson('{"__proto__": 1, "__proto__": 2}')).toHaveLength(1);
  });

  it("reports nesting beyond 1,000 without failing on 100,000 levels", () => {
    expect(scanJson("[".repeat(1000) + "]".repeat(1000))).toEqual([]);
    expect(scanJson("[".repeat(1001) + "]".repeat(1001))).toMatchObject([{ kind: "too-deep", at: 1000 }]);
    expect(scanJson("[".repeat(100_000))).toMatchObject([{ kind: "truncated", at: 100_000 }]);
  });

  it("agrees with JSON.parse on any text that is nearly JSON", () => {
    const nearly = fc.json().chain((text) =>
      fc
        .tuple(fc.nat(text.length), fc.nat(3), fc.constantFrom("", ",", "}", '"', "\\", "0", " ", "e"))
        .map(([at, cut, insert]) => {
          return text.slice(0, at) + insert + text.slice(at + cut);
        }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly), (text) => {
        expect(isBroken(text)).toBe(!parses(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.skipIf(corpus.length === 0)("agrees with JSON.parse on the outside corpus (skipped where absent)", () => {
    expect(corpus.length).toBeGreaterThan(300);
    for (const { name, bytes } of corpus) {
      const text = bytes.toString("utf8");
      expect({ name, broken: isBroken(text) }).toEqual({ name, broken: !parses(text) });
    }
  });
});
