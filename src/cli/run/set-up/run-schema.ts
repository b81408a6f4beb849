import { jsonSchemaOf, type SchemaId } from "../../../files/plan/json-schemas.ts";
import { programmes } from "../../../programmes/index.ts";
import { ruleBook } from "../../../rules/index.ts";
import type { Context } from "../../context.ts";
import { write } from "../../io.ts";

/** `dcs-plan schema <plan|programme|rows>`: the JSON Schema of a document, with the rules of this version. */
export async function runSchema(id: SchemaId, { io }: Context): Promise<number> {
  await write(io.stdout, `${JSON.stringify(jsonSchemaOf(id, ruleBook, [...programmes.keys()]), null, 2)}\n`);
  return 0;
}
