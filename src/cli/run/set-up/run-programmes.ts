import { unknownProgramme } from "../../../app/load/load-programme.ts";
import { yamlText } from "../../../files/text/yaml-text.ts";
import { programmes } from "../../../programmes/index.ts";
import { renderProgramme, renderProgrammes } from "../../../report/people/programmes.ts";
import type { Context } from "../../context.ts";
import { write } from "../../io.ts";
import type { LookOptions } from "../../options.ts";
import { lookOn } from "../../terminal.ts";

export interface ProgrammesOptions extends LookOptions {
  readonly format?: "json" | "yaml" | undefined;
}

/** Where `init` puts the schema, for editors. */
const schemaLine = "# yaml-language-server: $schema=./programme.schema.json\n";

/** `dcs-plan programmes [id]`: the list, or one as a file that `--programme` reads. */
export async function runProgrammes(
  id: string | undefined,
  options: ProgrammesOptions,
  { io }: Context,
): Promise<number> {
  const programme = id === undefined ? undefined : programmes.get(id);
  if (id !== undefined && !programme) throw unknownProgramme(id);
  const format = options.json ? "json" : options.format;
  const look = lookOn("stdout", options, io);
  const list = (): string =>
    renderProgrammes([...programmes.values()], { format: format === undefined ? "text" : "json", ...look });
  const text = programme ? renderProgramme(programme) : list();
  await write(io.stdout, format === "yaml" ? `${programme ? schemaLine : ""}${yamlText(text)}` : text);
  return 0;
}
