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

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === "error");
}
