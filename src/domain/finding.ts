/** Where a finding stands in a file. Lines and columns count from 1; a column is in characters. */
export interface Where {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** In a workbook, the cell: `Sheet1!B7`; line and column are then its row and column. */
  readonly cell?: string | undefined;
}

/** An error stops the work, a warning does not, a note only informs. */
export type Severity = "error" | "warning" | "note";

/**
 * Something wrong, as data. The sentence and the remedy for `code` live in the report's wording table;
 * `params` holds what the sentence needs: what was found, what was expected.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly where?: Where | undefined;
  /** The place inside a document, as keys and indexes from its root: `["placements", 3, "intake"]`. */
  readonly path?: readonly (string | number)[] | undefined;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The codes that are no errors. What stands in a file may be no error either: see files/codes.ts. */
const remarks = {
  "usage/sheet": "warning",
  "wish/not-open": "warning",
  "data/unjudged": "warning",
  "together/too-large": "warning",
  "together/kept-apart": "warning",
  "chain/not-checked": "note",
  "output/ending": "note",
  "certificate/not-claimed": "note",
  "programme/not-as-published": "note",
  "programme/earlier-edition": "note",
  "programme/unknown-edition": "note",
} as const satisfies Readonly<Record<string, Severity>>;

/** A finding that stops nothing. */
export function remark(
  code: keyof typeof remarks,
  params: Finding["params"],
  place: Pick<Finding, "where" | "path"> = {},
): Finding {
  return { code, severity: remarks[code], ...place, params };
}

/** How grave findings of a code are, where it is not one of files/codes.ts. */
export function severityOf(code: string): Severity {
  const all: Readonly<Record<string, Severity>> = remarks;
  return Object.hasOwn(all, code) ? (all[code] ?? "error") : "error";
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
