import type { Io } from "./io.ts";

/** How text is to look on a stream. */
export interface StreamLook {
  readonly width: number;
  readonly color: boolean;
  /** Every finding, however many there are. */
  readonly allErrors?: boolean | undefined;
}

/** How text is to look on one of the streams, by the options, the environment and the terminal. */
export function lookOn(
  stream: "stdout" | "stderr",
  { color, allErrors }: { readonly color: string; readonly allErrors?: boolean | undefined },
  io: Io,
): StreamLook {
  return { width: widthOf(io[stream], io.env), color: colorOf(color, io[stream], io.env), allErrors };
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** How many columns to fill: the terminal's, else `COLUMNS`, else 80. */
export function widthOf(stream: Stream, env: Environment): number {
  const given = Number(env.COLUMNS);
  return stream.columns ?? (Number.isInteger(given) && given > 0 ? given : 80);
}

/** Whether to use colour: `--color`, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal that can. */
export function colorOf(choice: string, stream: Stream, env: Environment): boolean {
  if (choice === "always") return true;
  if (choice === "never" || (env.NO_COLOR ?? "") !== "") return false;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stream.isTTY === true && env.TERM !== "dumb";
}

/** Whether to draw with plain signs only: where that is asked for, or the locale names an encoding other than UTF-8. */
export function asciiOf(asked: boolean | undefined, env: Environment): boolean {
  if (asked !== undefined) return asked;
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find((name) => (name ?? "") !== "");
  return locale !== undefined && !/utf-?8/i.test(locale);
}
