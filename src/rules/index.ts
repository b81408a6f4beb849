import type { Rule, RuleBook } from "../domain/rule.ts";
import { apart } from "./apart.ts";
import { appliedInTime } from "./applied-in-time.ts";
import { atLeastPlaced } from "./at-least-placed.ts";
import { atMostEach } from "./at-most-each.ts";
import { available } from "./available.ts";
import { beyondChoice } from "./beyond-choice.ts";
import { beyondScore } from "./beyond-score.ts";
import { dateClashes } from "./date-clashes.ts";
import { datesFree } from "./dates-free.ts";
import { evenLoad } from "./even-load.ts";
import { evenlyFilled } from "./evenly-filled.ts";
import { exactlyFull } from "./exactly-full.ts";
import { expectedToStay } from "./expected-to-stay.ts";
import { experienced } from "./experienced.ts";
import { factGiven } from "./fact-given.ts";
import { factIs } from "./fact-is.ts";
import { fairShare } from "./fair-share.ts";
import { fewestMoved } from "./fewest-moved.ts";
import { fillEarly } from "./fill-early.ts";
import { firstBy } from "./first-by.ts";
import { hasPlace } from "./has-place.ts";
import { importedScore } from "./imported-score.ts";
import { inPostByStart } from "./in-post-by-start.ts";
import { inTimeFirst } from "./in-time-first.ts";
import { judgedGood } from "./judged-good.ts";
import { longestInPost } from "./longest-in-post.ts";
import { lot } from "./lot.ts";
import { mentorCapacity } from "./mentor-capacity.ts";
import { mixed } from "./mixed.ts";
import { mostExperienced } from "./most-experienced.ts";
import { newlyAppointed } from "./newly-appointed.ts";
import { noDeclaredConflict } from "./no-declared-conflict.ts";
import { noSharedBorder } from "./no-shared-border.ts";
import { notBegun } from "./not-begun.ts";
import { notFailedPair } from "./not-failed-pair.ts";
import { notInCadre } from "./not-in-cadre.ts";
import { notOneself } from "./not-oneself.ts";
import { notOwnCouncil } from "./not-own-council.ts";
import { notWithdrawn } from "./not-withdrawn.ts";
import { ownGroup } from "./own-group.ts";
import { placed } from "./placed.ts";
import { places } from "./places.ts";
import { poorFirst } from "./poor-first.ts";
import { preference } from "./preference.ts";
import { reserveOrder } from "./reserve-order.ts";
import { sameRegion } from "./same-region.ts";
import { sameType } from "./same-type.ts";
import { scored } from "./scored.ts";
import { servedLongEnough } from "./served-long-enough.ts";
import { statusAllowed } from "./status-allowed.ts";
import { volunteer } from "./volunteer.ts";
import { withinDeferral } from "./within-deferral.ts";
import { withinReach } from "./within-reach.ts";

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
    datesFree,
    dateClashes,
    withinReach,
    factIs,
    mentorCapacity,
    firstBy,
  ].map((rule) => [rule.id, rule]),
);

/** Every rule's title by its id, for reports. */
export const ruleTitles: ReadonlyMap<string, string> = new Map(
  [...ruleBook.values()].map(({ id, title }) => [id, title]),
);
