import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonLocator } from "../../../src/files/text/json-locate.ts";

describe("jsonLocator", () => {
  const text = ' {"a": [10, {"b c": "x}\\""}, []], "d\\u00e9": {"e": null}, "f": 7}';
  const locate = jsonLocator(text);

  it.each([
    [[], '{"a"'],
    [["a"], "[10"],
    [["a", 0], "10,"],
    [["a", 1], '{"b c"'],
    [["a", 1, "b c"], '"x}'],
    [["a", 2], "[]]"],
    [["dé", "e"], "null"],
    [["f"], "7}"],
  ])("finds %j", (path, start) => {
    expect(text.slice(locate(path), locate(path) + start.length)).toBe(start);
  });

  it("gives the deepest part that exists for a path that leads nowhere", () => {
    expect(locate(["a", 1, "missing", 4])).toBe(locate(["a", 1]));
    expect(locate(["nothing"])).toBe(locate([]));
    expect(locate(["f", "deeper"])).toBe(locate(["f"]));
  });

  it("gives the last of a key that stands twice, as JSON.parse does", () => {
    const twice = '{"a": 1, "a": 22}';
    expect(twice.slice(jsonLocator(twice)(["a"]))).toBe("22}");
  });

  it("finds every value of any document", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(undefined, 2), (value, indent) => {
        const document = JSON.stringify(value, null, indent);
        const find = jsonLocator(document);
        for (const [path, part] of partsOf(JSON.parse(document))) {
          const shown = JSON.stringify(part);
          const there = document.slice(find(path));
          expect(
            indent === undefined || typeof part !== "object" ? there.startsWith(shown) : there[0] === shown[0],
          ).toBe(true);
        }
      }),
    );
  });
});

function partsOf(value: unknown, path: (string | number)[] = []): [(string | number)[], unknown][] {
  const own: [(string | number)[], unknown][] = [[path, value]];
  if (Array.isArray(value)) return [...own, ...value.flatMap((item, at) => partsOf(item, [...path, at]))];
  if (typeof value !== "object" || value === null) return own;
  return [...own, ...Object.entries(value).flatMap(([key, item]) => partsOf(item, [...path, key]))];
}
