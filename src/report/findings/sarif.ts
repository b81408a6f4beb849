import { jsonText } from "../plan/json-text.ts";
import { type WordedFinding, wordedFindings } from "./findings.ts";
import type { FindingsReport } from "./validation.ts";

/** What was found as SARIF 2.1.0 (OASIS): one result for each finding, at its line and column in its file. */
export function renderSarif({ file, findings }: FindingsReport, tool: { name: string; version: string }): string {
  const worded = wordedFindings(findings);
  const codes = [...new Set(worded.map(({ code }) => code))].sort();
  const run = {
    tool: {
      driver: { name: tool.name, semanticVersion: tool.version, rules: codes.map((code) => ruleOf(code, worded)) },
    },
    artifacts: [{ location: { uri: uriOf(file) } }],
    columnKind: "unicodeCodePoints",
    results: worded.map((finding) => resultOf(finding, codes.indexOf(finding.code), file)),
  };
  return `${jsonText({ $schema: schema, version: "2.1.0", runs: [run] }, 2)}\n`;
}

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

function ruleOf(code: string, worded: readonly WordedFinding[]): object {
  const remedy = worded.find((finding) => finding.code === code)?.remedy ?? "";
  return { id: code, ...(remedy !== "" && { help: { text: remedy } }) };
}

function resultOf({ code, severity, message, where, path }: WordedFinding, ruleIndex: number, file: string): object {
  const name = pathName(path);
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: uriOf(where?.file ?? file),
            ...(where?.file === undefined || where.file === file ? { index: 0 } : {}),
          },
          region: { startLine: where?.line ?? 1, startColumn: where?.column ?? 1 },
        },
        ...(name !== "" && { logicalLocations: [{ fullyQualifiedName: name }] }),
      },
    ],
  };
}

/** A relative reference, as SARIF asks for: forward slashes, everything else than plain characters escaped. */
function uriOf(file: string): string {
  if (file === "-") return "stdin";
  const path = file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
  return path.startsWith("/") ? `file://${path}` : path;
}

/** `placements[3].intake` */
export function pathName(path: readonly (string | number)[] = []): string {
  return path.map((part, at) => (typeof part === "number" ? `[${part}]` : at === 0 ? part : `.${part}`)).join("");
}
