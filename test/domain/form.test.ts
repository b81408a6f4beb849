import { describe, expect, expectTypeOf, it } from "vitest";
import { literal, nullable, type Of, object, oneOf, optional, text, yesNo } from "../../src/domain/form.ts";
import { schemaOf } from "../../src/files/programme/schema-of.ts";
import { inOrder } from "../../src/report/plan/json.ts";

const pet = oneOf(
  "kind",
  object({ kind: literal("cat"), name: text, owner: nullable(text) }),
  object({ kind: literal("dog"), tame: yesNo, name: optional(text) }),
);

describe("a form", () => {
  it("gives the type", () => {
    type Pet =
      | { readonly kind: "cat"; readonly name: string; readonly owner: string | null }
      | { readonly kind: "dog"; readonly tame: boolean; readonly name?: string | undefined };
    expectTypeOf<Of<typeof pet>>().toEqualTypeOf<Pet>();
  });

  it("gives the schema, strict or not", () => {
    const dog = { kind: "dog", tame: true, size: 3 };
    expect(schemaOf(pet, { strict: false }).safeParse(dog).success).toBe(true);
    expect(schemaOf(pet, { strict: true }).safeParse(dog).error?.issues).toMatchObject([{ keys: ["size"] }]);
    expect(schemaOf(pet, { strict: true }).safeParse({ kind: "cat", name: " ", owner: null }).success).toBe(false);
  });

  it("gives the order of keys, and keeps unknown ones behind them", () => {
    const dog = { size: 3, age: 2, name: "Rex", tame: true, kind: "dog" };
    expect(Object.keys(inOrder(dog, pet) as object)).toEqual(["kind", "tame", "name", "age", "size"]);
  });
});
