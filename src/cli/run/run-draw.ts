import { announceDraw } from "../../app/draw/announce-draw.ts";
import { renderAnnounced, renderAnnouncement } from "../../report/draw/announced.ts";
import type { Context } from "../context.ts";
import { sayWarnings } from "../failure.ts";
import { write } from "../io.ts";
import type { InputOptions, LookOptions } from "../options.ts";
import { openOutput } from "../output/open-output.ts";
import { problemInput } from "../problem-input.ts";
import { sourceAt, sourceIf } from "../read-source.ts";
import { lookOn } from "../terminal.ts";

export interface DrawOptions extends Omit<InputOptions, "draw" | "key">, LookOptions {
  readonly on: string;
  readonly key: string;
  readonly round?: string | undefined;
  readonly numbers?: readonly string[] | undefined;
  readonly previous?: string | undefined;
  readonly reason?: string | undefined;
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
}

/** `dcs-plan draw announce`: 0 an announcement is written, 2 the input has errors or the value may be known already. */
export async function runDraw(councils: string, options: DrawOptions, context: Context): Promise<number> {
  const { io } = context;
  const { key, beacon, previous, mentors, scores, programme, reading, ...terms } = options;
  const inputs = [councils, key, beacon, previous, mentors, scores, programme, reading].filter(
    (path) => path !== undefined,
  );
  const output = await openOutput({ ...options, json: true }, ["json"], inputs, io);
  const input = problemInput(councils, { ...options, beacon: undefined, key: undefined }, io);
  const { announcement, warnings } = await announceDraw(input, {
    ...terms,
    key: sourceAt(key, io),
    beacon: sourceIf(beacon, io),
    previous: sourceIf(previous, io),
  });
  await sayWarnings(warnings, options, context);
  await output.write(() => Promise.resolve(renderAnnouncement(announcement)));
  const printed = output.printed !== undefined;
  const look = lookOn(printed ? "stderr" : "stdout", options, io);
  if (!options.quiet) await write(printed ? io.stderr : io.stdout, renderAnnounced(announcement, look));
  return 0;
}
