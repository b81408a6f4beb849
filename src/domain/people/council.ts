import { type Of, object, text } from "../form.ts";

/** A council, by its GSS code (or a slug of its name where no code is known) and its name as written in the input. */
export const councilForm = object({
  code: text,
  name: text,
});
export interface Council extends Of<typeof councilForm> {}
