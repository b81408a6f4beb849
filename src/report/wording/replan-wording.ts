import type { Sentence } from "./wording.ts";

const notDone = "Correct the line; until then nothing is written.";

/** What makes a change contradict the plan or another change. */
export const replanSentences: Readonly<Record<string, Sentence>> = {
  "change/unknown-person": [
    'Nobody has the id "{id}".',
    `Check the id; an event that brings somebody new is appointed, interim_started or applied. ${notDone}`,
  ],
  "change/not-yet": ['"{id}" is not there yet: {event} follows on {on}.', `Check the dates of both lines. ${notDone}`],
  "change/after-as-of": [
    "This happens on {date}, after the day of the new plan ({asOf}).",
    `Give --as-of {date} or later, or leave the option out; or remove the line. ${notDone}`,
  ],
  "change/gone": [
    '"{id}" is gone since {on} ({event}).',
    `Remove the line, or bring them back first with appointed. ${notDone}`,
  ],
  "change/withdrawn": [
    '"{id}" has withdrawn on {on}.',
    `Remove the line, or record first that they applied again. ${notDone}`,
  ],
  "change/already": [
    '"{id}" is recorded as {what} already[, since {on}].',
    `Remove the line if it stands twice. ${notDone}`,
  ],
  "change/in-post": [
    '"{id}" is a participant already[, of {council}].',
    `Use moved_council, shared_post_started, made_permanent or corrected. ${notDone}`,
  ],
  "change/no-name": [
    '"{id}" is new, and the line has no name.',
    `Fill in the name column of the main list. ${notDone}`,
  ],
  "change/no-council": [
    "The line names no council.",
    `Fill in council_code, or council for one that is new. ${notDone}`,
  ],
  "change/unknown-council": [
    'No council has the code "{council}".',
    `Check the code; for a council that is new, fill in its name under council. ${notDone}`,
  ],
  "change/post-held": [
    'The post of {council} is held by "{other}" at the end of that day, so that "{id}" cannot have it.',
    `Record what became of "{other}": left, moved_council or shared_post_ended. ${notDone}`,
  ],
  "change/not-their-council": ['"{id}" does not lead {council}.', `Check the code. ${notDone}`],
  "change/only-post": [
    '{council} is the only post of "{id}".',
    `Use left for somebody who gives up their only post. ${notDone}`,
  ],
  "change/unknown-intake": [
    'There is no open intake "{found}"; there are: {expected}.',
    `Write one of these. ${notDone}`,
  ],
  "change/intake-started": [
    "{intake} started on {startsOn}, before that day.",
    `Name a later intake, or use pinned with its reason for somebody who joins late. ${notDone}`,
  ],
  "change/no-place": ['"{id}" has no place to accept, decline or put off.', `Name the intake under value. ${notDone}`],
  "change/not-started": ['"{id}" has started nothing that could be completed by then.', `Check the date. ${notDone}`],
  "change/has-started": [
    '"{id}" has started in {intake} already.',
    `Use withdrew, deferred or completed for somebody who has started. ${notDone}`,
  ],
  "change/deferral-order": [
    '"{id}" cannot defer from {from} to {intake}, which does not start later.',
    `Name a later intake, or leave value blank. ${notDone}`,
  ],
  "change/deferral-limit": [
    '"{id}" can defer until {until}; {intake} starts later.',
    `Name an earlier intake, leave value blank, or change the limit (within-deferral) in the programme. ${notDone}`,
  ],
  "change/not-a-mentor": ['"{id}" is not a mentor of the cadre.', `Check the id. ${notDone}`],
  "change/below-started": [
    "{started} have started in {found}; it cannot have {places|place|places}.",
    `Give at least as many places as have started. ${notDone}`,
  ],
  "change/bad-value": [
    'value is "{found}"; expected {expected}.',
    `See docs/replan.md for what each event needs. ${notDone}`,
  ],
  "change/not-pinned": [
    '"{id}" has no offer outside the rules that could be taken back.',
    `Remove the line. ${notDone}`,
  ],
  "change/nothing-corrected": [
    'The line corrects nothing of "{id}".',
    `Fill in the columns that were wrong. ${notDone}`,
  ],
  "log/first-plan": [
    "The plan names no plan before it, but follows {before}.",
    "Leave it out, or put it first: it was not made by replan.",
  ],
  "log/reordered": [
    "The plan was made from {expected}, but follows {before}.",
    "Name the files in the order in which they were made.",
  ],
  "log/unfounded": [
    "{what} is not what the changes told here make of {before}.",
    "Something was changed between the two beside the changes; make the plan again with dcs-plan replan.",
  ],
  "log/broken": [
    "The plan was made from one with the digest {expected}, but follows {before}, which has {found}.",
    "A plan between the two is missing, or one was changed or made again afterwards.",
  ],
  "replan/moves-needed": [
    "At least {needed|move is|moves are} needed; --moves {found} is too few.",
    "Give a higher number, or leave --moves out.",
  ],
};
