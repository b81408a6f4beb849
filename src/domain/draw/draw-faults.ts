import { sha256OfHex } from "../digest.ts";
import type { Finding } from "../finding.ts";
import type { Announcement } from "./announcement.ts";
import type { Draw } from "./draw.ts";
import { numbersRandomness } from "./public-numbers.ts";
import { quicknet, roundsPerHour, timeOfRound } from "./quicknet-rounds.ts";

/** The random value of a draw, as hex; none where it has no value of the announced source. */
export function randomnessOf({ announcement: { source }, beacon, numbers }: Draw): string | undefined {
  if (source.kind === "drand") return beacon && sha256OfHex(beacon.signature);
  return numbers && numbersRandomness(numbers);
}

/** Why the value of an announcement's source may have been known when it was announced. */
export function earlyFaults({ source, announcedOn, notBefore }: Announcement): Finding[] {
  if (source.kind === "numbers")
    return source.sources
      .filter(({ on }) => on < announcedOn)
      .map(({ name, on }) => fault("draw/known-before", { what: name, when: on, announcedOn }));
  const { chain, round } = source;
  const when = timeOfRound(round);
  return [
    ...(chain === quicknet.hash ? [] : [fault("draw/other-chain", { found: chain, expected: quicknet.hash })]),
    ...(when.slice(0, 10) < announcedOn
      ? [fault("draw/known-before", { what: `round ${round}`, when, announcedOn })]
      : []),
    ...(notBefore !== undefined && round < notBefore.round + roundsPerHour
      ? [fault("draw/too-soon", { round, newest: notBefore.round, least: notBefore.round + roundsPerHour })]
      : []),
  ];
}

/** Where what the source gave is not what was announced. */
export function valueFaults({ announcement: { source }, beacon, numbers }: Draw): Finding[] {
  if (source.kind === "drand") {
    if (beacon === undefined) return [fault("draw/no-value", { expected: `the beacon of round ${source.round}` })];
    if (beacon.round === source.round) return [];
    return [fault("draw/other-round", { found: beacon.round, expected: source.round })];
  }
  const counts = source.sources.map(({ howMany }) => howMany);
  if (numbers === undefined) return [fault("draw/no-value", { expected: "the numbers of its sources" })];
  const found = numbers.map(({ length }) => length);
  if (found.join() === counts.join()) return [];
  return [fault("draw/other-numbers", { found: found.join(", "), expected: counts.join(", ") })];
}

function fault(code: string, params: Finding["params"]): Finding {
  return { code, severity: "error", params };
}
