import type { Departure, Move } from "../../domain/plan/previous.ts";
import { capitalised, count, longDay } from "../wording/counting.ts";
import { moveReasonText } from "../wording/move-wording.ts";
import { dataTable, named, type TableColumn } from "./data-table.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { link } from "./people.ts";
import { section } from "./section.ts";

/** What is new against the plan before, where there is one. */
export function changes(view: PageView): Markup | undefined {
  const { previous } = view.plan;
  if (!previous) return undefined;
  const shown = new Set(view.plan.participants.map(({ id }) => id));
  const moves = previous.moves.filter(({ participant }) => shown.has(participant));
  const left = view.scope.region === undefined ? [...previous.departures, ...previous.withdrawals] : [];
  return section(
    "changes",
    "What changed",
    html`<p>This plan updates the one of ${longDay(previous.asOf)} (<code>${previous.digest.slice(0, 12)}</code>): ${count(previous.changes.length, "change", "changes")} recorded, and ${count(moves.length, "place or mentor changed", "places or mentors changed")}.</p>
`,
    moves.length > 0 && dataTable(moveColumns(view), moves, { id: "moves", caption: `Moves: ${moves.length}` }),
    left.length > 0 &&
      dataTable(departureColumns(view), left, {
        id: "departures",
        caption: `Left or withdrew since the first plan: ${left.length}`,
      }),
  );
}

function moveColumns(view: PageView): readonly TableColumn<Move>[] {
  const { words, nameOf, councilOf } = view;
  const gone = new Map(view.plan.previous?.departures.map(({ participant, name }) => [participant, name]));
  const nameIn = (id: string): string => gone.get(id) ?? nameOf(id);
  const slot = (id: string | null, { stage }: Move): Markup =>
    id === null ? html`none` : stage === "pairing" ? named(nameIn(id)) : html`${id}`;
  return [
    { head: capitalised(words.participant), cell: ({ participant }) => link(participant, view), names: true },
    { head: capitalised(words.council), cell: ({ participant }) => named(councilOf(participant)) },
    { head: "What", cell: ({ stage }) => (stage === "pairing" ? words.mentor : words.intake) },
    { head: "Before", cell: (move) => slot(move.from, move) },
    { head: "Now", cell: (move) => slot(move.to, move) },
    { head: "Because of", cell: ({ because }) => moveReasonText(because, words) },
  ];
}

function councilName(code: string, { whole }: PageView): string {
  const post = [...whole.participants.flatMap(({ councils }) => councils), ...(whole.previous?.vacancies ?? [])];
  return post.find((one) => one.code === code)?.name ?? whole.programme.councils?.current[code] ?? code;
}

function departureColumns(view: PageView): readonly TableColumn<Departure>[] {
  const { words } = view;
  return [
    { head: capitalised(words.participant), cell: ({ name }) => named(name), names: true },
    {
      head: capitalised(words.councils),
      cell: ({ councils }) => councils.map((code) => councilName(code, view)).join("; "),
    },
    { head: "On", cell: ({ on }) => longDay(on) },
    { head: "What happened", cell: ({ event }) => event },
    { head: "Reason", cell: ({ reason }) => named(reason) },
  ];
}
