import { toolName, toolVersion } from "../../app/version.ts";
import { usageError } from "../../domain/errors.ts";
import type { FindingsLook } from "../../report/findings/findings.ts";
import type { Validation } from "../../report/findings/validation.ts";
import { type Io, write } from "../io.ts";
import type { ValidateOptions } from "../run/run-validate.ts";
import { sourceLines } from "../source-lines.ts";
import { lookOn } from "../terminal.ts";
import { writeFiles } from "./write-files.ts";
import { checkTargets, type Target } from "./write-output.ts";

/** The formats of a validation: for people, for scripts, for code scanning, for test reports, for pull requests. */
export const validationFormats = ["text", "json", "sarif", "junit", "github"] as const;
type ValidationFormat = (typeof validationFormats)[number];

/** Where a validation goes. */
export interface ValidationOutputs {
  readonly write: (validation: Validation) => Promise<void>;
}

/** Looks at every `--report` before the work begins. @throws UsageError for a format or a file that cannot be */
export async function openValidations(plan: string, options: ValidateOptions, io: Io): Promise<ValidationOutputs> {
  const format = formatOf(options.json ? "json" : (options.format ?? "text"));
  const files = (options.report ?? []).map(reportOf);
  await checkTargets(files, [plan], options.force === true);
  return {
    write: async (validation) => {
      const lineOf = await sourceLines(validation.findings, io);
      const { allErrors } = options;
      const toFile = { width: 100, color: false, allErrors, lineOf };
      const made = files.map(async ({ path, format: as }) => ({ path, content: await render(validation, as, toFile) }));
      await writeFiles(await Promise.all(made), options.force === true);
      await write(io.stdout, await render(validation, format, { ...lookOn("stdout", options, io), lineOf }));
    },
  };
}

async function render(validation: Validation, format: ValidationFormat, look: FindingsLook): Promise<string> {
  if (format === "sarif") {
    const { renderSarif } = await import("../../report/findings/sarif.ts");
    return renderSarif(validation, { name: toolName, version: toolVersion });
  }
  if (format === "junit") return (await import("../../report/findings/junit.ts")).renderJunit(validation);
  if (format === "github") return (await import("../../report/findings/github.ts")).renderGithub(validation);
  const { renderValidation } = await import("../../report/findings/validation.ts");
  return renderValidation(validation, { format, ...look });
}

function reportOf(text: string): Target & { readonly format: ValidationFormat } {
  const at = text.indexOf("=");
  const [format, path] = [text.slice(0, Math.max(0, at)), text.slice(at + 1)];
  if (at < 1 || path === "" || path === "-") throw usageError("usage/report", { found: text });
  return { format: formatOf(format), path, option: "--report" };
}

function formatOf(found: string): ValidationFormat {
  const format = validationFormats.find((one) => one === found);
  if (format) return format;
  throw usageError("usage/format", { found, known: validationFormats.join(", ") });
}
