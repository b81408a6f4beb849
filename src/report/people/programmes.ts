import { grouped } from "../../domain/counting.ts";
import { type DraftProgramme, toBeGiven } from "../../domain/programme/draft-programme.ts";
import { isOpen, programmeForm, stageOf } from "../../domain/programme/programme.ts";
import type { Column } from "../column.ts";
import type { FindingsOptions } from "../findings/findings.ts";
import { inOrder } from "../plan/json.ts";
import { jsonText } from "../plan/json-text.ts";
import { drawGrids, droppedNote } from "../text/grid.ts";
import { pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";

/** The list of programmes for people, or as a JSON array with one entry each. */
export function renderProgrammes(programmes: readonly DraftProgramme[], options: FindingsOptions): string {
  if (options.format === "json") return `${jsonText(programmes.map(entryOf), 2)}\n`;
  const style = styleOf(options);
  const { tables, dropped } = drawGrids(columns, [programmes], style);
  const hint = "dcs-plan programmes <id> prints one as a file to edit; --programme <id or file> uses it.";
  return pageOf([[...(tables[0] ?? []), ...droppedNote(dropped, style)], paragraph(hint, style)]);
}

/** One programme in full as JSON: a file that `--programme` reads. */
export function renderProgramme(programme: DraftProgramme): string {
  return `${jsonText(inOrder(programme, programmeForm), 2)}\n`;
}

const columns: readonly Column<DraftProgramme>[] = [
  { head: "Programme", value: ({ id }) => id, rank: 0 },
  { head: "Title", value: ({ title }) => title, rank: 1, least: 24 },
  { head: "As of", value: ({ asOf }) => asOf, rank: 4 },
  { head: "Places", value: placesText, rank: 2, least: 12 },
  { head: "Stages", value: ({ stages }) => stages.map(({ stage }) => stage).join(", "), rank: 3, least: 12 },
];

function placesText(programme: DraftProgramme): string {
  const open = programme.intakes
    .filter((intake) => isOpen(intake) || intake.every !== undefined)
    .map(({ id, places, every }) => {
      const number = places === toBeGiven ? "to be given" : grouped(places);
      return `${id}${every === undefined ? "" : " and on"}: ${number}`;
    });
  const cadre = stageOf(programme, "cadre");
  return [...open, ...(cadre ? [`cadre: ${grouped(cadre.size)}`] : [])].join(", ");
}

function entryOf(programme: DraftProgramme): object {
  const { id, title, about, asOf, stages } = programme;
  return {
    id,
    title,
    about,
    asOf,
    places: expandRecurringIntakes(programme).reduce(
      (total, { places }) => total + (places === toBeGiven ? 0 : places),
      0,
    ),
    intakes: programme.intakes
      .filter(({ open }) => open !== false)
      .map((intake) => ({ id: intake.id, places: intake.places, startsOn: intake.startsOn, every: intake.every })),
    stages: stages.map(({ stage }) => stage),
  };
}

function expandRecurringIntakes({ intakes }: DraftProgramme): DraftProgramme["intakes"] {
  return intakes.filter(isOpen);
}
