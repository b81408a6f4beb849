import { describe, expect, it } from "vitest";
import { canonicalJson, sha256 } from "../../src/domain/digest.ts";
import { editions } from "../../src/programmes/editions.ts";
import { programmes } from "../../src/programmes/index.ts";

describe("editions", () => {
  it.each([...programmes.values()].map((programme) => [programme.id, programme] as const))(
    "%s is what its edition's digest says: a change after a release needs a new edition",
    (id, programme) => {
      expect(programme.edition).toBeDefined();
      expect(editions[id]?.[programme.edition ?? ""]).toBe(sha256(canonicalJson(programme)));
    },
  );

  it("knows no programme that is not there", () => {
    expect(Object.keys(editions).filter((id) => !programmes.has(id))).toEqual([]);
  });
});
