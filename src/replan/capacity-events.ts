import { isFrozen } from "../domain/people/fixed-assignments.ts";
import type { Change } from "../domain/plan/change.ts";
import type { Intake } from "../domain/programme/programme.ts";
import { changeError, type Outcome } from "./change-error.ts";
import { leaveCadre } from "./leave.ts";
import { appointed } from "./people-events.ts";
import type { PlanState } from "./plan-state.ts";

/** A mentor goes; the pairs they were in have failed. Who stays in post volunteers no longer, and is not chosen again. */
export function mentorLeft(state: PlanState, change: Change, id: string): Outcome {
  if (!state.mentors.has(id)) return changeError("change/not-a-mentor", "participant_id", { id });
  leaveCadre(state, id, change);
  const person = state.people.get(id);
  if (person) state.people.set(id, { ...person, mentorVolunteer: false });
  return undefined;
}

/** Somebody joins the cadre: a participant, or a new person of whom the line tells. `value` is how many they take. */
export function mentorJoined(state: PlanState, change: Change, id: string): Outcome {
  if (state.mentors.has(id)) return changeError("change/already", "event", { id, what: "mentor", on: "" });
  const capacity = change.value === undefined ? change.facts?.capacity : countOf(change.value);
  if (change.value !== undefined && capacity === undefined) return badCount(change.value);
  const isKnown = state.people.has(id);
  const known = new Set(state.posts.keys());
  // A mentor from outside is made like anybody who arrives, and is then no participant.
  const outcome = isKnown ? undefined : appointed({ ...state, hasPosts: false }, change, id);
  const person = state.people.get(id);
  if (outcome || !person) return outcome;
  if (!isKnown) {
    state.people.delete(id);
    for (const { code } of person.councils) if (!known.has(code)) state.posts.delete(code);
  }
  state.mentors.set(id, capacity === undefined ? person : { ...person, capacity });
  return undefined;
}

/** A mentor's load (`value` a number), or an intake's places: `2010-11=50`, `2010-11=50+2` with two above the number. */
export function capacityChanged(state: PlanState, change: Change): Outcome {
  const { participant: id, value = "" } = change;
  if (id !== undefined) {
    const mentor = state.mentors.get(id);
    if (!mentor) return changeError("change/not-a-mentor", "participant_id", { id });
    const capacity = countOf(value);
    if (capacity === undefined) return badCount(value);
    state.mentors.set(id, { ...mentor, capacity });
    return undefined;
  }
  const [, name = "", number = "", above = ""] =
    /^([^=]+)=(\d{1,6})(?:\+(\d{1,6}))?$/.exec(value.replaceAll(" ", "")) ?? [];
  if (number === "") return changeError("change/bad-value", "value", { found: value, expected: "intake=places" });
  const [intake = "", cohort] = name.split("/");
  const known = state.programme.intakes.find((one) => one.id === intake);
  const start = known?.cohorts?.find((one) => one.id === cohort);
  if (!known || (cohort !== undefined && !start)) {
    const expected = state.programme.intakes.map((one) => one.id).join(", ");
    return changeError("change/unknown-intake", "value", { found: name, expected });
  }
  const places = Number(number);
  const started = [...state.places.values()].filter(
    (place) => isFrozen(place) && place.intake === intake && (cohort === undefined || place.cohort === cohort),
  ).length;
  if (places + Number(above) < started)
    return changeError("change/below-started", "value", { found: name, places, started });
  const changed =
    cohort === undefined ? resized(known, places, Number(above), change.reason) : restarted(known, cohort, places);
  state.programme = {
    ...state.programme,
    intakes: state.programme.intakes.map((one) => (one === known ? changed : one)),
  };
  return undefined;
}

// Somebody who gives an intake places means it to run.
function resized(intake: Intake, places: number, above: number, reason = ""): Intake {
  const opened = intake.open === false ? { ...intake, open: true } : intake;
  return { ...opened, places, overbook: above > 0 ? { places: above, reason } : undefined };
}

function restarted(intake: Intake, cohort: string, places: number): Intake {
  return { ...intake, cohorts: intake.cohorts?.map((one) => (one.id === cohort ? { ...one, places } : one)) };
}

function countOf(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function badCount(found: string): Outcome {
  return changeError("change/bad-value", "value", { found, expected: "a whole number" });
}
