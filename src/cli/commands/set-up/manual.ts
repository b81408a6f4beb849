import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { write } from "../../io.ts";

/** Prints the manual page, made of the same definitions as the help. Hidden: it is for those who package the tool. */
export function registerManual(program: Command, context: Context): void {
  program.command("manual", { hidden: true }).action(async () => {
    const { manualOf } = await import("../../help/manual.ts");
    // Of the whole program: this one was set up for one command only.
    await write(context.io.stdout, manualOf(context.wholeProgram()));
  });
}
