import { validatePlan } from "../../app/validate-plan.ts";
import type { LookOptions } from "../options.ts";
import { openValidations } from "../output/validation-outputs.ts";
import type { Context } from "../program.ts";
import { sourceAt, sourceIf } from "../read-source.ts";

export interface ValidateOptions extends LookOptions {
  readonly requireProof?: boolean | undefined;
  readonly format?: string | undefined;
  readonly report?: readonly string[] | undefined;
  readonly force?: boolean | undefined;
  readonly scores?: string | undefined;
}

/** `dcs-plan validate`: 0 lawful and every claim confirmed, 1 anything found, 2 no plan at all. */
export async function runValidate(path: string, options: ValidateOptions, { io }: Context): Promise<number> {
  const outputs = await openValidations(path, options, io);
  const scores = sourceIf(options.scores, io);
  const outcome = await validatePlan(sourceAt(path, io), { scores, requireProof: options.requireProof });
  await outputs.write({ file: path, ...outcome });
  return outcome.exitCode;
}
