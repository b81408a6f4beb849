import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lotOf, sha256OfHex } from "../../../src/domain/digest.ts";
import { drawnSeed } from "../../../src/domain/draw/announcement.ts";
import { keyStringOf, numbersRandomness } from "../../../src/domain/draw/public-numbers.ts";
import { quicknet, roundAt, secondsOf, timeOfRound } from "../../../src/domain/draw/quicknet-rounds.ts";
import { commitmentOf, nonceOf, ticketOf } from "../../../src/domain/draw/tickets.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";

const key = Uint8Array.from({ length: 32 }, (_, at) => at);
const zeros = "0".repeat(64);
const randomness = "fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587";
const signature = "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b";

describe("tickets", () => {
  it("are the first 60 bits of a keyed hash of the id", () => {
    expect(ticketOf(key, "d-0104")).toBe("t-p2q7cifl52ec");
    expect(nonceOf(key, "d-0104")).toBe("522ea08acbb79be8c5af7096b2d8cda0d556a4bf170c6f7d7aab922e07cd8f8f");
  });

  it("commit to a person with every fact", () => {
    const file = join(import.meta.dirname, "..", "..", "..", "fixtures", "plans", "councils.json");
    const { participants } = JSON.parse(readFileSync(file, "utf8")) as Plan;
    const person = participants.find(({ id }) => id === "d-0104");
    if (!person) throw new Error("no such person");
    const nonce = nonceOf(key, "d-0104");
    expect(commitmentOf(nonce, person)).toBe("f0f6ca84b3938c4ca0fd2fa087efd7a042997ac5963e0a630b04086352f79dc5");
    expect(commitmentOf(nonce, { ...person, name: `${person.name} ` })).not.toBe(commitmentOf(nonce, person));
  });
});

describe("a seed", () => {
  it("is made of the announcement and of a value that came after it", () => {
    expect(sha256OfHex(signature)).toBe(randomness);
    const seed = drawnSeed(zeros, randomness);
    expect(seed).toBe("c103f242006caa9f2d6977fd996b52217e23cd5e0dc1225d6a884ef17d3bbd59");
    expect(lotOf(seed, "t-p2q7cifl52ec")).toBe(819_490_172);
  });

  it("of public numbers: whole numbers, ascending in each source", () => {
    const sources = [
      ["17", "20", "22", "35", "38", "48", "36"],
      ["90193202"],
      ["55598744"],
      ["11", "17", "21", "48", "50", "9", "10"],
    ];
    expect(keyStringOf(sources)).toBe("17.20.22.35.36.38.48./90193202./55598744./9.10.11.17.21.48.50./");
    expect(numbersRandomness(sources)).toBe("67c67ed5b4963bd3ffb7c6df814b51d9b004dbf91b2bab79df405282b8458f08");
    const seed = drawnSeed(zeros, numbersRandomness(sources));
    expect(seed).toBe("224748dac345906c9861b571f77b9f08b636d9ce4b4442ee3aae59a99c1e117f");
    expect(keyStringOf([["08285182"]])).toBe("8285182./");
  });

  it("picks what RFC 3797 picks from the same key string", () => {
    const sample = keyStringOf([["9319"], ["2", "5", "12", "8", "10"], ["9", "18", "26", "34", "41", "45"]]);
    expect(sample).toBe("9319./2.5.8.10.12./9.18.26.34.41.45./");
    expect(picks(sample, 25, 10)).toEqual([17, 7, 2, 16, 25, 23, 8, 24, 19, 13]);
    const nomCom = "17.20.22.35.36.38.48./90193202./55598744./9.10.11.17.21.48.50./";
    expect(picks(nomCom, 134, 10)).toEqual([90, 25, 92, 126, 24, 31, 122, 96, 81, 132]);
  });
});

describe("quicknet", () => {
  it("is the chain of its hash: period, genesis, key, group and name give it", () => {
    const { publicKey, groupHash, period, genesis, hash } = quicknet;
    const [four, eight] = [Buffer.alloc(4), Buffer.alloc(8)];
    four.writeUInt32BE(period);
    eight.writeBigInt64BE(BigInt(genesis));
    const parts = [four, eight, Buffer.from(publicKey, "hex"), Buffer.from(groupHash, "hex"), Buffer.from("quicknet")];
    expect(createHash("sha256").update(Buffer.concat(parts)).digest("hex")).toBe(hash);
  });

  it("has a round every three seconds", () => {
    expect(timeOfRound(657_413)).toBe("2023-09-15T11:00:03Z");
    expect(roundAt(secondsOf("2026-04-20T00:00:00Z") ?? 0)).toBe(27_946_612);
    expect(roundAt(secondsOf("2026-04-20T00:00Z") ?? 0)).toBe(27_946_612);
    expect(roundAt(0)).toBe(1);
    for (const round of [1, 2, 657_413]) expect(roundAt(secondsOf(timeOfRound(round)) ?? 0)).toBe(round);
  });

  it.each(["2026-04-31T00:00Z", "2026-04-20T25:00Z", "2026-04-20 00:00Z", "2026-04-20T00:00", "soon"])(
    "knows no time %s",
    (time) => {
      expect(secondsOf(time)).toBeUndefined();
    },
  );
});

/** Section 4 of RFC 3797, with MD5: we use its key strings only. */
function picks(keyString: string, pool: number, count: number): number[] {
  const left = Array.from({ length: pool }, (_, at) => at + 1);
  return Array.from({ length: count }, (_, at) => {
    const index = Buffer.from([at >> 8, at & 255]);
    const md5 = createHash("md5")
      .update(Buffer.concat([index, Buffer.from(keyString), index]))
      .digest("hex");
    return left.splice(Number(BigInt(`0x${md5}`) % BigInt(left.length)), 1)[0];
  });
}
