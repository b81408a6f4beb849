import { script } from "@bomb.sh/tab";
import { UsageError } from "../domain/errors.ts";
import { nearest } from "../files/near-miss.ts";
import type { Shell } from "./commands/completion.ts";
import { toolName } from "./version.ts";

/** `dcs-plan completion <shell>`: the script by which a shell asks `dcs-plan complete` for what may follow. */
export function runCompletion(shell: string, shells: readonly Shell[]): Promise<number> {
  const known = shells.find((one) => one === shell.toLowerCase());
  if (known === undefined) {
    const params = { found: shell, suggestion: nearest(shell, shells) ?? "", known: shells.join(", ") };
    throw new UsageError({ code: "usage/shell", severity: "error", params });
  }
  // It prints by itself: the library has no other way.
  script(known, toolName, toolName);
  return Promise.resolve(0);
}
