import type { Finding } from "../domain/finding.ts";
import { listed, longDay } from "./counting.ts";
import { escapeText } from "./html/markup.ts";
import { markdownText } from "./markdown.ts";
import type { PlanView } from "./plan-view.ts";
import { reasonText } from "./reasons.ts";

export type LetterFormat = "md" | "html";

/** What a template may name, each with what it stands for. An empty one is false as a section. */
export const letterFields = {
  name: "the person's name",
  council: "their council, or councils",
  region: "the region",
  programme: "the programme's title",
  placed: "yes where they have a place",
  waiting: "yes where they wait",
  refused: "yes where they cannot be placed",
  intake: "the intake's title or id",
  cohort: "the dated start inside it",
  starts: "the first day",
  ends: "the last day",
  position: "their number on the waiting list",
  reason: "the reasons, in words",
  mentor: "the mentor's name",
  mentor_council: "the mentor's council",
  mentor_starts: "the first day of the mentoring",
  mentor_ends: "its last day",
  mentees: "whom they mentor, with councils",
  as_of: "the day of the facts",
  plan: "the first twelve characters of the plan's fingerprint",
} as const;

type Field = keyof typeof letterFields;
type Values = Readonly<Record<Field, string>>;

/** A template cut into texts, fields and sections; or what is wrong in it. */
export type Template = { readonly parts: readonly Part[]; readonly findings: readonly Finding[] };

type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly name: Field }
  | { readonly kind: "section"; readonly name: Field; readonly unless: boolean; readonly parts: readonly Part[] };

/**
 * Reads a template: `{{name}}` is a value, `{{#mentor}}...{{/mentor}}` stands where there is one, and
 * `{{^mentor}}...{{/mentor}}` where there is none.
 */
export function parseTemplate(text: string, file: string): Template {
  const findings: Finding[] = [];
  const complain = (code: string, at: number, found: string): void => {
    const line = text.slice(0, at).split("\n").length;
    const params = { found, known: Object.keys(letterFields).join(", ") };
    findings.push({ code, severity: "error", where: { file, line }, params });
  };
  const open: { readonly name: Field; readonly unless: boolean; readonly parts: Part[]; readonly at: number }[] = [];
  const root: Part[] = [];
  let end = 0;
  // A tag that has a line to itself leaves no empty line behind.
  for (const match of text.matchAll(
    /^[ \t]*\{\{([#^/])\s*([^}]*?)\s*\}\}[ \t]*\r?\n|\{\{([#^/]?)\s*([^}]*?)\s*\}\}/gm,
  )) {
    const into = open.at(-1)?.parts ?? root;
    if (match.index > end) into.push({ kind: "text", text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const [sign, name] = [match[1] ?? match[3] ?? "", match[2] ?? match[4] ?? ""];
    if (!isField(name)) complain("letter/unknown-field", match.index, name);
    else if (sign === "") into.push({ kind: "field", name });
    else if (sign !== "/") open.push({ name, unless: sign === "^", parts: [], at: match.index });
    else {
      const closed = open.pop();
      if (closed?.name !== name) complain("letter/section", match.index, name);
      else (open.at(-1)?.parts ?? root).push({ kind: "section", name, unless: closed.unless, parts: closed.parts });
    }
  }
  root.push({ kind: "text", text: text.slice(end) });
  for (const left of open) complain("letter/section", left.at, left.name);
  return { parts: root, findings };
}

/** One person's letter. */
export function renderLetter({ parts }: Template, person: string, view: PlanView, format: LetterFormat): string {
  const values = valuesOf(person, view);
  const escape = format === "html" ? escapeText : markdownText;
  const made = textOf(parts, values, escape);
  return `${made.replace(/\n{3,}/g, "\n\n").trimEnd()}\n`;
}

function textOf(parts: readonly Part[], values: Values, escape: (text: string) => string): string {
  return parts
    .map((part) => {
      if (part.kind === "text") return part.text;
      if (part.kind === "field") return escape(values[part.name]);
      return (values[part.name] === "") === part.unless ? textOf(part.parts, values, escape) : "";
    })
    .join("");
}

function isField(name: string): name is Field {
  return Object.hasOwn(letterFields, name);
}

function valuesOf(id: string, view: PlanView): Values {
  const { plan, words, ruleTitles } = view;
  const placed = plan.placements.find(({ participant }) => participant === id);
  const waiting = plan.waitingList.find(({ participant }) => participant === id);
  const refused = plan.refused.find(({ participant }) => participant === id);
  const pairing = view.pairingOf(id);
  const intake = plan.programme.intakes.find((one) => one.id === placed?.intake);
  const mentees = plan.pairings.filter(({ mentor }) => mentor === id).map(({ participant }) => participant);
  const reasons = (placed ?? waiting ?? refused)?.reasons ?? [];
  const yes = (there: object | undefined): string => (there ? "yes" : "");
  return {
    name: view.nameOf(id),
    council: view.councilOf(id),
    region: view.person(id)?.region ?? "",
    programme: plan.programme.title,
    placed: yes(placed),
    waiting: yes(waiting),
    refused: yes(refused),
    intake: intake?.title ?? placed?.intake ?? "",
    cohort: intake?.cohorts?.find((one) => one.id === placed?.cohort)?.title ?? placed?.cohort ?? "",
    starts: longDay(placed?.startsOn ?? ""),
    ends: longDay(placed?.endsOn ?? ""),
    position: waiting ? String(waiting.position) : "",
    reason: reasons.map((reason) => reasonText(reason, words, ruleTitles)).join("; "),
    mentor: pairing ? view.nameOf(pairing.mentor) : "",
    mentor_council: pairing ? view.councilOf(pairing.mentor) : "",
    mentor_starts: longDay(pairing?.startsOn ?? ""),
    mentor_ends: longDay(pairing?.endsOn ?? ""),
    mentees: listed(mentees.map((mentee) => `${view.nameOf(mentee)} (${view.councilOf(mentee)})`)),
    as_of: longDay(plan.asOf),
    plan: plan.digest.slice(0, 12),
  };
}
