import { expect, test } from "vitest";
import { append, largest, smallest } from "../../src/domain/append.ts";
import { UsageError } from "../../src/domain/errors.ts";
import type { Finding } from "../../src/domain/finding.ts";

const many = 400_000;

test("a list longer than the stack holds is appended, measured and thrown", () => {
  const long = Array.from({ length: many }, (_, at) => at);
  const list = [7];
  append(list, long);
  expect([list.length, list.at(-1)]).toEqual([many + 1, many - 1]);
  expect([largest(long), smallest(long)]).toEqual([many - 1, 0]);
  const fault: Finding = { code: "csv/empty", severity: "error", params: {} };
  expect(new UsageError(long.map(() => fault)).findings).toHaveLength(many);
});

test("of no numbers, the largest and the smallest are the ends given", () => {
  expect([largest([], 1), largest([0], 1), smallest([], 1), smallest([2], 1)]).toEqual([1, 1, 1, 1]);
});
