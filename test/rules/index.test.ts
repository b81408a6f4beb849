import { describe, expect, it } from "vitest";
import { ruleBook } from "../../src/rules/index.ts";

describe("the rule book", () => {
  it("says of every rule what it is called and why there is one, under its own id", () => {
    for (const [id, rule] of ruleBook) {
      expect(rule.id).toBe(id);
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.version).toBeGreaterThanOrEqual(1);
      expect([rule.title, rule.because].every((text) => text.length > 5)).toBe(true);
      expect(rule.because).toMatch(/[.]$/);
    }
  });

  it("has defaults that fit their own specification", () => {
    for (const { id, params } of ruleBook.values()) {
      for (const [name, spec] of Object.entries(params)) {
        if (spec.default === undefined) continue;
        const given: unknown = spec.default;
        if (spec.type === "integer")
          expect([Number.isInteger(given), Number(given) >= spec.min], `${id} ${name}`).toEqual([true, true]);
        if (spec.type === "choice") expect(spec.of, `${id} ${name}`).toContain(given);
        if (spec.type === "choices")
          expect(spec.of, `${id} ${name}`).toEqual(expect.arrayContaining(given as string[]));
      }
    }
  });
});
