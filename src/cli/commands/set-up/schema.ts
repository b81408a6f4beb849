import { Argument, type Command } from "commander";
import type { SchemaId } from "../../../files/plan/json-schemas.ts";
import type { Context } from "../../context.ts";

export function registerSchema(program: Command, context: Context): void {
  program
    .command("schema")
    .summary("the JSON Schema of a plan, a programme or the rows")
    .description("Prints a JSON Schema (draft 2020-12), for editors and for other programs.")
    .addArgument(new Argument("<document>", "whose schema").choices(["plan", "programme", "rows", "announcement"]))
    .action(async (id: SchemaId) => {
      const { runSchema } = await import("../../run/set-up/run-schema.ts");
      context.exitCode = await runSchema(id, context);
    });
}
