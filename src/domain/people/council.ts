/** A council, by its GSS code (or a slug of its name where no code is known) and its name as written in the input. */
export interface Council {
  readonly code: string;
  readonly name: string;
}
