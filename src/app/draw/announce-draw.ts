import { parseDay } from "../../domain/dates.ts";
import {
  type Announcement,
  announcementDigest,
  announcementFormat,
  announcementVersion,
  type DrawSource,
} from "../../domain/draw/announcement.ts";
import { earlyFaults } from "../../domain/draw/draw-faults.ts";
import { quicknet, roundAt, secondsOf } from "../../domain/draw/quicknet-rounds.ts";
import { UsageError, usageError } from "../../domain/errors.ts";
import { type Finding, hasErrors } from "../../domain/finding.ts";
import { parseKey } from "../../files/draw/key-file.ts";
import { parseDrawnValue } from "../../files/draw/value-file.ts";
import { loadSound } from "../allocate-plan.ts";
import type { ProblemInput } from "../input.ts";
import type { Source } from "../source.ts";
import { falseBeacon } from "./false-beacon.ts";
import { readAnnouncement, readDrawFile } from "./read-draw-file.ts";
import { announcedTickets, ticketsOf } from "./tickets-of.ts";

export interface AnnounceTerms {
  readonly key: Source;
  /** The day on which it is published. */
  readonly on: string;
  /** A round of quicknet, or a time from which the next round counts. */
  readonly round?: string | undefined;
  /** Sources of public numbers: `name@2026-04-25=6`. */
  readonly numbers?: readonly string[] | undefined;
  /** The newest beacon, which shows that the announcement is no older. */
  readonly beacon?: Source | undefined;
  /** The announcement in whose place this one comes, and why. */
  readonly previous?: Source | undefined;
  readonly reason?: string | undefined;
}

/**
 * Fixes everything that a draw depends on, before its random value exists.
 * @throws UsageError with what is wrong with the input, or with a value that may be known already
 */
export async function announceDraw(
  input: ProblemInput,
  terms: AnnounceTerms,
): Promise<{ readonly announcement: Announcement; readonly warnings: readonly Finding[] }> {
  const { on } = terms;
  if (parseDay(on) === undefined) throw usageError("usage/day", { option: "--on", found: on });
  const source = sourceOf(terms);
  const before = await historyOf(terms);
  const key = await readDrawFile(terms.key, parseKey);
  const notBefore = await newestOf(terms);
  const { problem, written, settings, inputs, findings } = await loadSound(input);
  const { participants, mentors, vacancies = [] } = problem;
  const tickets = ticketsOf(key, [...participants, ...(mentors ?? [])]);
  const scores = inputs.find(({ role }) => role === "scores")?.sha256;
  const content: Omit<Announcement, "digest"> = {
    format: announcementFormat,
    formatVersion: announcementVersion,
    ...before,
    title: written.title,
    programme: written,
    settings,
    ...(scores !== undefined && { scores }),
    vacancies,
    tickets: announcedTickets(participants, tickets),
    ...(mentors && { mentors: announcedTickets(mentors, tickets) }),
    source,
    ...(notBefore && { notBefore }),
    announcedOn: on,
  };
  const announcement = { ...content, digest: announcementDigest(content) };
  const early = earlyFaults(announcement);
  if (hasErrors(early)) throw new UsageError(early);
  return { announcement, warnings: findings };
}

function sourceOf({ round, numbers = [] }: AnnounceTerms): DrawSource {
  if ((round === undefined) === (numbers.length === 0)) {
    const found = round === undefined ? "No source of a random value is named." : "Two kinds of sources are named.";
    throw usageError("draw/source", { found });
  }
  if (round === undefined) return { kind: "numbers", sources: numbers.map(numbersSource) };
  const seconds = secondsOf(round);
  const number = seconds === undefined ? Number(/^[1-9]\d{0,12}$/.test(round) ? round : Number.NaN) : roundAt(seconds);
  if (Number.isNaN(number)) throw usageError("draw/round", { found: round });
  return { kind: "drand", chain: quicknet.hash, round: number };
}

function numbersSource(text: string) {
  const [, name = "", on = "", howMany = ""] = /^(.*\S)\s*@(\d{4}-\d\d-\d\d)=([1-9]\d?)$/.exec(text) ?? [];
  if (name === "" || parseDay(on) === undefined)
    throw usageError("draw/source", { found: `"${text}" is no source of numbers.` });
  return { name, on, howMany: Number(howMany) };
}

/** Its number, what came before it, and why there is another. */
async function historyOf({
  previous,
  reason,
}: AnnounceTerms): Promise<Pick<Announcement, "sequence" | "previous" | "reason">> {
  if ((previous === undefined) !== (reason === undefined || reason.trim() === "")) {
    const found =
      previous === undefined ? "--reason is given without --previous." : "--previous is given without --reason.";
    throw usageError("draw/reason", { found });
  }
  if (previous === undefined) return { sequence: 1, previous: [] };
  const first = await readAnnouncement(previous);
  const { digest, announcedOn, source } = first;
  return { sequence: first.sequence + 1, previous: [...first.previous, { digest, announcedOn, source }], reason };
}

async function newestOf({ beacon: given }: AnnounceTerms): Promise<Announcement["notBefore"]> {
  if (given === undefined) return undefined;
  const { beacon } = await readDrawFile(given, parseDrawnValue);
  const findings = beacon ? falseBeacon(beacon) : [];
  if (!beacon || hasErrors(findings))
    throw new UsageError(findings.map((one) => ({ ...one, where: { file: given.file } })));
  return beacon;
}
