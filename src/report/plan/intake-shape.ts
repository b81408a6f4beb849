import type { Cohort, Intake, Overbook } from "../../domain/programme/programme.ts";
import { fields, type Shape } from "./shape.ts";

const value: Shape = {};

/** An intake of a programme, with its cohorts. */
export const intakeShape = fields<Intake>({
  id: value,
  title: value,
  places: value,
  startsOn: value,
  endsOn: value,
  overbook: fields<Overbook>({ places: value, reason: value }),
  applicationsCloseOn: value,
  open: value,
  every: value,
  openings: value,
  cohorts: fields<Cohort>({
    id: value,
    title: value,
    places: value,
    atLeast: value,
    startsOn: value,
    endsOn: value,
    mentor: value,
  }),
  mentorDays: value,
});
