import { capitalised, count } from "../../domain/counting.ts";
import type { CadreMember, Pairing, Unpaired } from "../../domain/plan/plan-entries.ts";
import { cadreColumns, pairingColumns, unpairedColumns } from "../plan/plan-lists.ts";
import { byCouncil, cadreByCouncil, commonDates, sameReasons } from "../plan/plan-order.ts";
import { dataTable, pageColumn, pageColumns, type TableColumn } from "./data-table.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { pairingPicture } from "./pairing-picture.ts";
import { link, whyText } from "./people.ts";
import { section } from "./section.ts";

/** The cadre with its load, who mentors whom, and who has no mentor. */
export function mentoring(view: PageView): Markup | undefined {
  const { cadre, pairings, unpaired } = view.plan;
  if (cadre.length + pairings.length + unpaired.length === 0) return undefined;
  const { words } = view;
  const spare = cadre.reduce((sum, { capacity, mentor }) => sum + Math.max(0, capacity - view.loadOf(mentor)), 0);
  const relaxed = pairings.filter((pairing) => pairing.relaxed.length > 0).length;
  return section(
    "mentoring",
    "Mentoring",
    html`<p>${capitalised(count(cadre.length, words.mentor, words.mentors))} support ${count(pairings.length, words.participant, words.participants)}; there is room for ${spare} more. ${relaxed === 0 ? "Every preference is met." : `${capitalised(count(relaxed, "pair falls", "pairs fall"))} short of a preference, named in the table.`}</p>
`,
    pairingPicture(view),
    pairings.length > 0 &&
      dataTable(pairingTable(view), byCouncil(pairings, view), {
        id: "pairings",
        caption: `Pairings: ${pairings.length}${commonDates(view.plan.pairings)}`,
        tools: true,
      }),
    unpaired.length > 0 &&
      dataTable(unpairedTable(view), byCouncil(unpaired, view), {
        id: "unpaired",
        caption: `Without a ${words.mentor}: ${unpaired.length}`,
      }),
    cadre.length > 0 &&
      dataTable(cadreTable(view), cadreByCouncil(view), {
        id: "cadre",
        caption: `The cadre and its load: ${cadre.length}${sameReasons(view) ? `, ${whyText(cadre[0]?.reasons ?? [], view).toLowerCase()}` : ""}`,
        tools: true,
      }),
  );
}

function pairingTable(view: PageView): readonly TableColumn<Pairing>[] {
  const { person, council, mentor, mentorCouncil, starts, ends, unmet } = pairingColumns(view);
  const shown = { ...unmet, value: (pairing: Pairing) => unmet.value(pairing) || "none" };
  const dates = commonDates(view.plan.pairings) === "" ? [starts, ends] : [];
  return pageColumns([person, council, mentor, mentorCouncil, ...dates, shown], (id) => link(id, view));
}

function unpairedTable(view: PageView): readonly TableColumn<Unpaired>[] {
  const { person, council, why } = unpairedColumns(view);
  return pageColumns([person, council, why], (id) => link(id, view));
}

function cadreTable(view: PageView): readonly TableColumn<CadreMember>[] {
  const { person, council, region, type, directorSince, load, why } = cadreColumns(view);
  const columns = pageColumns([person, council, region, type, directorSince], (id) => link(id, view));
  const dots = { head: load.head, cell: (member: CadreMember) => loadOfMember(member, view), key: load.value };
  return [...columns, dots, ...(sameReasons(view) ? [] : [pageColumn(why, (id) => link(id, view))])];
}

function loadOfMember({ mentor, capacity }: CadreMember, { loadOf }: PageView): Markup {
  const load = loadOf(mentor);
  const shown = Math.min(12, Math.max(capacity, load));
  const dots = Array.from(
    { length: shown },
    (_, at) => html`<circle class="${at < load ? "full" : "free"}" cx="${at * 14 + 7}" cy="7" r="5"/>`,
  );
  return html`<span class="load"><svg width="${shown * 14}" height="14" aria-hidden="true" focusable="false">${dots}</svg> ${load} of ${capacity}</span>`;
}
