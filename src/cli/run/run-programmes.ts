import { unknownProgramme } from "../../app/load/load-programme.ts";
import { programmes } from "../../programmes/index.ts";
import { renderProgramme, renderProgrammes } from "../../report/people/programmes.ts";
import type { Context } from "../context.ts";
import { write } from "../io.ts";
import type { LookOptions } from "../options.ts";
import { lookOn } from "../terminal.ts";

/** `dcs-plan programmes [id]`: the list, or one as a file that `--programme` reads. */
export async function runProgrammes(id: string | undefined, options: LookOptions, { io }: Context): Promise<number> {
  const programme = id === undefined ? undefined : programmes.get(id);
  if (id !== undefined && !programme) throw unknownProgramme(id);
  const look = lookOn("stdout", options, io);
  const list = (): string =>
    renderProgrammes([...programmes.values()], { format: options.json ? "json" : "text", ...look });
  await write(io.stdout, programme ? renderProgramme(programme) : list());
  return 0;
}
