import type { FurtherStage, SlotSpec } from "../domain/programme/further-stage.ts";
import type { Programme } from "../domain/programme/programme.ts";
import { dcsLeadership2009 } from "./dcs-leadership-2009.ts";

/**
 * The programme of 2009 with its calendar: learning sets inside each intake, four residential events of two days, six
 * coaching sessions, and scenario sessions for each of the three training themes. The themes are published; the number
 * of events and their days are this programme's own.
 */
export const trainingThemes2009: Programme = {
  ...dcsLeadership2009,
  id: "training-themes-2009",
  title: "Leadership programme of 2009 with learning sets and calendar",
  edition: "1",
  about:
    "As dcs-leadership-2009, and then: learning sets of six to eight, four residential events (eight days), six coaching sessions, and scenario sessions on safeguarding, local partnerships and accountability.",
  facts: { unavailable_dates: "dates" },
  further: [
    {
      id: "learning-sets",
      title: "Learning sets",
      kind: "set",
      slots: { from: "sets", atLeast: 6, atMost: 8 },
      who: [{ rule: "has-place@1" }],
      rules: [{ rule: "own-group@1" }, { rule: "evenly-filled@1" }, { rule: "apart@1", with: { who: "conflicts" } }],
      goals: [
        { rule: "placed@1" },
        { rule: "apart@1", id: "neighbours-apart", with: { who: "neighbours" } },
        { rule: "mixed@1", id: "mixed-regions", with: { by: "region" } },
        { rule: "mixed@1", id: "mixed-experience", with: { by: "experience" } },
        { rule: "mixed@1", id: "mixed-types", with: { by: "type" } },
        { rule: "lot@1" },
      ],
    },
    ...[1, 2, 3, 4].map((number) =>
      session(`residential-${number}`, `Residential event ${number}`, twice((number - 1) * 84 + 17, 2)),
    ),
    ...[1, 2, 3, 4, 5, 6].map((number) =>
      session(`coaching-${number}`, `Coaching session ${number}`, twice((number - 1) * 56 + 38, 1)),
    ),
    ...[
      ["safeguarding", "Safeguarding: scenarios", 31],
      ["local-partnerships", "Local partnerships: scenarios", 115],
      ["accountability", "Accountability: scenarios", 199],
    ].map(([id, title, afterDays]) => session(String(id), String(title), twice(Number(afterDays), 1))),
  ],
};

/** Each session is held twice, a week apart, so that hardly anybody has to miss it: on Thursdays, clear of bank holidays. */
function twice(afterDays: number, days: number): readonly SlotSpec[] {
  return [
    { id: "a", afterDays, days },
    { id: "b", afterDays: afterDays + 7, days },
  ];
}

function session(id: string, title: string, slots: readonly SlotSpec[]): FurtherStage {
  return {
    id,
    title,
    kind: "session",
    slots: { from: "list", per: "intake", slots: slots.map((slot) => ({ ...slot, id: `${id}-${slot.id}` })) },
    who: [{ rule: "has-place@1" }],
    rules: [{ rule: "own-group@1" }, { rule: "together@1", with: { stage: "learning-sets" } }],
    goals: [
      { rule: "placed@1" },
      { rule: "date-clashes@1", id: "unavailable-dates", with: { fact: "unavailable_dates" } },
      { rule: "evenly-filled@1" },
      { rule: "lot@1" },
    ],
  };
}
