import { capitalised } from "../../domain/counting.ts";
import type { Where } from "../../domain/finding.ts";
import type { Person } from "../../domain/people/people.ts";
import type { ConflictMember, ConflictReport } from "../../domain/plan/explanation.ts";
import type { Programme, StageId } from "../../domain/programme/programme.ts";
import type { ReportOptions } from "../reporter.ts";
import { type Block, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";
import { changeSetText } from "../wording/change-wording.ts";
import { conflictParts } from "../wording/conflict-wording.ts";

export interface ConflictLook extends Pick<ReportOptions, "width" | "color" | "rules"> {
  /** Where a part of the programme stands in its file, if it came from one. */
  readonly locate: (path: readonly (string | number)[]) => Where | undefined;
}

/** Which demands cannot all be met, each with its place in the programme, and what would resolve it. */
export function renderConflict(
  { stage, members, remedies, stopped }: ConflictReport,
  programme: Programme,
  participants: readonly Person[],
  { locate, rules = new Map(), ...look }: ConflictLook,
): string {
  const style = styleOf(look);
  const { words } = programme;
  const say = (text: string): Block => paragraph(text, style);
  if (members.length === 0)
    return pageOf([
      say(
        stopped.includes("members") ? "Why was not found: the search used up its budget of steps." : orderTexts[stage],
      ),
    ]);
  const people = new Map(participants.map((one) => [one.id, one]));
  const view = { words, ruleBook: rules, person: (id: string) => people.get(id) };
  const placed = members.filter((member) => member.kind === "rule" || member.kind === "limit");
  const rest = members.filter(({ kind }) => kind !== "rule" && kind !== "limit");
  const parts = [
    ...placed.map((member) => `${conflictParts([member], view, true).join("")}${placeOf(member, locate)}`),
    ...conflictParts(rest, view, true),
  ];
  const remedyLines = remedies.map((set) => `- ${capitalised(changeSetText(set, words))}`);
  const notes = stopped.map((what) => say(stoppedTexts[what]));
  return pageOf([
    [
      ...say(
        `These cannot all be met${stopped.includes("members") ? "" : ", and without any one of them the others could"}:`,
      ),
      ...parts.flatMap((part) => say(`- ${capitalised(part)}`)),
    ],
    remedies.length === 0
      ? say("No single change to a number, rule or offer was found that resolves it.")
      : [...say(`Any one of these resolves it (each was tried), smallest first:`), ...remedyLines.flatMap(say)],
    ...notes,
  ]);
}

const stoppedTexts: Readonly<Record<ConflictReport["stopped"][number], string>> = {
  members:
    "The search for the smallest conflict used up its budget of steps: a part of this list may already be too much on its own.",
  remedies: "The search for remedies used up its budget of steps: there may be others, or smaller ones.",
};

const orderTexts: Readonly<Record<StageId, string>> = {
  cadre: "The cadre could be chosen; only the order of the goals prevents it.",
  placing: "Everyone could be placed; only the order of the goals prevents it.",
  pairing: "Everyone could be paired; only the order of the goals prevents it.",
};

/** ` (mine.json:12:17)`, or the path where the programme has no file. */
function placeOf(member: ConflictMember, locate: ConflictLook["locate"]): string {
  const path = pathOf(member);
  if (path === undefined) return "";
  const where = locate(path);
  if (!where) return ` (in the programme: ${path.join(".")})`;
  return ` (${[where.file, where.line, where.column].filter((part) => part !== undefined).join(":")})`;
}

function pathOf(member: ConflictMember): readonly (string | number)[] | undefined {
  return member.kind === "rule" || member.kind === "limit" ? member.path : undefined;
}

/** The same as data: every member with its place. */
export function placedConflict(
  { stage, members, remedies, stopped }: ConflictReport,
  locate: ConflictLook["locate"],
): object {
  const located = members.map((member) => {
    const path = pathOf(member);
    const where = path && locate(path);
    return where ? { ...member, where } : member;
  });
  return { stage, members: located, remedies, stopped };
}
