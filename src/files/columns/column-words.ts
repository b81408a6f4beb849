import { type ColumnWords, ledgerWords } from "./ledger-words.ts";

const dcs = ["dcs", "director", "current dcs", "current director", "name dcs", "name director"];
const person = ["full name", "name"];

/**
 * Gathered from the headings of 130 published council lists and of the forms that such lists are made with. A column's
 * own name is always known, so it does not stand here.
 */
export const columnWords: Readonly<Record<string, ColumnWords>> = {
  ...ledgerWords,
  council: {
    sure: [
      ...["council name", "name council", "la", "la name", "name la", "authority name", "name authority"],
      ...["council title", "home council", "home la"],
    ],
    unsure: ["authority", "name", "area", "area name", "organisation", "organisation name", "official name"],
    asked: ["employer", "nice name"],
  },
  participant: {
    sure: [
      ...["participant name", "name participant", "applicant", "applicant name", "name applicant"],
      ...["delegate", "delegate name", "name delegate"],
    ],
    unsure: person,
  },
  director: {
    sure: [...dcs, "dcs name", "director name", "dcs full name", "director full name", "dcs in post", "postholder"],
    unsure: [...person, "post holder", "holder"],
  },
  participant_id: {
    sure: ["participant number", "participant ref", "participant reference", "person id", "applicant id"],
    asked: ["id", "ref", "reference", "staff id", "staff number", "employee id", "employee number", "payroll number"],
  },
  director_id: { sure: ["dcs id", "director number", "director ref", "director reference"] },
  council_code: {
    sure: ["gss", "gss code", "ons code", "ons gss code", "la ons code", "la gss code", "council gss code"],
    unsure: [
      ...["la code", "la code new", "new la code", "authority code", "local code", "code", "la", "urn", "snac"],
      ...["la number", "la num", "la no", "organisation code", "area code"],
    ],
  },
  region: {
    sure: ["region name", "name region", "goreg", "gor", "gor name", "government office region", "english region"],
    unsure: ["nation", "area"],
  },
  type: {
    sure: [
      ...["council type", "type council", "la type", "type la", "authority type", "type authority"],
      ...["la type name", "la type label", "ons la type", "council type name", "kind council"],
    ],
    unsure: ["class", "tier"],
  },
  status: {
    sure: [
      ...["dcs status", "director status", "status dcs", "status director", "status post", "post status"],
      ...["appointment status", "appointment type", "type appointment", "basis appointment"],
      ...["permanent interim", "permanent or interim", "interim permanent", "interim or permanent"],
      ...["permanent interim acting", "permanent acting interim", "permanent interim acting vacant"],
    ],
    unsure: ["contract type", "contract", "employment status", "post"],
  },
  appointed_on: {
    sure: [
      ...["appointed", "date appointed", "appointment date", "date appointment", "appointed date", "appointed since"],
      ...["date started", "date started in post", "started in post", "started post", "date started post"],
      ...["in post since", "in post from", "date in post", "start date in post", "start date in current post"],
      ...["date took up post", "took up post", "in current post since", "current post since", "date current post"],
      ...["appointed to post", "appointed to current post", "date appointed to current post", "post start date"],
      ...["date appointed to post", "date appointed as dcs", "appointed as dcs", "date current appointment"],
    ],
    asked: ["start date", "started", "start", "since", "date from", "joined", "date joined", "commenced", "from"],
  },
  director_since: {
    sure: [
      ...["dcs since", "director since", "first became dcs", "first became director", "became dcs", "became director"],
      ...["date first became dcs", "date first became director", "date became dcs", "date became director"],
      ...["first appointed as dcs", "first appointed as director", "first appointed dcs", "first appointed director"],
      ...["date first appointed", "date first appointed as dcs", "date first appointed as director", "first dcs post"],
      ...["first dcs appointment", "date first dcs post", "date first dcs appointment", "first directorship"],
      ...["dcs anywhere since", "director anywhere since", "first became dcs on", "first became director on"],
    ],
    asked: ["first appointed", "first post", "first appointment", "experience since"],
  },
  applied_on: {
    sure: [
      ...["applied", "date applied", "applied date", "application date", "date application", "application received"],
      ...["date application received", "application received on", "application submitted", "date applied on"],
    ],
    asked: ["timestamp", "completion time", "submitted", "submission date", "date submitted", "date received"],
  },
  preferred_intakes: {
    sure: [
      ...["preferred intake", "preferred cohort", "preferred cohorts", "preferred start", "preferred starts"],
      ...["intake preference", "intake preferences", "cohort preference", "cohort preferences", "preferred year"],
      ...["choice intake", "intake choice", "intake choices", "choices", "preferences"],
      ...["cohort choice", "cohort choices", "choice cohort", "preferred programme start", "preferred dates"],
    ],
    unsure: ["choice", "preference", "preferred", "cohort", "intake", "wishes"],
  },
  unavailable_intakes: {
    sure: [
      ...["unavailable intake", "unavailable cohort", "unavailable cohorts", "cannot attend", "unable to attend"],
      ...["not available", "intakes not possible", "cohorts not possible", "unavailable for", "cannot start"],
    ],
    unsure: ["unavailable"],
  },
  pinned_intake: {
    sure: ["pinned cohort", "fixed intake", "fixed cohort", "intake offered", "cohort offered", "offered intake"],
    unsure: ["offer", "offered", "already offered", "offered cohort", "offer already made", "offer made"],
  },
  pin_reason: { sure: ["reason for pin", "reason for offer", "offer reason", "why pinned"] },
  judgement: {
    sure: [
      ...[
        "judgment",
        "ofsted judgement",
        "ofsted judgment",
        "ofsted rating",
        "ofsted grade",
        "ofsted",
        "ofsted outcome",
      ],
      ...["overall effectiveness", "overall effectiveness grade", "overall effectiveness judgement"],
      ...["ofsted overall effectiveness", "inspection judgement", "inspection outcome", "apa judgement", "apa grade"],
      ...["latest ofsted judgement", "latest judgement", "current judgement", "childrens services judgement"],
      ...[
        "overall judgement",
        "ofsted overall judgement",
        "ofsted ilacs judgement",
        "ilacs judgement",
        "ilacs outcome",
      ],
    ],
    unsure: ["rating", "grade", "outcome grade", "outcome", "performance", "annual rating"],
  },
  mentor_volunteer: {
    sure: [
      ...[
        "willing to mentor",
        "volunteer mentor",
        "mentor volunteer",
        "would mentor",
        "happy to mentor",
        "will mentor",
      ],
      ...["willing to be mentor", "prepared to mentor", "prepared to be mentor", "volunteers as mentor"],
      ...["would be mentor", "interested in mentoring", "willing to act as mentor", "volunteer to mentor"],
      ...["offers to mentor", "can mentor", "mentoring volunteer", "available as mentor", "available to mentor"],
    ],
    unsure: ["mentor", "mentoring", "volunteer"],
  },
  expected_until: {
    sure: [
      ...["staying until", "stays until", "expected to stay until", "expects to stay until", "expecting to stay until"],
      ...["in post until", "planning to stay until", "plans to stay until", "intends to stay until"],
      ...["expected leaving date", "expected end date", "expected date leaving", "planned leaving date"],
      ...["planned end date", "expected departure", "expected to leave", "expected to leave on"],
    ],
    asked: ["end date", "leaving date", "leaves", "contract end", "contract end date", "retirement date", "until"],
  },
  conflicts: {
    sure: [
      ...["conflict", "conflict interest", "conflicts interest", "declared conflicts", "declared conflict"],
      ...["conflicts with", "conflict with", "not to be paired with", "do not pair with", "cannot be paired with"],
      ...["not with", "should not be paired with", "not to be matched with", "do not match with"],
    ],
  },
  borders: {
    sure: [
      ...["neighbours", "neighbour", "neighbouring councils", "neighbouring las", "neighbouring authorities"],
      ...["adjacent councils", "adjacent las", "adjacent authorities", "bordering councils", "bordering las"],
      ...["shares borders with", "shares border with", "bordering authorities", "shared borders"],
    ],
    unsure: ["adjacent"],
  },
  capacity: {
    sure: [
      ...["mentee capacity", "max mentees", "maximum mentees", "number mentees", "no mentees", "how many mentees"],
      ...["maximum number mentees", "max number mentees", "mentees", "mentoring capacity", "mentor capacity"],
    ],
    asked: ["places", "maximum", "max", "number"],
  },
  mentor: { sure: ["mentor name", "name mentor"], unsure: person },
  mentor_id: { sure: ["mentor number", "mentor ref", "mentor reference"], asked: ["id", "ref", "reference"] },
};
