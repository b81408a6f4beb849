/** The public beacon whose rounds may be announced: drand's quicknet. Its hash stands in every address of its API. */
export const quicknet = {
  hash: "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
  publicKey:
    "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
  /** Of the launch: the chain's hash is made of it. Resharing gives the API another. */
  groupHash: "f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e",
  /** Seconds between rounds, and the time of the first in seconds since 1970. */
  period: 3,
  genesis: 1_692_803_367,
} as const;

/** Where a round is to be had. Without the chain's hash it would be another chain's. */
export function quicknetAddress(round: string): string {
  return `https://api.drand.sh/${quicknet.hash}/public/${round}`;
}

/** Rounds in an hour. */
export const roundsPerHour = 3600 / quicknet.period;

/** The first round at or after a time in seconds since 1970. */
export function roundAt(seconds: number): number {
  return Math.max(1, Math.ceil((seconds - quicknet.genesis) / quicknet.period) + 1);
}

/** When a round is produced: `2023-09-15T11:00:03Z`. */
export function timeOfRound(round: number): string {
  const seconds = quicknet.genesis + quicknet.period * (round - 1);
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

/** The seconds since 1970 of `2026-04-20T00:00Z` or `2026-04-20T00:00:00Z`; undefined where that is no such time. */
export function secondsOf(time: string): number | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?Z$/
    .exec(time)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (parts === undefined) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const full = time.length === 17 ? time.replace("Z", ":00Z") : time;
  // A 31st of April, or an hour 25, would come back as another time.
  return date.toISOString().replace(".000Z", "Z") === full ? date.getTime() / 1000 : undefined;
}
