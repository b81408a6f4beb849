import { count, longDay } from "../../domain/counting.ts";
import type { LogEntry, LoggedAnnouncement, PlanLog } from "../../domain/plan/plan-log.ts";
import type { Departure } from "../../domain/plan/previous.ts";
import type { Words } from "../../domain/programme/programme.ts";
import { sourceText } from "../draw/announced.ts";
import { type FindingsOptions, findingLines, wordedFindings } from "../findings/findings.ts";
import { jsonText } from "../plan/json-text.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { type Block, heading, pageOf } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";
import { wrapText } from "../text/wrap.ts";
import { changeText, moveText } from "../wording/move-wording.ts";

/** The history of a chain of plans: who moved when and why, and where the chain is broken. */
export function renderLog(
  { entries, announcements, findings }: PlanLog,
  words: Words,
  options: FindingsOptions,
): string {
  if (options.format === "json") {
    const plans = entries.map((entry) => ({ ...entry, names: undefined }));
    return `${jsonText({ whole: findings.length === 0, plans, announcements, findings: wordedFindings(findings) }, 2)}\n`;
  }
  const style = styleOf(options);
  const whole = `${count(entries.length, "plan", "plans")}, each named by the next: the chain is unbroken.`;
  return pageOf([
    ...entries.flatMap((entry) => planBlocks(entry, words, style)),
    list("Announcements of draws", announcements.map(announcementText), style),
    findings.length === 0 ? [style.paint.green(whole)] : findingLines(findings, options),
  ]);
}

function announcementText({ digest, announcedOn, source, reason, used }: LoggedAnnouncement): string {
  const why = reason === undefined ? "" : `; because: ${reason}`;
  return `${announcedOn}, ${digest.slice(0, 12)}, ${sourceText(source)}${why}: ${used ? "drawn" : "never used"}`;
}

function planBlocks(entry: LogEntry, words: Words, style: Style): Block[] {
  const { file, digest, asOf, placed, waiting, refused, changes, moves, departures, names } = entry;
  const nameOf = (id: string): string => names.get(id) ?? id;
  const state = `${placed} placed, ${waiting} waiting, ${refused} not eligible`;
  return [
    [...heading(`${longDay(asOf)}  ${file}  ${digest.slice(0, 12)}`, style), `  ${state}`],
    list(
      "What happened",
      changes.map((change) => changeText(change, words, nameOf)),
      style,
    ),
    list(
      "Who moved",
      moves.map((move) => moveText(move, words, nameOf)),
      style,
    ),
    list("Left or withdrew", departures.map(departureText), style),
  ];
}

function departureText({ name, event, reason, intake, state }: Departure): string {
  const place = intake === undefined ? "" : `, ${intake}${state === undefined ? "" : ` (${state})`}`;
  return `${name}${place}: ${event}${reason === "" ? "" : `, ${reason}`}`;
}

function list(title: string, lines: readonly string[], { width }: Style): Block {
  if (lines.length === 0) return [];
  const wrapped = lines.flatMap((line) =>
    wrapText(escapeControls(line), Math.max(30, width - 6)).map((part, at) =>
      at === 0 ? `    - ${part}` : `      ${part}`,
    ),
  );
  return [`  ${title}: ${lines.length}`, ...wrapped];
}
