import type { Command } from "commander";
import type { Context } from "../context.ts";
import { addLookOptions, jsonOption } from "../options.ts";
import type { CertificateOptions } from "../run/run-certificate.ts";

export function registerCertificate(program: Command, context: Context): void {
  const command = program
    .command("certificate")
    .summary("the proof of a plan as files for other people's checkers")
    .description(
      "Writes the certificate of each stage as a VIPR file, the published format for proofs of exact optima, and beside it a list that says whom and what its names stand for. docs/certificate.md says how to check them.",
    )
    .argument("<plan.json>", "a plan document; - for standard input")
    .requiredOption("-o, --out <folder>", "the folder; it is made where it does not exist")
    .option("--scores <csv>", "the scores of a plan that names them without holding them")
    .option("--force", "overwrite files that exist")
    .addOption(jsonOption());
  addLookOptions(command);
  command.action(async (plan: string, options: CertificateOptions) => {
    const { runCertificate } = await import("../run/run-certificate.ts");
    context.exitCode = await runCertificate(plan, options, context);
  });
}
