import { grouped } from "../../domain/counting.ts";
import type { Chance } from "../../domain/plan/chance.ts";
import { type Forecast, type PromiseReading, type Spread, waitingMonths } from "../../domain/plan/forecast.ts";
import type { SensitivityEntry, SizeAnswer } from "../../domain/plan/forecast-questions.ts";
import type { Column } from "../column.ts";

/** What "everyone completes" may mean. */
export const readingWords: Readonly<Record<PromiseReading, string>> = {
  existing: "every director at the start, still in post or not",
  "existing-in-post": "every director at the start who is still in post",
  people: "everyone in post, interims included",
  councils: "every council's director",
};

export const promiseColumns: readonly Column<Forecast["answers"]["promise"][number]>[] = [
  { head: "Has completed", value: ({ reading }) => readingWords[reading], rank: 0, least: 20 },
  { head: "By", value: ({ date }) => date, rank: 2 },
  { head: "Share", value: ({ share }) => percents(share), rank: 0 },
  { head: "Chance that all have", value: ({ kept }) => chance(kept), rank: 1 },
];

export const dayColumns: readonly Column<Forecast["answers"]["dates"][number]>[] = [
  { head: "On", value: ({ date }) => date, rank: 0 },
  { head: "Of people", value: ({ people }) => percents(people), rank: 0 },
  { head: "Of councils", value: ({ councils }) => percents(councils), rank: 0 },
  { head: "Of the first directors", value: ({ existing }) => counts(existing), rank: 1 },
  { head: "First still in post", value: ({ stillInPost }) => counts(stillInPost), rank: 2 },
  { head: "Placed and in post", value: ({ placedInPost }) => counts(placedInPost), rank: 4 },
  { head: "Trained and in post", value: ({ trainedInPost }) => counts(trainedInPost), rank: 3 },
];

export const waitingColumns: readonly Column<Forecast["answers"]["waiting"]>[] = [
  { head: "Appointed", value: ({ appointed }) => counts(appointed), rank: 1 },
  { head: "Months to the start", value: ({ months }) => counts(months), rank: 0 },
  { head: "Started in time", value: ({ inTime }) => percents(inTime), rank: 0 },
  { head: "Gone before", value: ({ leftBefore }) => counts(leftBefore), rank: 2 },
  { head: "Chance that all did", value: ({ everyoneInTime }) => chance(everyoneInTime), rank: 1 },
];

export const intakeColumns: readonly Column<Forecast["answers"]["intakes"][number]>[] = [
  { head: "Intake", value: ({ intake }) => intake, rank: 0 },
  { head: "Starts", value: ({ startsOn }) => startsOn, rank: 3 },
  { head: "Places", value: ({ places }) => grouped(places), rank: 1 },
  { head: "Started", value: ({ started }) => counts(started), rank: 0 },
  { head: "Completed", value: ({ completed }) => counts(completed), rank: 0 },
  { head: "Wasted", value: ({ wasted }) => counts(wasted), rank: 1 },
];

export const mentorColumns: readonly Column<Forecast["answers"]["mentors"][number]>[] = [
  { head: "On", value: ({ date }) => date, rank: 0 },
  { head: "Mentors", value: ({ mentors }) => counts(mentors), rank: 0 },
  { head: "Seek one", value: ({ seeking }) => counts(seeking), rank: 0 },
  { head: "Have none", value: ({ unpaired }) => counts(unpaired), rank: 0 },
  { head: "Most for one", value: ({ load }) => counts(load), rank: 1 },
];

export const changeColumns: readonly Column<Forecast["answers"]["changes"][number]>[] = [
  { head: "Year", value: ({ year }) => String(year), rank: 0 },
  { head: "New holders of posts", value: ({ changes }) => counts(changes), rank: 0 },
  { head: "of them interims", value: ({ interims }) => counts(interims), rank: 1 },
];

