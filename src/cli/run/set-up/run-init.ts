import { join } from "node:path";
import { jsonSchemaOf } from "../../../files/plan/json-schemas.ts";
import { programmes } from "../../../programmes/index.ts";
import { starterFiles } from "../../../report/people/starter.ts";
import { escapeControls } from "../../../report/text/escape-controls.ts";
import { ruleBook } from "../../../rules/index.ts";
import type { Context } from "../../context.ts";
import { write } from "../../io.ts";
import { writeFiles } from "../../output/write-files.ts";
import { makeFolder } from "../../output/write-folder.ts";
import { checkTargets } from "../../output/write-output.ts";

export interface InitOptions {
  readonly force?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** `dcs-plan init [dir]`: writes a starter folder. @throws UsageError where a file is there already, without --force */
export async function runInit(folder: string, options: InitOptions, { io }: Context): Promise<number> {
  const files = starterFiles(
    `${JSON.stringify(jsonSchemaOf("programme", ruleBook, [...programmes.keys()]), null, 2)}\n`,
  );
  await makeFolder(folder, "init");
  const targets = files.map(({ name }) => ({ path: join(folder, name), option: "init" }));
  await checkTargets(targets, [], options.force === true);
  await writeFiles(
    files.map(({ name, text }) => ({ path: join(folder, name), content: text })),
    options.force === true,
  );
  if (!options.quiet) {
    const names = files.map(({ name }) => `  ${escapeControls(join(folder, name))}\n`).join("");
    const next = `dcs-plan allocate ${escapeControls(join(folder, "participants.csv"))} --programme ${escapeControls(join(folder, "programme.yaml"))}`;
    await write(io.stderr, `Written:\n${names}Next:\n  ${next}\n`);
  }
  return 0;
}
