import { visible } from "../../report/text/visible.ts";
import { type Io, write } from "../io.ts";

/** Says to a person at a terminal which files were written, never to a script. */
export async function sayWritten(
  paths: readonly string[],
  { quiet }: { readonly quiet?: boolean | undefined },
  io: Io,
): Promise<void> {
  if (quiet || !io.stderr.isTTY || paths.length === 0) return;
  await write(io.stderr, `Wrote ${paths.map(visible).join(", ")}.\n`);
}
