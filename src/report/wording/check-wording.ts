// Longer than 200 lines because it is one table: a sentence for each code of src/check.
import type { Sentence } from "./sentence.ts";

const remake = "Run the allocation again from the input, or restore the original file.";
const remakeEntry = "Do not edit plan files by hand: change the input or the programme, then run the allocation again.";
const fixProgramme = "Correct the programme file, then run the allocation again.";
const recheck = "The plan may still be lawful, but its claim to be optimal is not proved. Run the allocation again.";

/** Findings in a plan document. */
export const checkSentences: Readonly<Record<string, Sentence>> = {
  "plan/too-deep": ["The document is nested more than {most} levels deep; plans never are.", remake],
  "plan/too-large": [
    "The {stage} stage has {options} options to check; the limit is {most}.",
    "Validate a smaller plan: fewer people, intakes or mentors.",
  ],
  "digest/wrong": [
    'The digest is "{found}", but the contents give "{expected}": the plan was changed after it was made.',
    remake,
  ],
  "programme/stage-twice": ['The programme lists the stage[ "{id}"][ "{found}"] more than once.', fixProgramme],
  "programme/slot-twice": [
    "A cohort's start is named \"{id}\", and so is an intake or another cohort's start.",
    "Give the cohort or the intake another id.",
  ],
  "programme/intake-twice": ['Two intakes have the id "{id}".', "Give each intake its own id."],
  "programme/rule-unknown": [
    'There is no rule "{rule}".',
    "Name a rule that this version of dcs-plan has, with its version, such as places@1. A newer dcs-plan may know this one.",
  ],
  "programme/rule-shape": [
    'The rule "{rule}" ({shape}) cannot be used under "{list}".',
    "Rules that refuse or limit belong under who and rules, rules that rank under goals.",
  ],
  "programme/rule-parameter": [
    'The parameter "{parameter}" of the rule "{rule}" is missing, unknown or out of range.',
    'Run dcs-plan explain-code {rule} for its parameters, and correct the value under "with".',
  ],
  "programme/rule-name-twice": [
    'Two rules of one stage have the name "{rule}".',
    "Give one of them its own id, so that reasons and goals can tell them apart.",
  ],
  "programme/limit": ['The limit "{limit}" is not a valid whole number.', fixProgramme],
  "programme/cost": [
    'The goal "{rule}" has a cost that is not a whole number, or is too large to add up.',
    fixProgramme,
  ],
  "list/id-twice": ['"{id}" appears more than once in {list}.', remakeEntry],
  "list/order": ['In {list}, "{id}" comes after "{before}"; plans are sorted by id.', remakeEntry],
  "list/unexpected": ["{list} has {count|entry|entries}, but the programme has no stage that makes them.", remakeEntry],
  "unknown/participant": ['{list} names "{participant}", who is not a participant.', remakeEntry],
  "unknown/intake": [
    '"{participant}" is placed in "{intake}", which is not an open intake of this programme.',
    remakeEntry,
  ],
  "unknown/mentor": ['"{mentor}" is not a mentor of this plan.', remakeEntry],
  "participant/nowhere": ['"{participant}" is neither placed, nor waiting, nor listed as not eligible.', remakeEntry],
  "participant/twice": ['"{participant}" is in both {first} and {second}; each person has one outcome.', remakeEntry],
  "lot/wrong": ['The lot of "{participant}" is {found}; the seed gives {expected}.', remakeEntry],
  "pin/flag": [
    'The placement of "{participant}" says pinned: {pinned}, but the participant\'s record says otherwise.',
    remakeEntry,
  ],
  "pin/not-honoured": [
    '"{participant}" has an offer of {expected}[ but is placed in {found}]; offers already made must be honoured.',
    "Run the allocation again. To withdraw the offer, clear pinned_intake in the input.",
  ],
  "placement/dates": ['The placement of "{participant}" has the date {found}; the intake has {expected}.', remakeEntry],
  "placement/too-few": [
    "{intake} has {count|person|people}, but needs at least {least} to run.",
    "Leave it empty, or fill it to its minimum.",
  ],
  "placement/cohort": [
    '"{participant}" is in the cohort "{cohort}", which is not a cohort of this programme.',
    remakeEntry,
  ],
  "placement/unlawful": ['"{participant}" is not eligible for {intake}[: refused by {rules}].', remakeEntry],
  "placement/over-full": ["{intake} has {count|person|people} but only {places|place|places}.", remakeEntry],
  "held/left": [
    '"{participant}" has started, but is not in the place they hold.',
    "Places that have started are frozen: put them back, or record in the changes that they withdrew.",
  ],
  "waiting/position": [
    '"{participant}" is at position {found} of the waiting list; it should be {expected}.',
    remakeEntry,
  ],
  "waiting/order": [
    'Position {position} of the waiting list is "{participant}"; by the programme\'s goals it should be "{expected}".',
    remakeEntry,
  ],
  "waiting/unlawful": [
    '"{participant}" is waiting, but is not eligible for any intake[: refused by {rules}].',
    remakeEntry,
  ],
  "refused/unfounded": [
    '"{participant}" is listed as not eligible, but is eligible for at least one intake.',
    remakeEntry,
  ],
  "reason/wrong": ['The reasons for "{id}" are "{found}"; the rules give "{expected}".', remakeEntry],
  "override/missing": [
    'The offer of {intake} to "{participant}" overrides {rules}, but is not listed in overrides.',
    remakeEntry,
  ],
  "override/unfounded": [
    'overrides lists the offer of {intake} to "{participant}", but no rule refuses it.',
    remakeEntry,
  ],
  "override/wrong": [
    'The override for "{participant}" should say: intake {intake}, rules {rules}[, reason "{reason}"].',
    remakeEntry,
  ],
  "override/no-reason": [
    'The offer to "{participant}" overrides a rule, but no reason is given.',
    "Fill in pin_reason in the input, then run the allocation again.",
  ],
  "mentor/facts": [
    'The facts of the mentor "{mentor}" differ from those of the participant with the same id.',
    remakeEntry,
  ],
  "mentor/missing": ['"{mentor}" is eligible for the cadre, but is missing from mentors.', remakeEntry],
  "mentor/unfounded": ['"{mentor}" is listed under mentors, but is not eligible for the cadre.', remakeEntry],
  "cadre/source": ["By the programme and the inputs, all members of the cadre must be {source}.", remakeEntry],
  "cadre/entry": [
    'The cadre entry for "{mentor}" says "{found}"; the mentor\'s record says "{expected}".',
    remakeEntry,
  ],
  "cadre/missing": ['"{mentor}" was given as a mentor, but is missing from the cadre.', remakeEntry],
  "cadre/filled": ["The cadre has {size} members; filled up by its own rules it would have {expected}.", remakeEntry],
  "cadre/unlawful": ['"{mentor}" is not eligible for the cadre[: refused by {rules}].', remakeEntry],
  "pairing/dates": ['The pairing of "{participant}" has the date {found}; the programme has {expected}.', remakeEntry],
  "pairing/unlawful": ['"{participant}" may not be paired with "{mentor}"[: refused by {rules}].', remakeEntry],
  "pairing/unsought": [
    '"{participant}" is listed for pairing, but is not to have a mentor under the rules.',
    remakeEntry,
  ],
  "pairing/missing": [
    '"{participant}" is to have a mentor, but is listed neither as paired nor as unpaired.',
    remakeEntry,
  ],
  "pairing/twice": ['"{participant}" is in both {first} and {second}; each person is paired once.', remakeEntry],
  "pairing/over-load": ['"{mentor}" has {count|mentee|mentees}, but takes at most {places}.', remakeEntry],
  "pairing/relaxed": [
    'The pairing of "{participant}" lists as unmet preferences "{found}"; the rules give "{expected}".',
    remakeEntry,
  ],
  "limit/broken": [
    "The limit {limit} is broken: {count} counted[, at most {atMost} allowed][, at least {atLeast} required].",
    remakeEntry,
  ],
  "goal/missing": ['The {stage} goal "{rule}" is missing or out of order.', remakeEntry],
  "goal/unexpected": ['The {stage} goal "{rule}" is not a goal of this programme.', remakeEntry],
  "goal/value": ['The {stage} goal "{rule}" claims the value {found}; recounted, it is {expected}.', remakeEntry],
  "goal/unjudged": [
    'The {stage} goal "{rule}" [claims that nobody has filled in {found}][; by the data of the plan, nobody has filled in {expected}].',
    remakeEntry,
  ],
  "unjudged/missing": [
    'The plan does not say that the rule "{rule}" ({stage}) has no data: nobody has filled in {columns}.',
    remakeEntry,
  ],
  "unjudged/unfounded": [
    'The plan says that the rule "{rule}" ({stage}) has no data in {columns}, but it has, or the entry is out of order.',
    remakeEntry,
  ],
  "goal/bound": [
    'The {stage} goal "{rule}" has the value {value} but the bound {bound}; a value cannot be better than its bound.',
    remakeEntry,
  ],
  "certificate/stage": ["The certificate for {stage} is a duplicate, or the plan has no such stage.", recheck],
  "certificate/goals": ["The goals in the certificate for {stage} are not those of the programme.", recheck],
  "certificate/split": ["The certificate's case split does not cover every plan.", recheck],
  "certificate/denominator": [
    "The certificate has the denominator {denominator}; expected a whole number, 1 or more.",
    recheck,
  ],
  "certificate/limit": ['The certificate prices "{limit}", which is not a limit of this programme.', recheck],
  "certificate/price": [
    'The certificate\'s price for "{limit}" is invalid; expected {length|whole number|whole numbers}.',
    recheck,
  ],
  "certificate/sign": [
    'The certificate\'s price for "{limit}" has the wrong sign: the limit does not bind in that direction.',
    recheck,
  ],
  "certificate/beyond": [
    'The certificate prices the soft limit "{limit}" above the cost of one unit of its goal "{rule}".',
    recheck,
  ],
  "certificate/not-confirmed": [
    'The {stage} goal "{rule}" is claimed to be proved, but its certificate does not prove it.',
    recheck,
  ],
  "certificate/not-claimed": [
    'The {stage} goal "{rule}" is marked as not certified, although its certificate proves it.',
    remakeEntry,
  ],
  "certificate/cut": [
    'The certificate\'s step that "{rule}" is at least {atLeast} does not follow from the steps before it.',
    recheck,
  ],
  "certificate/contradiction": [
    "The certificate for {stage} proves that no lawful plan can be as good as this one claims to be.",
    remake,
  ],
  "further/missing": ['The plan does not decide the stage "{stage}" of its programme.', remake],
  "further/unexpected": [
    'The plan decides a stage "{stage}" that its programme does not have at that position.',
    remake,
  ],
  "further/slots": ['The slots of "{stage}" are not those that the programme gives for this plan.', remake],
  "further/unlawful": [
    '"{participant}" is not eligible for "{slot}" of {stage}, or is not due a slot there.',
    remakeEntry,
  ],
  "further/dates": ['The dates of "{participant}" in {stage} are not those of "{slot}".', remakeEntry],
  "further/everybody": [
    "{stage} does not list everyone who is due a slot exactly once, sorted by id.",
    "Run the allocation again: somebody is missing, listed twice, or not due a slot.",
  ],
  "further/divisible": ["The intakes that cannot be divided into sets for {stage} are not those named.", remakeEntry],
  "further/divided": ["In {stage}, {participants} are to stay together, and do not.", remakeEntry],
  "further/over-full": ['"{slot}" of {stage} has {count|person|people} but only {places|place|places}.', remakeEntry],
  "further/goals": ["The goals of {stage} are not those of its programme, or are out of order.", remake],
  "conflict/limit": [
    'The conflict names "{limit}" with the bound {bound}, which is not a limit of this programme.',
    remake,
  ],
  "conflict/count": ['The conflict counts {found} for "{limit}"; recounted, it is {expected}.', remake],
  "conflict/not-confirmed": [
    "The conflict claims that no lawful plan exists for the {stage} stage, but does not prove it.",
    remake,
  ],
  "previous/lost": [
    '"{participant}" is in the previous plan, but neither here nor among those who left.',
    "Make the plan again with dcs-plan replan: everyone is placed, waiting, not eligible or left, with the reason.",
  ],
  "previous/still-here": [
    '"{participant}" is listed as having left, but is still a participant.',
    "Make the plan again with dcs-plan replan.",
  ],
  "previous/moves": [
    "The moves listed are not those between the previous plan and this one ({count} wrong): {moves}.",
    "Make the plan again with dcs-plan replan.",
  ],
  "previous/frozen": [
    '"{participant}" is frozen in {intake}, but was not there in the previous plan when it started.',
    "Make the plan again with dcs-plan replan.",
  ],
  "previous/origins": [
    'When and why "{participant}" was first given {intake} does not agree with the previous plan.',
    "Make the plan again with dcs-plan replan.",
  ],
  "summary/wrong": ["The summary says {found} for {field}; recounted, it is {expected}.", remakeEntry],
  "inputs/rows": ["The record of the {role} file says {found|row|rows}; the plan has {expected}.", remakeEntry],
  "inputs/people": [
    "The {role} file had the SHA-256 {found}; the plan's own people give {expected}: somebody in it was changed.",
    "Run the allocation again, or find who it is with dcs-plan validate --against and the file.",
  ],
  "scores/absent": [
    "The plan was made with a score table that it does not contain (SHA-256 {sha256}).",
    "Give the same table with --scores.",
  ],
  "scores/twice": ["The scores list the pair {id} more than once.", remakeEntry],
};
