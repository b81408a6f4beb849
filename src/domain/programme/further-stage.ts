import { count, day, factName, id, integer, list, literal, type Of, object, oneOf, optional, text } from "../form.ts";
import { ruleLists } from "./rule-use.ts";

/** Something that further stages give out: a dated session or event. */
export const slotSpecForm = object({
  id,
  title: optional(text),
  /** How many it holds at most; absent: everyone. */
  places: optional(count),
  /** Its day; or, where it is held for each intake, so many days after the intake's start. */
  startsOn: optional(day),
  afterDays: optional(integer(-3660, 3660)),
  /** How many days it lasts; default: 1. */
  days: optional(integer(1, 366)),
  /** Whom it is for; absent: people of all regions. */
  regions: optional(list(text)),
});
export interface SlotSpec extends Of<typeof slotSpecForm> {}

const size = integer(1);

/**
 * Where the slots of a further stage come from: sets of equal size inside each intake, as few as the largest size allows;
 * sessions or events, once or for each intake; or other participants, those whom no rule of `who` refuses.
 */
export const slotSourceForm = oneOf(
  "from",
  object({ from: literal("sets"), atLeast: size, atMost: size }),
  object({ from: literal("list"), per: optional(literal("intake")), slots: list<SlotSpec>(slotSpecForm, 1) }),
  object({ from: literal("participants"), capacity: count, who: ruleLists.who }),
);
export type SlotSource = Of<typeof slotSourceForm>;

/** What is given out once the stages are decided: learning sets, sessions, events, partners. Each person takes one slot. */
export const furtherStageForm = object({
  /** Unique among all stages. */
  id,
  title: text,
  /** What its slots are called: `set`, `session`, `workshop`. */
  kind: text,
  slots: slotSourceForm,
  /** Who seeks a slot. */
  ...ruleLists,
});
export interface FurtherStage extends Of<typeof furtherStageForm> {}

/** A derived number: how many of these facts have one of these values. */
export const tallyForm = object({
  facts: list(text, 1),
  values: list(text, 1),
});

/** What everyone is to have ready by a day, for the command `readiness`. */
export const readinessForm = object({
  by: day,
  /** Documents that must be there: the column that holds the day on which each is, or will be, in place. */
  documents: list(object({ title: text, readyOn: factName })),
  /** Parts that must be present, each with the column that says so. */
  components: list(object({ title: text, fact: factName })),
  /** The values of a component that is not there; a blank is none as well. */
  missing: list(text),
});
export interface Readiness extends Of<typeof readinessForm> {}
