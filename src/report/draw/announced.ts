import { count } from "../../domain/counting.ts";
import { type Announcement, announcementForm, type DrawSource } from "../../domain/draw/announcement.ts";
import { quicknetAddress, timeOfRound } from "../../domain/draw/quicknet-rounds.ts";
import { inOrder } from "../plan/json.ts";
import { jsonText } from "../plan/json-text.ts";
import type { ReportOptions } from "../reporter.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { heading, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";

/** The announcement as a file. */
export function renderAnnouncement(announcement: Announcement): string {
  return `${jsonText(inOrder(announcement, announcementForm), 2)}\n`;
}

/** What to do with an announcement: the one line to publish, and how to bind it to a time, the best first. */
export function renderAnnounced(announcement: Announcement, look: ReportOptions): string {
  const style = styleOf(look);
  const { source } = announcement;
  return pageOf([
    [...heading("Publish this line:", style), escapeControls(publicLine(announcement))],
    [
      ...heading("Bind it to a time, by what it is worth:", style),
      ...witnesses.flatMap((witness, at) => paragraph(`${at + 1}. ${witness}`, style)),
    ],
    // An address that is broken over lines cannot be copied.
    ...(source.kind === "drand"
      ? [[`After ${timeOfRound(source.round)} fetch the round:`, quicknetAddress(String(source.round))]]
      : [paragraph("When the numbers are drawn, write them into a file as docs/draw.md shows.", style)]),
    paragraph("Then run dcs-plan allocate with --draw, --beacon and --key.", style),
  ]);
}

const witnesses = [
  "Put the line into a letter to every participant, before the value exists: they can verify the draw with it.",
  "Push the file to a public git host: its record of the push counts, a commit's date does not.",
  "Have it time-stamped (RFC 3161, openssl ts -query), and keep the token beside it.",
  "Minute it, gazette it, send it by e-mail.",
];

function publicLine({ title, sequence, tickets, source, announcedOn, digest }: Announcement): string {
  const which = sequence === 1 ? "Draw" : `Draw, announcement ${sequence}`;
  const people = count(tickets.length, "person", "people");
  return `${which}: ${title}, ${people}, by ${sourceText(source)}, announced ${announcedOn}: SHA-256 ${digest}`;
}

/** The source of a draw in a few words: `round 27946612 of drand quicknet (2026-04-20T00:00:00Z)`. */
export function sourceText(source: DrawSource): string {
  if (source.kind === "drand") return `round ${source.round} of drand quicknet (${timeOfRound(source.round)})`;
  return source.sources.map(({ name, on, howMany }) => `${howMany} of ${name} (${on})`).join(", ");
}
