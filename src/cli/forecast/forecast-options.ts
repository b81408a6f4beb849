import type { ForecastAsk } from "../../app/forecast/prepare-forecast.ts";
import { usageError } from "../../domain/errors.ts";
import type { SizeAnswer } from "../../domain/plan/forecast-questions.ts";
import type { InputOptions, LookOptions } from "../options.ts";

/** Options of `forecast`, as commander gives them. */
export interface ForecastOptions extends InputOptions, LookOptions {
  /** Absent where the user names none. */
  readonly format?: string | undefined;
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

/** @throws UsageError where it is no whole number of that range */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usageError("usage/number", { option, found: text, expected: `a whole number from ${least} to ${most}` });
}

/** A share as `0.9` or `90%`. @throws UsageError where it is none */
export function share(option: string, text: string): number {
  const [, digits = "", percent = ""] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim()) ?? [];
  const number = digits === "" ? Number.NaN : Number(digits) / (percent === "" ? 1 : 100);
  if (number > 0 && number < 1) return number;
  throw usageError("usage/number", { option, found: text, expected: "a share between 0 and 1, or 0% and 100%" });
}

/** Assumptions set on the command line, each `id=value`. */
export function assumeGiven(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text): [string, string] => {
      const [id = "", value = ""] = text.split("=").map((side) => side.trim());
      return [id, value];
    }),
  );
}

/** The placing goals to keep. */
export function goalsGiven(text: string | undefined): readonly string[] | undefined {
  return text?.split(",").map((goal) => goal.trim());
}

/** `3/8`: the third of eight parts. @throws UsageError */
export function shardGiven(text: string | undefined): ForecastAsk["shard"] {
  if (text === undefined) return undefined;
  const [, part = "0", of = "0"] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const shard = { part: Number(part), of: Number(of), text };
  if (shard.part >= 1 && shard.part <= shard.of) return shard;
  throw usageError("usage/shard", { found: text });
}

/** What is to be sized. @throws UsageError */
export function sizesGiven(text: string | undefined): readonly SizeAnswer["of"][] {
  return (text ?? "").split(",").flatMap((word): SizeAnswer["of"][] => {
    const size = word.trim();
    if (size === "") return [];
    if (size === "places" || size === "mentors") return [size];
    throw usageError("usage/number", {
      option: "--size",
      found: size,
      expected: "places, mentors or both with a comma",
    });
  });
}
