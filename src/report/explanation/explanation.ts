import { capitalised, count, grouped, listed, longDay, ordinal } from "../../domain/counting.ts";
import type { OwnLuck } from "../../domain/draw/chances.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Consequence, Cutoff, Explanation, OptionAccount, StageAccount } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { thirdPerson } from "../../domain/programme/rule-words.ts";
import { furtherOf, furtherText } from "../plan/further-of.ts";
import { type PlanView, viewOf } from "../plan/plan-view.ts";
import type { ReportOptions } from "../reporter.ts";
import { type Block, heading, pageOf, paragraph } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";
import { luckText } from "../wording/chance-wording.ts";
import { changeSetText } from "../wording/change-wording.ts";
import { consequenceTexts } from "../wording/exchange-wording.ts";
import { relaxationText } from "../wording/reasons.ts";
import { refusalText } from "../wording/refusal-wording.ts";
import { cutoffBlock } from "./cutoffs.ts";
import { keptTexts } from "./kept-since.ts";
import { onOneDay, startAmong } from "./same-day.ts";

export interface ExplanationOptions extends Pick<ReportOptions, "width" | "color" | "rules"> {
  /** Say who else would move; otherwise only from where to where. */
  readonly names: boolean;
  /** What luck had to do with the place of the one it is about. */
  readonly luck?: OwnLuck | undefined;
}

/** An explanation for the one it is about: where they are, why not elsewhere, what would have to be different. */
export function renderExplanation(
  explanation: Explanation,
  cutoffs: readonly Cutoff[],
  plan: Plan,
  options: ExplanationOptions,
): string {
  const view = viewOf(plan, options.rules);
  const style = styleOf(options);
  const participant = plan.participants.find(({ id }) => id === explanation.participant);
  if (!participant) return "";
  const stages = [...explanation.stages].sort((left, right) => orderOf(left) - orderOf(right));
  return pageOf([
    heading(`${participant.name}, ${view.councilOf(participant.id)}`, style),
    ...stages.flatMap((account) => stageBlocks(account, participant, view, style, options.names)),
    luckBlock(options.luck, stages, style),
    furtherBlock(participant.id, view, style, options.names),
    ...cutoffBlock(cutoffs, view, style),
  ]);
}

function luckBlock(luck: OwnLuck | undefined, stages: readonly StageAccount[], style: Style): Block {
  if (luck === undefined) return [];
  const isPlaced = stages.some(({ stage, slot }) => stage === "placing" && slot !== undefined);
  return paragraph(luckText(luck, isPlaced, thirdPerson), style);
}

// What the stages after the places gave them; why not another set, nobody has worked out.
function furtherBlock(id: string, view: PlanView, style: Style, names: boolean): Block {
  const parts = furtherOf(view.plan, id);
  if (parts.length === 0) return [];
  const lines = parts.flatMap((part) => paragraph(`- ${furtherText(part, view, names)}`, style));
  return [...heading("Sets, sessions and events", style), ...lines];
}

// What people ask first comes first.
const orderOf = ({ stage }: StageAccount): number => ["placing", "pairing", "cadre"].indexOf(stage);

function stageBlocks(
  account: StageAccount,
  participant: Participant,
  view: PlanView,
  style: Style,
  names: boolean,
): readonly Block[] {
  const say = (text: string): Block => paragraph(text, style);
  const lead = say(capitalised(outcomeText(account, participant, view)));
  if (account.outcome === "apart") return [lead];
  const asked = account.options.filter(({ consequence }) => consequence !== undefined);
  const more = account.more === undefined ? [] : [say(moreText(account, account.more, view))];
  if (account.stage === "pairing") return [[...lead, ...pairingLines(account, view, style, names)], ...more];
  return [
    [...lead, ...unasked(account, view).flatMap(say)],
    ...asked.map((option) => [
      ...heading(questionOf(account, option, view), style),
      ...optionTexts(option, account, view, names).flatMap(say),
    ]),
    ...more,
  ];
}

function moreText({ stage }: StageAccount, more: number, { words }: PlanView): string {
  const [one, many] = stage === "pairing" ? [words.mentor, words.mentors] : [words.intake, words.intakes];
  const lower = stage === "pairing" ? "that the goals rank lower for them" : "that they rank no higher";
  const option = stage === "pairing" ? "--mentor" : "--intake";
  return `${count(more, `further ${one}`, `further ${many}`)} ${lower}: ${option} asks about one, --all-options about every one.`;
}

