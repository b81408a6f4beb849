import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diceOf } from "./dice.ts";
import { kinds } from "./kinds.ts";

const root = join(import.meta.dirname, "../..");

/** How many cases of a kind a test run tries; the campaign itself tries what it is asked. */
const cases: Readonly<Record<string, number>> = {
  "full-disks": 0,
  "shuffled-inputs": 1,
  "medium-placings": 1,
  "hostile-inputs": 1,
  "forged-plans": 1,
};

describe("a few cases of the campaign", () => {
  it.each(kinds.map((kind) => [kind.id, kind] as const))("%s", async (id, kind) => {
    for (let number = 0; number < (cases[id] ?? 5); number++) {
      const folder = mkdtempSync(join(tmpdir(), "dcs-plan-case-"));
      expect(await kind.run(diceOf(1000 + number), { root, folder })).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  });
});
