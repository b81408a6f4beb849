import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonicalJson, digestOf, lotOf, lotRange, sha256, slotLotOf } from "../../src/domain/digest.ts";

describe("sha256", () => {
  it("is the published digest of the empty text and of abc", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("hashes UTF-8", () => {
    expect(sha256("Zoë 😀")).toBe(createHash("sha256").update(Buffer.from("Zoë 😀", "utf8")).digest("hex"));
  });
});

describe("canonicalJson", () => {
  it("sorts keys at every depth, by code point, and keeps the order of lists", () => {
    expect(canonicalJson({ b: [2, 1, { z: 0, a: null }], B: "x", a: true })).toBe(
      '{"B":"x","a":true,"b":[2,1,{"a":null,"z":0}]}',
    );
  });

  it("gives the same text whatever the order of the keys", () => {
    expect(canonicalJson({ one: 1, two: { three: 3, four: 4 } })).toBe(
      canonicalJson({ two: { four: 4, three: 3 }, one: 1 }),
    );
  });

  it("leaves out what is undefined, as JSON does", () => {
    expect(canonicalJson({ a: undefined, b: 1, c: [undefined, 2] })).toBe('{"b":1,"c":[null,2]}');
    expect(JSON.parse(canonicalJson({ a: undefined, b: [undefined] }))).toEqual(
      JSON.parse(JSON.stringify({ a: undefined, b: [undefined] })),
    );
  });

  it("writes texts and numbers as JSON does", () => {
    for (const value of ['"\\\n\u0000', "é", 0, -0, 1e21, 0.1, -5])
      expect(canonicalJson(value)).toBe(JSON.stringify(value));
  });
});

describe("digestOf", () => {
  it("does not look at the tool, the digest or the order of keys, but at everything else", () => {
    const plan = { format: "x", tool: { version: "1" }, digest: "old", goals: [1, 2] };
    expect(digestOf(plan)).toBe(sha256('{"format":"x","goals":[1,2]}'));
    expect(digestOf({ goals: [1, 2], digest: "new", format: "x" })).toBe(digestOf(plan));
    expect(digestOf({ ...plan, goals: [2, 1] })).not.toBe(digestOf(plan));
  });
});

describe("lots", () => {
  const drawn = (text: string) => Number(BigInt(`0x${createHash("sha256").update(text).digest("hex")}`) >> 226n);

  it("are the first 30 bits of SHA-256 of seed, zero byte and id", () => {
    for (const id of ["a", "d-0324", "zoë", ""])
      expect(lotOf("dcs-leadership-2009", id)).toBe(drawn(`dcs-leadership-2009\0${id}`));
  });

  it("are drawn for each slot where slots have no order", () => {
    expect(slotLotOf("s", "a", "m")).toBe(drawn("s\0a\0m"));
    expect(slotLotOf("s", "a", "")).toBe(drawn("s\0a\0"));
    expect(slotLotOf("s", "a", "")).not.toBe(lotOf("s", "a"));
  });

  it("are whole numbers below two to the thirtieth, well spread", () => {
    expect(lotRange).toBe(1 << 30);
    const lots = Array.from({ length: 2000 }, (_, at) => lotOf("seed", `${at}`));
    expect(lots.every((lot) => Number.isInteger(lot) && lot >= 0 && lot < lotRange)).toBe(true);
    const quarters = [0, 1, 2, 3].map(
      (quarter) => lots.filter((lot) => Math.floor((4 * lot) / lotRange) === quarter).length,
    );
    expect(Math.min(...quarters)).toBeGreaterThan(420);
  });
});
