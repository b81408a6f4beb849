import { scalePoint } from "d3-scale";
import { linkHorizontal } from "d3-shape";
import { sortedBy } from "../../domain/compare.ts";
import { foldText } from "../../domain/people/ids.ts";
import { truncate } from "../text/wrap.ts";
import { html, type Markup } from "./markup.ts";
import type { PageView } from "./page-view.ts";
import { scrollBox } from "./section.ts";

/** Who mentors whom: mentors on the left, those whom they support on the right. */
export function pairingPicture(view: PageView): Markup | undefined {
  const { pairings } = view.plan;
  if (pairings.length === 0 || pairings.length > most) return undefined;
  const mentors = sortedBy([...new Set(pairings.map(({ mentor }) => mentor))], (id) => sortKey(id, view));
  const order = new Map(mentors.map((id, at) => [id, at]));
  const mentees = sortedBy(
    pairings.map(({ participant, mentor }) => ({ participant, mentor })),
    ({ participant, mentor }) => `${String(order.get(mentor)).padStart(6, "0")}${sortKey(participant, view)}`,
  ).map(({ participant }) => participant);
  const height = Math.max(mentors.length, mentees.length) * step + 30;
  const left = scalePoint(mentors, [34, height - 14]);
  const right = scalePoint(mentees, [34, height - 14]);
  const link = linkHorizontal<unknown, readonly [number, number]>();
  const links = pairings.map(({ participant, mentor, relaxed }) => {
    const d = link({ source: [from, left(mentor) ?? 0], target: [to, right(participant) ?? 0] });
    return html`<path class="link${relaxed.length > 0 && " relaxed"}" d="${d?.replace(/\d+\.\d+/g, (text) => Number(text).toFixed(1)) ?? ""}"/>`;
  });
  const label = `Who mentors whom: ${pairings.length} pairs; the table of pairings says the same`;
  return html`<p class="legend"><span class="key"><svg width="34" height="12" aria-hidden="true"><line class="link" x1="0" x2="34" y1="6" y2="6"/></svg> every preference met</span> <span class="key"><svg width="34" height="12" aria-hidden="true"><line class="link relaxed" x1="0" x2="34" y1="6" y2="6"/></svg> a preference not met, see the table</span></p>
${scrollBox(
  "Picture: who mentors whom",
  html`<svg class="pairs" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">
<text class="head end" x="${from - 12}" y="14">${view.words.mentor}, ${view.words.council}</text><text class="head" x="${to + 12}" y="14">newly appointed, ${view.words.council}</text>
${links}
${mentors.map((id) => person(id, from, left(id) ?? 0, true, view))}${mentees.map((id) => person(id, to, right(id) ?? 0, false, view))}</svg>`,
)}`;
}

/** Beyond this many pairs the lines cannot be told apart. */
const most = 120;
const step = 24;
const width = 860;
const from = 360;
const to = 500;

function sortKey(id: string, { person: find, councilOf }: PageView): string {
  return `${find(id)?.region ?? ""}\u0000${foldText(councilOf(id))}\u0000${id}`;
}

function person(id: string, x: number, y: number, atLeft: boolean, { nameOf, councilOf }: PageView): Markup {
  const [name, council] = [nameOf(id), councilOf(id)];
  const text = name === council ? council : `${name}, ${council}`;
  return html`<circle class="${atLeft ? "mentor" : "mentee"}" cx="${x}" cy="${y}" r="4.5"/><text${atLeft && html` class="end"`} x="${atLeft ? x - 12 : x + 12}" y="${y + 4}">${truncate(text, longest, "…")}</text>
`;
}

/** In columns of text. */
const longest = 48;
