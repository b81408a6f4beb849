import { describe, expect, it } from "vitest";
import { volunteer } from "../../../src/rules/mentor/volunteer.ts";
import { person } from "../person.ts";
import { refusal, viewOf } from "../view.ts";

describe("volunteer", () => {
  it("accepts who has volunteered, refuses who has not", () => {
    expect(refusal(volunteer, viewOf(), person("a", { mentorVolunteer: true }))).toBeUndefined();
    expect(refusal(volunteer, viewOf(), person("a"))).toEqual({ mentorVolunteer: "no" });
  });
});
