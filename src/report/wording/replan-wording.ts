import type { Sentence } from "./sentence.ts";

const notDone = "Nothing is written until this line is corrected.";

/** Changes that contradict the plan or one another. */
export const replanSentences: Readonly<Record<string, Sentence>> = {
  "change/unknown-person": [
    'Nobody in this plan has the id or the name "{id}".[ Did you mean "{suggestion}"?]',
    `Check the id or the name; to add somebody new, use appointed, interim_started or applied. ${notDone}`,
  ],
  "change/not-yet": ['"{id}" has not arrived yet: {event} is dated {on}.', `Check the dates on both lines. ${notDone}`],
  "change/after-as-of": [
    "This is dated {date}, after the date of the new plan ({asOf}).",
    `Use --as-of {date} or later, leave the option out, or remove the line. ${notDone}`,
  ],
  "change/gone": [
    '"{id}" left on {on} ({event}).',
    `Remove the line, or bring them back with appointed first. ${notDone}`,
  ],
  "change/withdrawn": [
    '"{id}" withdrew on {on}.',
    `Remove the line, or record that they applied again first. ${notDone}`,
  ],
  "change/already": [
    '"{id}" is already recorded as {what}[, since {on}].',
    `Remove the line if it is a duplicate. ${notDone}`,
  ],
  "change/in-post": [
    '"{id}" is already a participant[, at {council}].',
    `Use moved_council, shared_post_started, made_permanent or corrected. ${notDone}`,
  ],
  "change/no-name": ['"{id}" is new, but the line gives no name.', `Fill in the name. ${notDone}`],
  "change/no-council": ["The line gives no council.", `Fill in council_code, or council for a new one. ${notDone}`],
  "change/unknown-council": [
    'No council has the code "{council}".',
    `Check the code; for a new council, fill in its name under council. ${notDone}`,
  ],
  "change/post-held": [
    'The post at {council} is held by "{other}" at the end of that day, so "{id}" cannot take it.',
    `Record what happened to "{other}": left, moved_council or shared_post_ended. ${notDone}`,
  ],
  "change/not-their-council": ['"{id}" does not lead {council}.', `Check the code. ${notDone}`],
  "change/only-post": [
    '{council} is the only post of "{id}".',
    `Use left when somebody gives up their only post. ${notDone}`,
  ],
  "change/unknown-intake": [
    '"{found}" is not an open intake of this programme. Known: {expected}.',
    `Use one of these. ${notDone}`,
  ],
  "change/intake-started": [
    "{intake} had already started on {startsOn}.",
    `Name a later intake, or use pinned, with a reason, for somebody who joins late. ${notDone}`,
  ],
  "change/no-place": ['"{id}" has no place to accept, decline or defer.', `Give the intake under value. ${notDone}`],
  "change/not-started": [
    '"{id}" had not started anything that could be completed by then.',
    `Check the date. ${notDone}`,
  ],
  "change/has-started": [
    '"{id}" has already started in {intake}.',
    `For somebody who has started, use withdrew, deferred or completed. ${notDone}`,
  ],
  "change/deferral-order": [
    '"{id}" cannot defer from {from} to {intake}, which does not start later.',
    `Name a later intake, or leave value blank. ${notDone}`,
  ],
  "change/deferral-limit": [
    '"{id}" can defer until {until} at the latest; {intake} starts after that.',
    `Name an earlier intake, leave value blank, or change the limit (within-deferral) in the programme. ${notDone}`,
  ],
  "change/not-a-mentor": ['"{id}" is not in the cadre.', `Check the id. ${notDone}`],
  "change/other-mentor": [
    'In this plan the mentor of "{id}" is not "{found}"[, but "{mentor}"].',
    `Check the id, or make the letters from this plan again. ${notDone}`,
  ],
  "change/below-started": [
    "{started} have already started in {found}, so it cannot have only {places|place|places}.",
    `Give at least as many places as have started. ${notDone}`,
  ],
  "change/bad-value": [
    'value is "{found}"; expected {expected}.',
    `docs/replan.md lists what each event needs. ${notDone}`,
  ],
  "change/not-pinned": ['"{id}" has no pinned offer to withdraw.', `Remove the line. ${notDone}`],
  "change/nothing-corrected": [
    'The line corrects nothing for "{id}".',
    `Fill in the columns that were wrong. ${notDone}`,
  ],
  "log/first-plan": [
    "This is a first plan (it names no previous one), but it comes after {before}.",
    "Put it first, or remove it: it was not made by replan.",
  ],
  "log/reordered": [
    "The plan was made from {expected}, but comes after {before}.",
    "Give the files in the order in which they were made.",
  ],
  "chain/differs": [
    "Found {found}, but {before} with the changes recorded here gives {expected}.",
    "The plan was altered after it was made, or made by other means: make it again with dcs-plan replan.",
  ],
  "chain/not-checked": [
    "The chain was not checked: this plan updates another one, and only that one shows what was changed.",
    "Add --previous with the plan before it, or run dcs-plan log over all plans, oldest first.",
  ],
  "facts/not-listed": [
    "{id} is in the plan and not in {list}.",
    "Check whether it is the list from which the plan was made; if so, make the plan again.",
  ],
  "facts/left-out": [
    "{id} is in {list} and not in the plan.",
    "Check whether it is the list from which the plan was made; if so, make the plan again.",
  ],
  "facts/differ": [
    "{id}: the plan says {found}, {list} says {expected}.",
    "Check whether it is the list from which the plan was made; if so, make the plan again.",
  ],
  "facts/vacant": [
    "The plan counts {found} vacant posts, {list} {expected}.",
    "Check whether it is the list from which the plan was made; if so, make the plan again.",
  ],
  "log/broken": [
    "The plan was made from a plan with the digest {expected}, but comes after {before}, whose digest is {found}.",
    "A plan between the two is missing, or one of them was changed or made again afterwards.",
  ],
  "replan/moves-needed": [
    "At least {needed|move is|moves are} needed, but --moves is {found}.",
    "Use a higher number, or remove --moves.",
  ],
};