/** One sentence: what the plan says of them in this stage. */
export function outcomeText(account: StageAccount, { id }: Participant, view: PlanView): string {
  const { plan, words } = view;
  if (account.stage === "placing") return placeText(account, id, view);
  const barred = account.barredBy.map((word) => refusalText(word, words, view.ruleBook)).join("; ");
  if (account.stage === "cadre") {
    if (account.outcome === "given") return `they are one of the ${plan.cadre.length} ${words.mentors}.`;
    if (account.outcome === "none") return `they could be one of the ${words.mentors}, and were not chosen.`;
    return `they are not one of the ${words.mentors}: ${barred}.`;
  }
  const pairing = view.pairingOf(id);
  if (pairing) {
    const wishes = account.relaxed.map((name) => relaxationText(name, words, view.ruleBook));
    const relaxed = wishes.length === 0 ? "" : ` Not every preference could be met: ${listed(wishes)}.`;
    return `their ${words.mentor} is ${view.nameOf(pairing.mentor)}, ${view.councilOf(pairing.mentor)}, from ${longDay(pairing.startsOn)} to ${longDay(pairing.endsOn)}.${relaxed}`;
  }
  if (account.outcome === "apart") return `they are not paired with a ${words.mentor}: ${barred}.`;
  return `they should have a ${words.mentor}, but none is available.`;
}

function placeText(
  { slot, pinned, outcome, barredBy }: StageAccount,
  id: string,
  { plan, words, ruleBook }: PlanView,
): string {
  const placement = plan.placements.find(({ participant }) => participant === id);
  if (placement && slot !== undefined) {
    const why = pinned ? ", because it had already been offered to them" : "";
    const lead = `they have a place in ${slot}, from ${longDay(placement.startsOn)} to ${longDay(placement.endsOn)}${why}.`;
    return [lead, ...keptTexts(placement, plan, words)].join(" ");
  }
  const waiting = plan.waitingList.find(({ participant }) => participant === id);
  if (waiting)
    return `they are waiting for a place: ${ordinal(waiting.position)} of ${plan.waitingList.length} on the list.`;
  const barred = barredBy.map((word) => refusalText(word, words, ruleBook)).join("; ");
  if (barred !== "") return `they have no place: ${barred}.`;
  return outcome === "refused"
    ? `they have no place: the rules leave no ${words.intake} open to them.`
    : "they have no place.";
}

/** What is said of options that nobody asked about: in how far the rules leave them open. */
function unasked({ stage, options, outcome }: StageAccount, { words, plan }: PlanView): string[] {
  if (stage !== "placing") return [];
  const given = options.find(({ verdict }) => verdict === "given");
  const start = given && startAmong(given, options, plan.programme);
  if (given && start?.isFirst)
    return [
      start.alike === 0
        ? `No rule excludes ${given.slot}, and it is the earliest ${words.intake} that the rules leave open to them.`
        : `No rule excludes ${given.slot}. ${capitalised(onOneDay(start.alike, words))}.`,
    ];
  return given
    ? [`No rule excludes ${given.slot}.`]
    : outcome === "none"
      ? ["They may have a place by every rule."]
      : [];
}

function questionOf({ stage }: StageAccount, { slot }: OptionAccount, { words }: PlanView): string {
  return stage === "cadre" ? `Why not one of the ${words.mentors}?` : `Why not ${slot}?`;
}

function optionTexts(option: OptionAccount, account: StageAccount, view: PlanView, names: boolean): string[] {
  const { consequence, changes = [] } = option;
  if (!consequence) return [];
  const enough =
    changes.length === 0
      ? []
      : [
          `They would be in ${option.slot} with ${alternatives(changes.map((set) => changeSetText(set, view.words)))}, everything else being equal.`,
        ];
  return [...consequenceTexts(consequence, account, view, names), ...enough];
}

function alternatives(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join("; or with ")}; or with ${last}`;
}

function pairingLines(account: StageAccount, view: PlanView, style: Style, names: boolean): Block {
  const { words, ruleBook } = view;
  const refused = account.options.filter(({ verdict }) => verdict === "refused");
  const reasons = new Map<string, number>();
  for (const { rules } of refused)
    for (const word of rules)
      if (word.refusal !== undefined) {
        const text = refusalText(word, words, ruleBook);
        reasons.set(text, (reasons.get(text) ?? 0) + 1);
      }
  const why = [...reasons].map(([text, number]) => `${grouped(number)} because ${text}`);
  const closed =
    refused.length === 0
      ? [`Every one of the ${count(account.options.length, words.mentor, words.mentors)} was possible by the rules.`]
      : [
          `Of ${count(account.options.length, words.mentor, words.mentors)}, ${grouped(refused.length)} ${refused.length === 1 ? "was" : "were"} not possible: ${listed(why)}.`,
        ];
  const asked = account.options.filter(({ consequence }) => consequence !== undefined);
  const answers = asked.flatMap((option) => {
    const lead = `Why not ${view.nameOf(option.slot)}, ${view.councilOf(option.slot)}? `;
    return [lead + consequenceTexts(option.consequence as Consequence, account, view, names).join(" ")];
  });
  return [...closed, ...answers].flatMap((text) => paragraph(text, style));
}
