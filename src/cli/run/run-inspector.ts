import { readFile } from "node:fs/promises";
import type { Context } from "../context.ts";
import type { LookOptions } from "../options.ts";
import { openOutput } from "../output/open-output.ts";

export interface InspectorOptions extends LookOptions {
  readonly out?: string | undefined;
  readonly force?: boolean | undefined;
}

/** `dcs-plan inspector`: 0 the page is written. The build makes it, beside the bundle. */
export async function runInspector(options: InspectorOptions, { io }: Context): Promise<number> {
  const output = await openOutput(options, ["html"], [], io);
  const page = await readFile(new URL("inspector.html", import.meta.url), "utf8");
  await output.write(() => Promise.resolve(page));
  return 0;
}
