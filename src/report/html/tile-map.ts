import { largest } from "../../domain/append.ts";
import { sortedBy } from "../../domain/compare.ts";
import { councilAnchor } from "./anchors.ts";
import { englandTiles, leftovers, regionTiles, type Tile } from "./map-tiles.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { section } from "./section.ts";
import { regionLabels } from "./tile-layout.ts";

/** A picture of who goes when: the map of England where the councils are known, else a grid by region. */
export function tileMap(view: PageView): Markup | undefined {
  const { plan, words } = view;
  const count = plan.participants.length;
  if (view.intakes.length === 0 || count === 0 || count > most) return undefined;
  const known = englandTiles(view);
  const onMap = new Set(known.flatMap(({ people }) => people.map(({ id }) => id))).size;
  const isMap = onMap * 2 >= count;
  const shown = isMap ? [...known, ...leftovers(known, view)] : regionTiles(plan.participants, 0);
  const how = isMap
    ? `One tile for each ${words.council}, all of one size, so that neighbours and regions can be recognised.`
    : `One tile for each ${words.council}, region by region.`;
  return section(
    "map",
    isMap ? `Who goes when, on the map` : `Who goes when, by region`,
    html`<p>${how} The number on a tile is the ${words.intake}. A tile leads to the ${words.council}’s row in <a href="#everyone">the table of everyone</a>, which says the same in words.</p>
<p class="legend">${legend(view, shown)}</p>
<p class="skip"><a href="#map-end">Skip the ${shown.length} tiles</a></p>
`,
    picture(shown, isMap, view),
    html`<div id="map-end"></div>`,
  );
}

/** Beyond this many tiles nothing can be made out. */
const most = 1000;
const size = 44;
const pitch = 46;

function legend(view: PageView, shown: readonly Tile[]): Markup[] {
  const marks = new Set(shown.map((tile) => markOf(tile, view).tint));
  const { words } = view;
  const others = [
    { tint: "waiting", mark: "W", text: "waiting" },
    { tint: "refused", mark: "–", text: "not eligible" },
    { tint: "nobody", mark: "", text: `no ${words.participant} in this plan` },
  ].filter(({ tint }) => marks.has(tint));
  return [
    ...view.intakes.map(({ number, tint, intake }) => ({
      tint,
      mark: String(number),
      text: intake.title ?? intake.id,
    })),
    ...others,
  ].map(({ tint, mark, text }) => html`<span class="key"><span class="chip ${tint}">${mark}</span> ${text}</span> `);
}

interface Mark {
  readonly tint: string;
  readonly mark: string;
  readonly text: string;
}

function markOf({ people }: Tile, view: PageView): Mark {
  const marks = people.map((person) => personMark(person.id, view));
  const [first] = sortedBy(marks, ({ mark }) => mark.padStart(4, "0"));
  if (!first) return { tint: "nobody", mark: "", text: "nobody in this plan" };
  const more = new Set(marks.map(({ mark }) => mark)).size > 1 ? "+" : "";
  return { ...first, mark: first.mark + more, text: marks.map(({ text }) => text).join(", ") };
}

function personMark(id: string, { plan, intakeOf }: PageView): Mark {
  const placed = plan.placements.find(({ participant }) => participant === id);
  const found = placed && intakeOf(placed.intake);
  if (found) return { tint: found.tint, mark: String(found.number), text: found.intake.id };
  const waits = plan.waitingList.find(({ participant }) => participant === id);
  if (waits) return { tint: "waiting", mark: "W", text: `waiting, number ${waits.position}` };
  return { tint: "refused", mark: "–", text: "not eligible" };
}

function picture(shown: readonly Tile[], isMap: boolean, view: PageView): Markup {
  const columns = largest(shown.map(({ column }) => column)) + 1;
  const rows = largest(shown.map(({ row }) => row)) + 1;
  const title = isMap
    ? `Map: ${view.words.councils} by ${view.words.intake}`
    : `Grid: ${view.words.councils} by ${view.words.intake}`;
  const labels = isMap ? mapLabels() : gridLabels(shown);
  return html`<svg class="map" viewBox="-2 -2 ${columns * pitch + 2} ${rows * pitch + 2}" role="group" aria-label="${title}">
${shown.map((tile) => tileMarkup(tile, view))}<path class="region-line" d="${regionLines(shown)}"/>
<g class="region-name" aria-hidden="true">${labels}</g></svg>
`;
}

function tileMarkup(tile: Tile, view: PageView): Markup {
  const { tint, mark, text } = markOf(tile, view);
  const [x, y] = [tile.column * pitch, tile.row * pitch];
  const names = tile.people.map(({ name }) => name).join(", ");
  const label = `${tile.name}: ${text}${names === "" || names === tile.name ? "" : ` (${names})`}`;
  const inside = html`<g class="tile ${tint}"><title>${label}</title><rect x="${x}" y="${y}" width="${size}" height="${size}" rx="5"/>
<text class="short" x="${x + size / 2}" y="${y + 17}">${tile.short}</text> <text class="mark" x="${x + size / 2}" y="${y + 36}">${mark}</text></g>`;
  return tile.people.length === 0
    ? html`${inside}
`
    : html`<a href="#${councilAnchor(tile.code)}" aria-label="${tile.short} ${mark}: ${label}">${inside}</a>
`;
}

// A line wherever a tile's neighbour is of another region.
function regionLines(shown: readonly Tile[]): string {
  const at = new Map(shown.map((tile) => [`${tile.column},${tile.row}`, tile]));
  const lines: string[] = [];
  for (const { column, row, region } of shown) {
    const right = at.get(`${column + 1},${row}`);
    const below = at.get(`${column},${row + 1}`);
    if (region === "") continue;
    const [x, y] = [column * pitch - 1, row * pitch - 1];
    if (right && right.region !== "" && right.region !== region) lines.push(`M${x + pitch} ${y}v${pitch}`);
    if (below && below.region !== "" && below.region !== region) lines.push(`M${x} ${y + pitch}h${pitch}`);
  }
  return lines.join("");
}

function mapLabels(): Markup[] {
  return regionLabels.map(({ lines, column, row, end }) => {
    const x = column * pitch;
    const spans = lines.map((line, at) => html`<tspan x="${x}"${at > 0 && html` dy="1.1em"`}>${line}</tspan>`);
    return html`<text${end && html` class="end"`} y="${row * pitch}">${spans}</text>`;
  });
}

function gridLabels(shown: readonly Tile[]): Markup[] {
  const seen = new Set<string>();
  return shown.flatMap(({ region, row }) => {
    if (seen.has(region)) return [];
    seen.add(region);
    return [html`<text x="0" y="${row * pitch - 10}">${region === "" ? "No region given" : region}</text>`];
  });
}
