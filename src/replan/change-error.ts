/** One code for each way in which a change can contradict the plan or another change; the sentences are the report's. */
export const replanCodes = [
  "change/unknown-person",
  "change/not-yet",
  "change/after-as-of",
  "change/gone",
  "change/withdrawn",
  "change/already",
  "change/in-post",
  "change/no-name",
  "change/no-council",
  "change/unknown-council",
  "change/post-held",
  "change/not-their-council",
  "change/only-post",
  "change/unknown-intake",
  "change/intake-started",
  "change/no-place",
  "change/not-started",
  "change/has-started",
  "change/deferral-order",
  "change/deferral-limit",
  "change/not-a-mentor",
  "change/other-mentor",
  "change/below-started",
  "change/bad-value",
  "change/not-pinned",
  "change/nothing-corrected",
  "replan/moves-needed",
  "draw/key-needed",
] as const;
export type ReplanCode = (typeof replanCodes)[number];

/** The column of the file of changes that an error is about. */
export type ChangeColumn = "participant_id" | "council_code" | "council" | "value" | "reason" | "event" | "date";

/** Why a change cannot be; nothing of it has been done. */
export interface ChangeError {
  readonly code: ReplanCode;
  readonly column: ChangeColumn;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What working a change into the state comes to: nothing to say, or why it cannot be. */
export type Outcome = ChangeError | undefined;

export function changeError(code: ReplanCode, column: ChangeColumn, params: ChangeError["params"] = {}): ChangeError {
  return { code, column, params };
}

export function isChangeError(value: object | undefined): value is ChangeError {
  return value !== undefined && "code" in value && "column" in value;
}
