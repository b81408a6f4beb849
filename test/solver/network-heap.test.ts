import { expect, it } from "vitest";
import { clearPool, createPool, insertEntry, removeTop } from "../../src/solver/network/heap.ts";
import { randomNumbers } from "./network-cases.ts";

it("hands out the entries of two heaps in one pool by key, person and option, through growth and reuse", () => {
  const random = randomNumbers(4);
  const pool = createPool(1);
  const tops = [-1, -1];
  const kept: number[][][] = [[], []];
  const compare = (a: number[], b: number[]): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
  for (let step = 0; step < 20_000; step++) {
    const heap = random(2);
    if (random(5) < 3) {
      const entry = [random(50), random(9), random(9)];
      tops[heap] = insertEntry(pool, tops[heap], entry[0], entry[1], entry[2]);
      kept[heap].push(entry);
    } else if (tops[heap] >= 0) {
      const top = tops[heap];
      const entry = [pool.key[top], pool.person[top], pool.option[top]];
      kept[heap].sort(compare);
      expect(entry).toEqual(kept[heap].shift());
      tops[heap] = removeTop(pool, top);
    }
    expect(tops[heap] < 0).toBe(kept[heap].length === 0);
    if (step === 10_000) {
      clearPool(pool);
      tops.fill(-1);
      kept.forEach((entries) => entries.splice(0));
    }
  }
});
