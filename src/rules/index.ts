import type { Rule, RuleBook } from "../domain/programme/rule-book.ts";
import { dateClashes } from "./dates/date-clashes.ts";
import { datesFree } from "./dates/dates-free.ts";
import { notBegun } from "./dates/not-begun.ts";
import { withinDeferral } from "./dates/within-deferral.ts";
import { lot } from "./draw/lot.ts";
import { lotLate } from "./draw/lot-late.ts";
import { lotSlot } from "./draw/lot-slot.ts";
import { lotSlotLate } from "./draw/lot-slot-late.ts";
import { evenLoad } from "./mentor/even-load.ts";
import { expectedToStay } from "./mentor/expected-to-stay.ts";
import { experienced } from "./mentor/experienced.ts";
import { judgedGood } from "./mentor/judged-good.ts";
import { mentorCapacity } from "./mentor/mentor-capacity.ts";
import { mostExperienced } from "./mentor/most-experienced.ts";
import { newlyAppointed } from "./mentor/newly-appointed.ts";
import { noDeclaredConflict } from "./mentor/no-declared-conflict.ts";
import { noSharedBorder } from "./mentor/no-shared-border.ts";
import { notFailedPair } from "./mentor/not-failed-pair.ts";
import { notInCadre } from "./mentor/not-in-cadre.ts";
import { notOneself } from "./mentor/not-oneself.ts";
import { notOwnCouncil } from "./mentor/not-own-council.ts";
import { sameRegion } from "./mentor/same-region.ts";
import { sameType } from "./mentor/same-type.ts";
import { volunteer } from "./mentor/volunteer.ts";
import { withinReach } from "./mentor/within-reach.ts";
import { appliedInTime } from "./place/applied-in-time.ts";
import { atLeastPlaced } from "./place/at-least-placed.ts";
import { available } from "./place/available.ts";
import { exactlyFull } from "./place/exactly-full.ts";
import { factGiven } from "./place/fact-given.ts";
import { factIs } from "./place/fact-is.ts";
import { fewestMoved } from "./place/fewest-moved.ts";
import { fillEarly } from "./place/fill-early.ts";
import { firstBy } from "./place/first-by.ts";
import { hasPlace } from "./place/has-place.ts";
import { inPostByStart } from "./place/in-post-by-start.ts";
import { inTimeFirst } from "./place/in-time-first.ts";
import { longestInPost } from "./place/longest-in-post.ts";
import { notWithdrawn } from "./place/not-withdrawn.ts";
import { placed } from "./place/placed.ts";
import { places } from "./place/places.ts";
import { poorFirst } from "./place/poor-first.ts";
import { reserveOrder } from "./place/reserve-order.ts";
import { servedLongEnough } from "./place/served-long-enough.ts";
import { statusAllowed } from "./place/status-allowed.ts";
import { apart } from "./sets/apart.ts";
import { mixed } from "./sets/mixed.ts";
import { ownGroup } from "./sets/own-group.ts";
import { together } from "./sets/together.ts";
import { atMostEach } from "./share/at-most-each.ts";
import { evenlyFilled } from "./share/evenly-filled.ts";
import { fairShare } from "./share/fair-share.ts";
import { beyondChoice } from "./wish/beyond-choice.ts";
import { beyondScore } from "./wish/beyond-score.ts";
import { importedScore } from "./wish/imported-score.ts";
import { preference } from "./wish/preference.ts";
import { scored } from "./wish/scored.ts";

/** Every rule that a programme can name, by its id. */
export const ruleBook: RuleBook = new Map<string, Rule>(
  [
    statusAllowed,
    inPostByStart,
    available,
    appliedInTime,
    places,
    exactlyFull,
    fairShare,
    placed,
    fillEarly,
    poorFirst,
    preference,
    longestInPost,
    lot,
    lotSlot,
    lotLate,
    lotSlotLate,
    volunteer,
    experienced,
    judgedGood,
    expectedToStay,
    mostExperienced,
    newlyAppointed,
    notInCadre,
    notOneself,
    notOwnCouncil,
    noDeclaredConflict,
    evenLoad,
    sameRegion,
    noSharedBorder,
    sameType,
    importedScore,
    beyondChoice,
    beyondScore,
    scored,
    notBegun,
    notWithdrawn,
    withinDeferral,
    fewestMoved,
    reserveOrder,
    atLeastPlaced,
    inTimeFirst,
    notFailedPair,
    factGiven,
    servedLongEnough,
    atMostEach,
    hasPlace,
    ownGroup,
    evenlyFilled,
    mixed,
    apart,
    together,
    datesFree,
    dateClashes,
    withinReach,
    factIs,
    mentorCapacity,
    firstBy,
  ].map((rule) => [rule.id, rule]),
);
