import { foldText } from "../../domain/people/ids.ts";
import { dataTable, pageColumns } from "../html/data-table.ts";
import { html } from "../html/markup.ts";
import { pageHead } from "../html/page-head.ts";
import { section } from "../html/section.ts";
import { styleSheet } from "../html/style-sheet.ts";
import { csvText } from "../plan/csv.ts";
import { markdownTable, markdownText } from "../plan/markdown.ts";
import { sheet } from "../plan/sheet.ts";
import type { Content, ReportOptions } from "../reporter.ts";
import { drawGrids, droppedNote } from "../text/grid.ts";
import { type Block, heading, pageOf, paragraph } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";
import { isFilled, type Paper, type PaperPart, type PaperTable } from "./paper.ts";

/** The formats of a paper; the first is the default. What a program reads is each command's own. */
export const paperFormats = ["text", "csv", "xlsx", "md", "html"] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** @param stamp the day that a workbook says it was made on */
export async function renderPaper(
  paper: Paper,
  format: PaperFormat,
  look: ReportOptions,
  stamp: string,
): Promise<Content> {
  const parts = paper.parts.filter(isFilled);
  if (format === "csv") return paperCsv(parts, look);
  if (format === "md") return paperMarkdown({ ...paper, parts });
  if (format === "html") return paperHtml({ ...paper, parts });
  if (format === "text") return paperText({ ...paper, parts }, look);
  const sheets = paper.parts.flatMap(({ table }) => (table ? [sheetOf(table)] : []));
  // Commands name the formats when they are set up; what writes workbooks is a quarter of a megabyte.
  const { writeWorkbook } = await import("../../workbook/write-workbook.ts");
  return writeWorkbook(sheets, { title: paper.title, stamp });
}

const sheetOf = ({ name, columns, rows }: PaperTable) => sheet(name, columns, rows);

/** A terminal shows so many rows of a table; the other formats have them all. */
const mostRows = 20;

/** The paper for a terminal. */
export function paperText({ title, parts }: Paper, look: ReportOptions): string {
  const style = styleOf(look);
  return pageOf([heading(title, style), ...parts.map((part) => partText(part, style))]);
}

function partText({ title, texts = [], table }: PaperPart, style: Style): Block {
  const lines = texts.flatMap((text) => paragraph(text, style));
  const lead = title === "" ? [] : heading(title, style);
  if (!table || table.rows.length === 0) return [...lead, ...lines];
  const most = table.isWhole ? table.rows.length : mostRows;
  const { tables, dropped } = drawGrids(table.columns, [table.rows.slice(0, most)], style);
  const more = table.rows.length - most;
  const rest = more > 0 ? paragraph(`${more} more: --format csv, xlsx, md or html shows them all.`, style) : [];
  return [...lead, ...lines, ...(tables[0] ?? []), ...rest, ...droppedNote(dropped, style)];
}

/** One table of all lists: the first column says which, and each has the columns that any of them has. */
function paperCsv(parts: readonly PaperPart[], look: ReportOptions): string {
  const tables = parts.flatMap(({ table }) => (table && table.rows.length > 0 ? [table] : []));
  const keyOf = (head: string): string => foldText(head).replaceAll(" ", "_");
  const keys = [...new Set(tables.flatMap(({ columns }) => columns.map(({ head }) => keyOf(head))))];
  const lines = tables.flatMap(({ name, columns, rows }) => {
    const at = keys.map((key) => columns.findIndex(({ head }) => keyOf(head) === key));
    return rows.map((row) => [name, ...at.map((index) => (index < 0 ? null : (row[index] ?? null)))]);
  });
  return csvText([["list", ...keys], ...lines], look);
}

function paperMarkdown({ title, parts }: Paper): string {
  const blocks = parts.flatMap(({ title: head, texts = [], table }) => [
    ...(head === "" ? [] : [`### ${markdownText(head)}`]),
    ...texts.map(markdownText),
    ...(table && table.rows.length > 0 ? [markdownTable(sheetOf(table).columns, table.rows)] : []),
  ]);
  return `${[`## ${markdownText(title)}`, ...blocks].join("\n\n")}\n`;
}

function paperHtml({ title, style = "", parts }: Paper): string {
  const sections = sectionsOf(parts).map((own, at) =>
    section(
      `part-${at + 1}`,
      own[0].title || own[0].table?.name || title,
      own.map(({ texts = [], picture, table }, within) => [
        ...texts.map(
          (text) => html`<p>${text}</p>
`,
        ),
        picture,
        table !== undefined &&
          table.rows.length > 0 &&
          dataTable(pageColumns(table.columns), table.rows, { id: `table-${at + 1}-${within + 1}`, caption: "" }),
      ]),
    ),
  );
  return html`${pageHead(title, styleSheet + style)}
<body>
<header><h1>${title}</h1></header>
<main>
${sections}</main>
</body>
</html>
`.markup;
}

/** A part without a title goes on from the one before. */
function sectionsOf(parts: readonly PaperPart[]): PaperPart[][] {
  const sections: PaperPart[][] = [];
  for (const part of parts) {
    const last = sections.at(-1);
    if (last && part.title === "") last.push(part);
    else sections.push([part]);
  }
  return sections;
}
