import { escapeControls } from "../text/escape-controls.ts";
import { type WordedFinding, wordedFindings } from "./findings.ts";
import { type FindingsReport, verdictIn } from "./validation.ts";

/** What was found as GitHub Actions annotations, one line each; where nothing is wrong, a notice with the verdict. */
export function renderGithub(report: FindingsReport): string {
  const { file, findings } = report;
  const worded = wordedFindings(findings);
  const faults = worded.filter(({ severity }) => severity === "error");
  const lines = worded.map((finding) => annotationOf(finding, file));
  if (faults.length === 0)
    lines.push(`::notice file=${property(file)},title=dcs-plan::${data(`${file} ${verdictIn(report)}`)}`);
  return `${lines.join("\n")}\n`;
}

function annotationOf({ code, severity, message, remedy, where }: WordedFinding, file: string): string {
  const place = `file=${property(where?.file ?? file)},line=${where?.line ?? 1},col=${where?.column ?? 1}`;
  const text = remedy === "" ? message : `${message}\n${remedy}`;
  return `::${commands[severity]} ${place},title=${property(code)}::${data(text)}`;
}

const commands = { error: "error", warning: "warning", note: "notice" } as const;

// The escapes of the runner's command format: a line end would end the annotation.
function data(text: string): string {
  return text.split("\n").map(escapeControls).join("\n").replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
