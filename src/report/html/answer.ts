import { capitalised, grouped, longDay } from "../../domain/counting.ts";
import { allGoals } from "../../domain/plan/all-goals.ts";
import type { Summary } from "../../domain/plan/plan.ts";
import { emptyOpenings, emptyOpeningsNote } from "../plan/empty-openings.ts";
import { othersSentence, placedClause } from "../plan/outcome-words.ts";
import { byProof, columnsLacking, electionNote } from "../sections/goals.ts";
import { nobodySeeks } from "../sections/nobody-seeks.ts";
import { html, type Markup } from "./markup.ts";
import type { NumberedIntake, PageView } from "./page-view.ts";

/** The head of the page: the answer in a few sentences, then who goes when in figures. */
export function answer(view: PageView): Markup {
  return html`<section id="answer" aria-labelledby="answer-title">
<h2 id="answer-title" class="quiet">The answer</h2>
<p class="lead">${leadOf(view)}</p>
<ul class="points">${pointsOf(view).map((point) => html`<li>${point}</li>`)}</ul>
${view.intakes.length > 0 && html`<ol class="figures">${view.intakes.map((one) => intakeFigure(one, view))}${waitingFigure(view)}</ol>`}${emptyOpeningsNote(emptyOpenings(view.whole)).map((line) => html`<p>${line}</p>`)}
</section>
`;
}

function leadOf({ plan: { summary }, words }: PageView): string {
  return summary.intakes.length === 0 ? mentorSentence(summary, words) : `${placedClause(summary, words)}.`;
}

function pointsOf(view: PageView): Markup[] {
  const { plan, words, scope } = view;
  const { summary } = plan;
  const left = summary.intakes.length > 0 ? html`${othersSentence(summary)}` : undefined;
  const mentors =
    summary.newlyAppointed > 0 && summary.intakes.length > 0 ? html`${mentorSentence(summary, words)}` : undefined;
  const region =
    scope.region === undefined
      ? undefined
      : html`This page shows <b>${scope.region}</b> only; goals and proofs are of the whole plan.`;
  return [region, left, completionPoint(view), mentors, proofPoint(view)].filter((point) => point !== undefined);
}

function completionPoint({ plan: { summary }, words }: PageView): Markup | undefined {
  const done = summary.completeBy;
  if (!done) return undefined;
  const all = done.people === done.of && done.councils === done.ofCouncils;
  const people = `${grouped(done.people)} of ${grouped(done.of)} ${words.participants}`;
  const councils = `${grouped(done.councils)} of ${grouped(done.ofCouncils)} ${words.councils}`;
  const lead = all ? "Everyone completes by" : "Not everyone completes by";
  return html`${lead} ${longDay(done.date)}: ${people}, ${councils}.`;
}

function mentorSentence(summary: Summary, words: PageView["words"]): string {
  const { newlyAppointed, paired, cadre } = summary;
  if (newlyAppointed === 0) return `${capitalised(nobodySeeks(summary, words))}.`;
  const whom = newlyAppointed === 1 ? words.participant : words.participants;
  if (newlyAppointed === 1 && paired === 1)
    return `The one newly appointed ${words.participant} has a ${words.mentor}.`;
  return paired === newlyAppointed
    ? `All ${grouped(newlyAppointed)} newly appointed ${whom} have a ${words.mentor}, from a cadre of ${grouped(cadre)}.`
    : `${grouped(paired)} of ${grouped(newlyAppointed)} newly appointed ${whom} have a ${words.mentor}.`;
}

function proofPoint({ plan }: PageView): Markup | undefined {
  const goals = allGoals(plan);
  if (goals.length === 0) return undefined;
  const { proved, word, open, noData } = byProof(goals);
  const link = html`<a href="#proof">How this is known</a>`;
  const note = electionNote(plan);
  const elected = note === "" ? "" : ` ${capitalised(note)}.`;
  if (proved.length === goals.length)
    return html`No lawful plan is better: all ${goals.length} goals are proved, and anyone can check it.${elected} ${link}.`;
  const others = [
    ...(word.length + open.length > 0 ? ["the others are not certified, or not proved"] : []),
    ...(noData.length > 0
      ? [`${noData.length} ${noData.length === 1 ? "has" : "have"} no data (${columnsLacking(noData)})`]
      : []),
  ];
  return html`${proved.length} of ${goals.length} goals are proved optimal; ${others.join("; ")}.${elected} ${link}.`;
}

function intakeFigure({ intake, number, tint, places, shown }: NumberedIntake, { words, scope }: PageView): Markup {
  const of = scope.region === undefined ? `of ${grouped(places)} places` : `of the ${grouped(places)} places`;
  return html`<li><span class="chip ${tint}">${number}</span><span class="what">${intake.title ?? `${capitalised(words.intake)} ${intake.id}`}</span>
<b class="figure">${grouped(shown)}</b> <span class="of">${of}</span>
<span class="when">${longDay(intake.startsOn)} to ${longDay(intake.endsOn)}</span></li>`;
}

function waitingFigure({ plan: { summary } }: PageView): Markup {
  return html`<li><span class="chip waiting">W</span><span class="what">Waiting</span>
<b class="figure">${grouped(summary.waiting)}</b> <span class="of">in order</span>
<span class="when">${summary.waiting === 0 ? "the list is empty" : html`<a href="#waiting">see the list</a>`}</span></li>`;
}
