/** What a template may name, each with what it stands for. An empty one is false as a section. */
export const letterFields = {
  name: "the person's name",
  council: "their council, or councils",
  region: "the region",
  programme: "the programme's title",
  placed: "yes where they are placed",
  waiting: "yes where they are waiting",
  refused: "yes where they cannot be placed, and have not withdrawn",
  withdrew: "the day on which they withdrew",
  intake: "the intake's title or id",
  cohort: "the dated start inside it",
  starts: "the first day",
  ends: "the last day",
  position: "their number on the waiting list",
  reason: "the reasons, in words; none where they withdrew",
  mentor: "the mentor's name",
  mentor_council: "the mentor's council",
  mentor_starts: "the first day of the mentoring",
  mentor_ends: "its last day",
  mentees: "whom they mentor, with councils",
  further: "what else they have: learning sets, sessions, events, each with its days",
  as_of: "the day of the facts",
  plan: "the first twelve characters of the plan's fingerprint",
} as const;

export type LetterField = keyof typeof letterFields;

/** A letter's template cut into texts, fields, and sections that stand where a field has a value, or has none. */
export type LetterPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly name: LetterField }
  | {
      readonly kind: "section";
      readonly name: LetterField;
      readonly unless: boolean;
      readonly parts: readonly LetterPart[];
    };
