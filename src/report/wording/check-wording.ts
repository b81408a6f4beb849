// Longer than 200 lines because it is one table: a sentence for each code of the inspector.
import type { Sentence } from "./wording.ts";

const remake = "Run the allocation again from the input, or restore the file from where it is kept.";
const remakeEntry = "Do not edit a plan by hand: change the input or the programme, and run the allocation again.";
const fixProgramme = "Correct the programme file, then run the allocation again.";
const recheck = "The plan may still be lawful, but its claim to be the best is not shown. Run the allocation again.";

/** What the inspector finds in a plan document. */
export const checkSentences: Readonly<Record<string, Sentence>> = {
  "plan/too-deep": ["The document is nested more than {most} levels deep; no plan is.", remake],
  "plan/too-large": [
    "The {stage} stage has {options} possible decisions to look at; at most {most} can be checked.",
    "Check a smaller plan: fewer people, or fewer intakes or mentors.",
  ],
  "digest/wrong": [
    'The digest is "{found}", but the document\'s is "{expected}": something was changed after the plan was made.',
    remake,
  ],
  "programme/stage-twice": ['The programme lists the stage[ "{id}"][ "{found}"] more than once.', fixProgramme],
  "programme/intake-twice": ['Two intakes have the id "{id}".', "Give each intake an id of its own."],
  "programme/rule-unknown": [
    'There is no rule "{rule}".',
    "Name a rule that this version has, with its version: places@1. A newer version of dcs-plan may know it.",
  ],
  "programme/rule-shape": [
    'The rule "{rule}" ({shape}) cannot stand under "{list}".',
    "Put rules that refuse or limit under who and rules, and rules that rank under goals.",
  ],
  "programme/rule-parameter": [
    'The parameter "{parameter}" of the rule "{rule}" is missing, unknown or out of range.',
    "See the rule's parameters in the programme's documentation, and correct the value under with.",
  ],
  "programme/rule-name-twice": [
    'Two rules of one stage have the name "{rule}".',
    "Give one of them an id of its own, so that reasons and goals can tell them apart.",
  ],
  "programme/limit": ['The limit "{limit}" is not a whole number that can be counted.', fixProgramme],
  "programme/cost": [
    'The goal "{rule}" gives a cost that is not a whole number, or is too large to add up.',
    fixProgramme,
  ],
  "list/id-twice": ['"{id}" stands more than once in {list}.', remakeEntry],
  "list/order": ['In {list}, "{id}" comes after "{before}"; a plan is sorted.', remakeEntry],
  "list/unexpected": [
    "{list} has {count|entry|entries}, but the programme has no stage that could make them.",
    remakeEntry,
  ],
  "unknown/participant": ['{list} names "{participant}", who is not among the participants.', remakeEntry],
  "unknown/intake": [
    '"{participant}" is given the intake "{intake}", which is not an open intake of the programme.',
    remakeEntry,
  ],
  "unknown/mentor": ['"{mentor}" is not a mentor of this plan.', remakeEntry],
  "participant/nowhere": ['"{participant}" is neither placed nor waiting nor refused.', remakeEntry],
  "participant/twice": [
    '"{participant}" stands in {first} and again in {second}; everybody has one outcome.',
    remakeEntry,
  ],
  "lot/wrong": ['The lot of "{participant}" is {found}; the seed gives {expected}.', remakeEntry],
  "pin/flag": [
    'The placement of "{participant}" is marked as pinned: {pinned}; the participant\'s own record says otherwise.',
    remakeEntry,
  ],
  "pin/not-honoured": [
    '"{participant}" has an offer of {expected}[, but is placed in {found}]; an offer already made stands.',
    "Run the allocation again; to withdraw the offer, empty pinned_intake in the input.",
  ],
  "placement/dates": ['The placement of "{participant}" has the date {found}; the intake has {expected}.', remakeEntry],
  "placement/too-few": [
    "{intake} holds {count|person|people}, and is not run with fewer than {least}.",
    "Leave it empty, or fill it up to its least number.",
  ],
  "placement/cohort": [
    '"{participant}" is in the cohort "{cohort}", which the programme does not declare.',
    remakeEntry,
  ],
  "placement/unlawful": ['"{participant}" may not be placed in {intake}[: refused by {rules}].', remakeEntry],
  "placement/over-full": ["{intake} holds {count|person|people}, but has {places|place|places}.", remakeEntry],
  "held/left": [
    '"{participant}" has started, and yet is not in the place that they hold.',
    "What has started is frozen: put them back, or record in the changes that they withdrew.",
  ],
  "waiting/position": [
    '"{participant}" has the position {found} on the waiting list; in its order it is {expected}.',
    remakeEntry,
  ],
  "waiting/order": [
    'Place {position} of the waiting list holds "{participant}"; by the programme\'s goals it is the place of "{expected}".',
    remakeEntry,
  ],
  "waiting/unlawful": ['"{participant}" waits, but no intake is open to them[: refused by {rules}].', remakeEntry],
  "refused/unfounded": ['"{participant}" is refused, but at least one intake is open to them.', remakeEntry],
  "reason/wrong": ['The reasons of "{id}" are "{found}"; the rules give "{expected}".', remakeEntry],
  "override/missing": [
    'The offer of {intake} to "{participant}" stands against {rules}, but is not listed in overrides.',
    remakeEntry,
  ],
  "override/unfounded": [
    'overrides lists the offer of {intake} to "{participant}", which no rule refuses.',
    remakeEntry,
  ],
  "override/wrong": [
    'The override for "{participant}" must say: intake {intake}, rules {rules}[, reason "{reason}"].',
    remakeEntry,
  ],
  "override/no-reason": [
    'The offer to "{participant}" stands against a rule, but no reason is given.',
    "Fill in pin_reason in the input, and run the allocation again.",
  ],
  "mentor/facts": ['The mentor "{mentor}" has other facts here than the participant with the same id.', remakeEntry],
  "mentor/missing": ['"{mentor}" could be chosen for the cadre, but is missing from mentors.', remakeEntry],
  "mentor/unfounded": ['"{mentor}" is listed under mentors, but could not be chosen for the cadre.', remakeEntry],
  "cadre/source": ["The members of the cadre must all be {source}: the programme and the inputs say so.", remakeEntry],
  "cadre/entry": [
    'The cadre\'s entry for "{mentor}" says "{found}"; the mentor\'s own record says "{expected}".',
    remakeEntry,
  ],
  "cadre/missing": ['"{mentor}" was given as a mentor, but is missing from the cadre.', remakeEntry],
  "cadre/unlawful": ['"{mentor}" may not belong to the cadre[: refused by {rules}].', remakeEntry],
  "pairing/dates": ['The pairing of "{participant}" has the date {found}; the programme has {expected}.', remakeEntry],
  "pairing/unlawful": ['"{participant}" may not be paired with "{mentor}"[: refused by {rules}].', remakeEntry],
  "pairing/unsought": ['"{participant}" is listed for pairing, but the rules seek no mentor for them.', remakeEntry],
  "pairing/missing": ['"{participant}" is to have a mentor, but is neither paired nor unpaired.', remakeEntry],
  "pairing/twice": ['"{participant}" stands in {first} and again in {second}; everybody is paired once.', remakeEntry],
  "pairing/over-load": ['"{mentor}" has {count|mentee|mentees}, but takes {places} at most.', remakeEntry],
  "pairing/relaxed": [
    'The pairing of "{participant}" names as unmet wishes "{found}"; the rules give "{expected}".',
    remakeEntry,
  ],
  "limit/broken": [
    "The limit {limit} is broken: {count} counted[, at most {atMost} allowed][, at least {atLeast} asked for].",
    remakeEntry,
  ],
  "goal/missing": ['The {stage} goal "{rule}" is missing, or not in its place.', remakeEntry],
  "goal/unexpected": ['The programme has no {stage} goal "{rule}" here.', remakeEntry],
  "goal/value": ['The {stage} goal "{rule}" claims {found}; counted again it is {expected}.', remakeEntry],
  "goal/bound": [
    'The {stage} goal "{rule}" has the value {value} and the bound {bound}; no plan can be better than its own bound.',
    remakeEntry,
  ],
  "certificate/stage": [
    "The certificate has a part for {stage} that the plan has no use for, or has it twice.",
    recheck,
  ],
  "certificate/goals": ["The certificate for {stage} names other goals than the programme.", recheck],
  "certificate/split": ["The certificate splits the cases in a way that does not cover every plan.", recheck],
  "certificate/denominator": [
    "The certificate has the denominator {denominator}; expected a whole number, 1 or more.",
    recheck,
  ],
  "certificate/limit": ['The certificate prices "{limit}", which is no limit of the programme.', recheck],
  "certificate/price": [
    'The certificate\'s price for "{limit}" cannot be added up; expected {length|whole number|whole numbers}.',
    recheck,
  ],
  "certificate/sign": ['The certificate prices "{limit}" in a direction in which it sets no limit.', recheck],
  "certificate/beyond": [
    'The certificate prices the wish "{limit}" above what one unit of its own goal "{rule}" costs.',
    recheck,
  ],
  "certificate/not-confirmed": [
    'The {stage} goal "{rule}" is claimed to be proved, but the certificate does not show it.',
    recheck,
  ],
  "certificate/not-claimed": [
    'The {stage} goal "{rule}" is said to rest on the solver\'s word, although the certificate proves it.',
    remakeEntry,
  ],
  "certificate/cut": [
    'The certificate\'s step that "{rule}" is at least {atLeast} does not follow from what stands before it.',
    recheck,
  ],
  "certificate/contradiction": [
    "The certificate for {stage} shows that no lawful plan is as good as this one claims to be.",
    remake,
  ],
  "further/missing": ['The plan does not decide the stage "{stage}" of its programme.', remake],
  "further/unexpected": ['The plan decides a stage "{stage}" that its programme does not have there.', remake],
  "further/slots": ['The slots of "{stage}" are not those that its programme makes of this plan.', remake],
  "further/unlawful": [
    '"{participant}" may not be in "{slot}" of {stage}, or does not seek a slot there.',
    remakeEntry,
  ],
  "further/dates": ['The days of "{participant}" in {stage} are not those of "{slot}".', remakeEntry],
  "further/everybody": [
    "{stage} does not hold everybody who seeks a slot once, in the order of their ids.",
    "Run the allocation again; somebody is missing, stands twice, or seeks none.",
  ],
  "further/over-full": ['"{slot}" of {stage} holds {count|person|people}, but has {places|place|places}.', remakeEntry],
  "further/goals": ["The goals of {stage} are not those of its programme, in their order.", remake],
  "conflict/limit": [
    'The conflict names "{limit}" with the bound {bound}, which is no limit of the programme.',
    remake,
  ],
  "conflict/count": ['The conflict counts {found} for "{limit}"; counted again it is {expected}.', remake],
  "conflict/not-confirmed": [
    "The conflict claims that no lawful plan exists for the {stage} stage, but does not show it.",
    remake,
  ],
  "previous/lost": [
    '"{participant}" stands in the plan before, but neither here nor among those who are gone.',
    "Make the plan again with dcs-plan replan: everybody is placed, waiting, refused or gone, with the reason.",
  ],
  "previous/still-here": [
    '"{participant}" is said to be gone, and is a participant.',
    "Make the plan again with dcs-plan replan.",
  ],
  "previous/moves": [
    "The moves named are not those between the plan before and this one ({count} wrong): {moves}.",
    "Make the plan again with dcs-plan replan.",
  ],
  "previous/frozen": [
    '"{participant}" is frozen in {intake}, but did not stand there in the plan before when it started.',
    "Make the plan again with dcs-plan replan.",
  ],
  "summary/wrong": ["The summary says {found} for {field}; counted again it is {expected}.", remakeEntry],
  "inputs/rows": [
    "The record of the {role} file says {found|row|rows}; the plan's own lists give {expected}.",
    remakeEntry,
  ],
  "scores/absent": [
    "The plan was made with a score table that it does not contain (fingerprint {sha256}).",
    "Give the same table with --scores.",
  ],
  "scores/twice": ["The scores list the pair {id} more than once.", remakeEntry],
};
