import { listed, longDay } from "../../domain/counting.ts";
import type { RuleWord } from "../../domain/plan/explanation.ts";
import type { LetterField, LetterPart } from "../../domain/plan/letter.ts";
import { secondPerson } from "../../domain/programme/rule-words.ts";
import { escapeText } from "../html/markup.ts";
import { furtherOf, furtherText } from "../plan/further-of.ts";
import { markdownText } from "../plan/markdown.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { reasonText } from "../wording/reasons.ts";
import { refusalText } from "../wording/refusal-wording.ts";

export type LetterFormat = "md" | "html";

type Values = Readonly<Record<LetterField, string>>;

/** Why somebody is not admitted, with the facts that decided; a plan alone holds only the rules' names. */
export type RefusalsOf = (person: string) => readonly RuleWord[] | undefined;

/** One person's letter. */
export function renderLetter(
  parts: readonly LetterPart[],
  person: string,
  view: PlanView,
  format: LetterFormat,
  refusalsOf: RefusalsOf = () => undefined,
): string {
  const values = valuesOf(person, view, refusalsOf);
  const escape = format === "html" ? escapeText : markdownText;
  const made = textOf(parts, values, escape);
  return `${made.replace(/\n{3,}/g, "\n\n").trimEnd()}\n`;
}

function textOf(parts: readonly LetterPart[], values: Values, escape: (text: string) => string): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      if (part.kind === "field") return escape(values[part.name]);
      return (values[part.name] === "") === part.unless ? textOf(part.parts, values, escape) : "";
    })
    .join("");
}

function valuesOf(id: string, view: PlanView, refusalsOf: RefusalsOf): Values {
  const { plan, words, ruleBook } = view;
  const placed = plan.placements.find(({ participant }) => participant === id);
  const waiting = plan.waitingList.find(({ participant }) => participant === id);
  const refused = plan.refused.find(({ participant }) => participant === id);
  const withdrew = refused && plan.previous?.withdrawals.find(({ participant }) => participant === id);
  const pairing = view.pairingOf(id);
  const intake = plan.programme.intakes.find((one) => one.id === placed?.intake);
  const mentees = plan.pairings.filter(({ mentor }) => mentor === id).map(({ participant }) => participant);
  const reasons = (placed ?? waiting ?? refused)?.reasons ?? [];
  const refusals = refused ? (refusalsOf(id) ?? []) : [];
  const told =
    refusals.length > 0
      ? refusals.map((word) => refusalText(word, words, ruleBook, secondPerson))
      : reasons.map((reason) => reasonText(reason, words, ruleBook));
  const yes = (there: object | undefined): string => (there ? "yes" : "");
  return {
    name: view.nameOf(id),
    council: view.councilOf(id),
    region: view.person(id)?.region ?? "",
    programme: plan.programme.title,
    placed: yes(placed),
    waiting: yes(waiting),
    refused: yes(withdrew ? undefined : refused),
    withdrew: longDay(withdrew?.on ?? ""),
    intake: intake?.title ?? placed?.intake ?? "",
    cohort: intake?.cohorts?.find((one) => one.id === placed?.cohort)?.title ?? placed?.cohort ?? "",
    starts: longDay(placed?.startsOn ?? ""),
    ends: longDay(placed?.endsOn ?? ""),
    position: waiting ? String(waiting.position) : "",
    reason: withdrew ? "" : told.join("; "),
    mentor: pairing ? view.nameOf(pairing.mentor) : "",
    mentor_council: pairing ? view.councilOf(pairing.mentor) : "",
    mentor_starts: longDay(pairing?.startsOn ?? ""),
    mentor_ends: longDay(pairing?.endsOn ?? ""),
    mentees: listed(mentees.map((mentee) => `${view.nameOf(mentee)} (${view.councilOf(mentee)})`)),
    further: furtherOf(plan, id)
      .map((part) => furtherText(part, view, undefined))
      .join("; "),
    as_of: longDay(plan.asOf),
    plan: plan.digest.slice(0, 12),
  };
}
