import { sortedBy } from "../../domain/compare.ts";
import { capitalised, ordinal } from "../../domain/counting.ts";
import { foldText } from "../../domain/people/ids.ts";
import type { Participant } from "../../domain/people/people.ts";
import type { Override, Placement, Reason, Refused, Waiting } from "../../domain/plan/plan-entries.ts";
import { ownChoice } from "../plan/own-choice.ts";
import { overrideColumns, waitingColumns, whyOf } from "../plan/plan-lists.ts";
import { councilAnchor, personAnchor } from "./anchors.ts";
import { dataTable, named, pageColumns, type TableColumn } from "./data-table.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { section } from "./section.ts";

/** Somebody with what the plan decided for them. */
interface Entry {
  readonly person: Participant;
  readonly placed?: Placement | undefined;
  readonly waits?: Waiting | undefined;
  readonly refused?: Refused | undefined;
}

/** Every participant in one table: by intake, then the waiting list in its order, then those refused. */
export function everyone(view: PageView): Markup | undefined {
  const { participants, overrides } = view.plan;
  if (participants.length === 0 || view.intakes.length === 0) return undefined;
  const { words } = view;
  return section(
    "everyone",
    `Every ${words.participant}`,
    html`<p>In the order of the ${words.intakes}, then of the ${words.councils}’ names.</p>
`,
    dataTable(columnsOf(view), entriesOf(view), {
      id: "people",
      caption: `Every ${words.participant}: ${participants.length}`,
      anchor: ({ person }) => personAnchor(person.id),
      tools: true,
    }),
    overrides.length > 0 &&
      dataTable(overrideTable(view), overrides, {
        id: "overrides",
        caption: "Offers honoured although a rule refuses them",
      }),
  );
}

/** The waiting list by itself: whom the next free place goes to. */
export function waitingList(view: PageView): Markup | undefined {
  const { waitingList: list } = view.plan;
  if (list.length === 0) return undefined;
  const { person, position, council, region, why } = waitingColumns(view);
  const columns = pageColumns([person, position, council, region, why], (id) => link(id, view));
  return section(
    "waiting",
    "Waiting list",
    dataTable(columns, list, { id: "waiting-list", caption: `Waiting, in order: ${list.length}` }),
  );
}

/** Reason codes as a sentence. */
export function whyText(reasons: readonly Reason[], view: PageView): string {
  return capitalised(whyOf(reasons, view));
}

/** Somebody's name, leading to their row where this page has one. */
export function link(id: string, view: PageView): Markup {
  const name = named(view.nameOf(id));
  return view.plan.participants.some((person) => person.id === id) && view.intakes.length > 0
    ? html`<a href="#${personAnchor(id)}">${name}</a>`
    : name;
}

function entriesOf({ plan, councilOf, intakeOf }: PageView): Entry[] {
  const placed = new Map(plan.placements.map((one) => [one.participant, one]));
  const waiting = new Map(plan.waitingList.map((one) => [one.participant, one]));
  const refused = new Map(plan.refused.map((one) => [one.participant, one]));
  const entries = plan.participants.map((person) => ({
    person,
    placed: placed.get(person.id),
    waits: waiting.get(person.id),
    refused: refused.get(person.id),
  }));
  const rank = ({ placed: place, waits }: Entry): number =>
    place ? (intakeOf(place.intake)?.number ?? 0) : waits ? 10_000 + waits.position : 10_000_000;
  return sortedBy(entries, (entry) =>
    [
      String(rank(entry)).padStart(9, "0"),
      entry.placed?.cohort ?? "",
      foldText(councilOf(entry.person.id)),
      entry.person.id,
    ].join("\u0000"),
  );
}

function columnsOf(view: PageView): readonly TableColumn<Entry>[] {
  const { words } = view;
  const mentorOf = ({ person }: Entry): string => view.pairingOf(person.id)?.mentor ?? "";
  const mentored = view.plan.pairings.length > 0;
  return [
    {
      head: capitalised(words.council),
      cell: ({ person }) => councilCell(person),
      key: ({ person }) => foldText(view.councilOf(person.id)),
    },
    {
      head: capitalised(words.participant),
      cell: ({ person }) => named(person.name),
      names: true,
      key: ({ person }) => foldText(person.name),
    },
    { head: "Region", cell: ({ person }) => person.region },
    { head: "Type", cell: ({ person }) => person.type },
    { head: capitalised(words.intake), cell: (entry) => placeCell(entry, view), key: (entry) => placeKey(entry, view) },
    { head: "Why", cell: (entry) => whyCell(entry, view), key: (entry) => whyPlaced(entry, view) },
    ...(mentored
      ? [
          {
            head: capitalised(words.mentor),
            cell: (entry: Entry) => (mentorOf(entry) === "" ? "" : link(mentorOf(entry), view)),
          },
        ]
      : []),
  ];
}

function councilCell({ councils }: Participant): Markup {
  return html`${councils.map(({ code, name }, at) => html`${at > 0 && "; "}<span id="${councilAnchor(code)}">${named(name)}</span>`)}`;
}

function placeCell({ placed, waits }: Entry, { intakeOf }: PageView): Markup {
  const found = placed && intakeOf(placed.intake);
  if (found) {
    const cohort =
      placed.cohort === undefined
        ? ""
        : `, ${found.intake.cohorts?.find(({ id }) => id === placed.cohort)?.title ?? placed.cohort}`;
    return html`<span class="place"><span class="chip ${found.tint}" aria-hidden="true">${found.number}</span> ${found.intake.id}</span>${cohort}`;
  }
  if (waits) return html`<span class="chip waiting" aria-hidden="true">W</span> waiting, number ${waits.position}`;
  return html`<span class="chip refused" aria-hidden="true">–</span> not eligible`;
}

function placeKey({ placed, waits }: Entry, { intakeOf }: PageView): string {
  const number = placed ? (intakeOf(placed.intake)?.number ?? 0) : waits ? 10_000 + waits.position : 10_000_000;
  return String(number).padStart(9, "0");
}

function whyCell(entry: Entry, view: PageView): Markup {
  const text = view.explanations.get(entry.person.id) ?? "";
  const more = text !== "" && html`<details><summary>In full</summary>${text}</details>`;
  return html`${whyPlaced(entry, view)}${more}`;
}

// Reasons, and how the place stands to what they asked for.
function whyPlaced({ person, placed, waits, refused }: Entry, view: PageView): string {
  const reasons = (placed ?? waits ?? refused)?.reasons ?? [];
  const also = [
    ...(placed ? [choiceText(person, placed)] : []),
    ...(view.inCadre(person.id) ? [`member of the cadre`] : []),
  ].filter((text) => text !== "");
  return [whyText(reasons, view), ...also].filter((text) => text !== "").join("; ");
}

function choiceText({ preferredIntakes }: Participant, placement: Placement): string {
  if (preferredIntakes.length === 0) return "";
  const choice = ownChoice(preferredIntakes, placement);
  return choice === 0 ? "not on their list" : `their ${ordinal(choice)} choice of ${preferredIntakes.length}`;
}

function overrideTable(view: PageView): readonly TableColumn<Override>[] {
  const { person, council, intake, rules, reason } = overrideColumns(view);
  return pageColumns([person, council, intake, rules, reason], (id) => link(id, view));
}
