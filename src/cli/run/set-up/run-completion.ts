import { script } from "@bomb.sh/tab";
import { toolName } from "../../../app/version.ts";
import { usageError } from "../../../domain/errors.ts";
import { nearest } from "../../../files/text/near-miss.ts";
import { bashCompletion } from "../../help/bash-completion.ts";
import type { Shell } from "../../help/shells.ts";
import { type Io, write } from "../../io.ts";

/** `dcs-plan completion <shell>`: the script by which a shell asks `dcs-plan complete` for what may follow. */
export async function runCompletion(shell: string, shells: readonly Shell[], { stdout }: Io): Promise<number> {
  const known = shells.find((one) => one === shell.toLowerCase());
  if (known === undefined) {
    const params = { found: shell, suggestion: nearest(shell, shells) ?? "", known: shells.join(", ") };
    throw usageError("usage/shell", params);
  }
  // The library prints by itself: it has no other way.
  if (known === "bash") await write(stdout, bashCompletion(toolName));
  else script(known, toolName, toolName);
  return 0;
}
