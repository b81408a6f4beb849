import { UsageError } from "../../domain/errors.ts";
import type { Assumptions } from "../../domain/plan/forecast.ts";
import type { SizeAnswer } from "../../domain/plan/forecast-questions.ts";
import { nearest } from "../../files/text/near-miss.ts";
import { assumptionSpecs } from "../../forecast/assumptions.ts";
import type { InputOptions, LookOptions } from "../options.ts";

/** Options of `forecast`, as commander gives them. */
export interface ForecastOptions extends InputOptions, LookOptions {
  readonly format: string;
  readonly report: readonly string[];
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
  readonly runs: string;
  readonly years: string;
  readonly assume: readonly string[];
  readonly history?: string | undefined;
  readonly goals?: string | undefined;
  readonly workers?: string | undefined;
  readonly shard?: string | undefined;
  readonly merge?: readonly string[] | undefined;
  readonly untilError?: string | undefined;
  readonly size?: string | undefined;
  readonly certainty: string;
  readonly sensitivity?: boolean | undefined;
}

/** Which part of the runs is made: every n-th, from the k-th. */
export interface Shard {
  readonly part: number;
  readonly of: number;
}

/** @throws UsageError where it is no whole number of that range */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usage("usage/number", { option, found: text, expected: `a whole number from ${least} to ${most}` });
}

/** A share as `0.9` or `90%`. @throws UsageError where it is none */
export function share(option: string, text: string): number {
  const [, digits = "", percent = ""] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
  const number = digits === "" ? Number.NaN : Number(digits) / (percent === "" ? 1 : 100);
  if (number > 0 && number < 1) return number;
  throw usage("usage/number", { option, found: text, expected: "a share between 0 and 1, or 0% and 100%" });
}

/** Assumptions set on the command line, each `id=value`. @throws UsageError */
export function assumptionsGiven(texts: readonly string[]): Assumptions {
  return Object.fromEntries(texts.map(assumptionGiven));
}

function assumptionGiven(text: string): [string, number] {
  const [id = "", value = ""] = text.split("=").map((side) => side.trim());
  const spec = assumptionSpecs.find((known) => known.id === id);
  const known = assumptionSpecs.map((one) => one.id);
  if (!spec) {
    throw usage("usage/assume", { found: text, suggestion: nearest(id, known) ?? "", known: known.join(", ") });
  }
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (number >= spec.min && number <= spec.max) return [id, number];
  throw usage("usage/number", {
    option: `--assume ${id}`,
    found: value,
    expected: `a number from ${spec.min} to ${spec.max}`,
  });
}

/** The placing goals to keep, all known to the programme. @throws UsageError */
export function goalsGiven(text: string | undefined, known: readonly string[]): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const goals = text.split(",").map((goal) => goal.trim());
  const unknown = goals.find((goal) => !known.includes(goal));
  if (unknown === undefined) return known.filter((goal) => goals.includes(goal));
  throw usage("usage/goals", {
    found: unknown,
    suggestion: nearest(unknown, known) ?? "",
    known: known.join(", "),
  });
}

/** `3/8`: the third of eight parts. @throws UsageError */
export function shardGiven(text: string | undefined): Shard | undefined {
  if (text === undefined) return undefined;
  const [, part = "0", of = "0"] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of) };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw usage("usage/shard", { found: text });
}

/** What is to be sized. @throws UsageError */
export function sizesGiven(text: string | undefined): readonly SizeAnswer["of"][] {
  return (text ?? "").split(",").flatMap((word): SizeAnswer["of"][] => {
    const size = word.trim();
    if (size === "") return [];
    if (size === "places" || size === "mentors") return [size];
    throw usage("usage/number", { option: "--size", found: size, expected: "places, mentors or both with a comma" });
  });
}

/** One thing wrong with the command line. */
export function usage(code: string, params: Readonly<Record<string, string>>): UsageError {
  return new UsageError({ code, severity: "error", params });
}
