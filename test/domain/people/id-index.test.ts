import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText } from "../../../src/domain/compare.ts";
import { idIndexOf, idOfPerson, inOrder } from "../../../src/domain/people/id-index.ts";

const ids = fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 3 }), fc.constantFrom("a", "b", "á", "a\u0301")));

describe("finder", () => {
  it("finds what an index would find, in any order of asking, whatever the order of the list", () => {
    fc.assert(
      fc.property(ids, ids, fc.boolean(), (inside, asked, sorted) => {
        const list = (sorted ? [...new Set(inside)].sort(compareText) : inside).map((id) => ({ id }));
        const index = new Map(list.map(({ id }, at) => [id, at]));
        const find = idIndexOf(list, idOfPerson);
        for (const id of [...asked, ...inside, ...list.map((one) => one.id)]) expect(find(id)).toBe(index.get(id));
      }),
    );
  });

  it("knows a list in order only where no two ids are alike", () => {
    expect(inOrder(["a", "b", "c"], (id) => id)).toBe(true);
    expect(inOrder(["a", "b", "b"], (id) => id)).toBe(false);
    expect(inOrder(["á", "a\u0301"], (id) => id)).toBe(false);
    expect(inOrder([], (id: string) => id)).toBe(true);
  });

  it("never takes one item for another after its list has changed", () => {
    const list = ["a", "b", "c"].map((id) => ({ id }));
    expect(idIndexOf(list, idOfPerson)("b")).toBe(1);
    list.reverse();
    const found = ["a", "b", "c"].map((id) => list[idIndexOf(list, idOfPerson)(id) ?? -1]?.id ?? id);
    expect(found).toEqual(["a", "b", "c"]);
  });
});