export const assumptionColumns: readonly Column<Forecast["setup"]["assumptions"][number]>[] = [
  { head: "Assumption", value: ({ id }) => id, rank: 0 },
  { head: "Is", value: ({ value }) => rounded(value, 4), rank: 0 },
  { head: "Usually", value: (entry) => rounded(entry.default, 4), rank: 3 },
  { head: "What", value: ({ about }) => about, rank: 1, least: 24 },
  { head: "Source", value: ({ source }) => source, rank: 2, least: 16 },
];

export const sensitivityColumns: readonly Column<SensitivityEntry>[] = [
  { head: "Assumption", value: ({ id }) => id, rank: 0 },
  { head: "From", value: ({ low }) => rounded(low, 2), rank: 1 },
  { head: "To", value: ({ high }) => rounded(high, 2), rank: 1 },
  { head: "Councils complete", value: ({ atLow, atHigh }) => `${percent(atLow)}, then ${percent(atHigh)}`, rank: 2 },
  { head: "Change", value: (entry) => changed(entry), rank: 0 },
  { head: "Started in time: change", value: ({ inTime }) => changed(inTime), rank: 3 },
];

export const triedColumns: readonly Column<SizeAnswer["tried"][number]>[] = [
  { head: "Tried", value: ({ size }) => grouped(size), rank: 0 },
  { head: "Chance that everyone is served", value: ({ everyone }) => chance(everyone), rank: 0 },
];

export const lengthColumns: readonly Column<Forecast["answers"]["waiting"]["lengths"][number]>[] = [
  { head: "Months from the appointment to the start", value: ({ months }) => lengthWords(months), rank: 0 },
  { head: "People", value: ({ people }) => counts(people), rank: 0 },
];

/** `0-3`, `3-6` ... and beyond the last. */
export function lengthWords(months: number | null): string {
  if (months === null) return `over ${waitingMonths.at(-1) ?? 0}`;
  return `${waitingMonths[waitingMonths.indexOf(months) - 1] ?? 0}-${months}`;
}

/** The answer to how many are enough, in a sentence, with its uncertainty. */
export function sizeSentence({ of, certainty, smallest, from, to, monotone, tried }: SizeAnswer): string {
  const wanted = of === "places" ? "starts in time" : "has a mentor";
  const [before, last] = tried.slice(-2);
  const isFlat = before !== undefined && before.everyone.probability === last?.everyone.probability;
  const flat = smallest === null && isFlat ? ` From ${before.size} on nothing changes: something else is short.` : "";
  const order = monotone ? flat : " More is not always better here: see the numbers tried.";
  if (smallest === null) {
    return `No number of ${of} that was tried is enough that everyone ${wanted} in at least ${percent(certainty)} of the runs.${order}`;
  }
  const a = of === "places" ? " a year" : "";
  return `${smallest} ${of}${a} are the fewest with which everyone ${wanted} in at least ${percent(certainty)} of the runs; with so many runs the true number may lie from ${from ?? "below the numbers tried"} to ${to ?? "above the numbers tried"}.${order}`;
}

/** In points of a percentage, with its standard error. */
export function changed({ change, standardError }: Pick<SensitivityEntry, "change" | "standardError">): string {
  const points = rounded(100 * change, 1);
  return `${change > 0 && points !== "0" ? "+" : ""}${points} ± ${rounded(100 * standardError, 1)}`;
}

export function counts({ median, low, high }: Spread): string {
  return `${rounded(median, 1)} (${rounded(low, 1)} to ${rounded(high, 1)})`;
}

export function percents({ median, low, high }: Spread): string {
  return `${percent(median)} (${percent(low)} to ${percent(high)})`;
}

export function chance({ probability, low, high }: Chance): string {
  return `${percent(probability)} (95 %: ${percent(low)} to ${percent(high)})`;
}

export function percent(share: number): string {
  return `${rounded(100 * share, 1)} %`;
}

export function rounded(number: number, digits: number): string {
  const text = number.toFixed(digits);
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}
