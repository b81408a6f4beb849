import { validatePlan } from "../../app/validate-plan.ts";
import type { Validation } from "../../report/findings/validation.ts";
import { ruleBook } from "../../rules/index.ts";
import type { Context } from "../context.ts";
import { type FindingsOptions, openFindings } from "../output/findings-outputs.ts";
import { sourceAt, sourceIf } from "../read-source.ts";

export interface ValidateOptions extends FindingsOptions {
  readonly requireProof?: boolean | undefined;
  readonly scores?: string | undefined;
  readonly previous?: readonly string[] | undefined;
  readonly against?: string | undefined;
}

/** `dcs-plan validate`: 0 lawful and every claim confirmed, 1 anything found, 2 no plan at all. */
export async function runValidate(file: string, options: ValidateOptions, { io }: Context): Promise<number> {
  const inputs = [file, options.scores, ...(options.previous ?? []), options.against].filter(
    (path) => path !== undefined,
  );
  const outputs = await openFindings<Validation>({ file }, inputs, options, io, async (validation, look) => {
    const { renderValidation } = await import("../../report/findings/validation.ts");
    return renderValidation(validation, look);
  });
  const scores = sourceIf(options.scores, io);
  const outcome = await outputs.orFatal(
    validatePlan(sourceAt(file, io), {
      scores,
      requireProof: options.requireProof,
      previous: options.previous?.map((one) => sourceAt(one, io)),
      against: sourceIf(options.against, io),
    }),
  );
  if (outcome === undefined) return 2;
  await outputs.write({ file, ...outcome, rules: ruleBook });
  return outcome.exitCode;
}
