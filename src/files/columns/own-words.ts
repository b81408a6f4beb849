import type { Programme } from "../../domain/programme/programme.ts";
import { columnWords } from "./column-words.ts";
import { headingWords } from "./heading-words.ts";
import type { ColumnWords } from "./ledger-words.ts";

/** What a programme's own noun says over a column of ids. */
export function ownIds(noun: string): ColumnWords {
  return { sure: [headingWords(`${noun} id`)] };
}

/** What a programme's own noun says over a column of names. */
export function ownWords(noun: string): ColumnWords {
  return { sure: [noun, `${noun} name`, `name ${noun}`].map(headingWords) };
}

/** How a table that names people by id may head that column under a programme. */
export function ownIdWords({ words }: Programme): Readonly<Record<string, readonly ColumnWords[]>> {
  return { participant_id: [columnWords.participant_id, ownIds(words.participant)] };
}
