import { capitalised, longDay } from "../../domain/counting.ts";
import { type Column, cellText, isNumeric } from "../column.ts";
import { html, type Markup } from "./markup.ts";

/** A column of a table on the page. */
export interface TableColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Markup | string | number;
  /** What the column is sorted by, where that is not the text shown. */
  readonly key?: (row: Row) => string | number;
  readonly numeric?: true;
  /** It names the row: a header cell. */
  readonly names?: true;
}

/**
 * Columns of a list as the page shows them; the first is the row's name.
 * @param link leads from a person's id to their row
 */
export function pageColumns<Row>(
  columns: readonly Column<Row>[],
  link: (id: string) => Markup | string = (id) => id,
): TableColumn<Row>[] {
  return columns.map((column, at) => ({ ...pageColumn(column, link), ...(at === 0 && { names: true }) }));
}

/** A column of a list as the page shows it. */
export function pageColumn<Row>(column: Column<Row>, link: (id: string) => Markup | string): TableColumn<Row> {
  const { kind, personId } = column;
  const head = column.head.replaceAll("'", "’");
  const text = (row: Row): string => cellText(column, row);
  if (personId) return { head, cell: (row) => link(personId(row)) };
  if (kind === "date") return { head, cell: (row) => longDay(text(row)), key: text };
  if (kind === "name") return { head, cell: (row) => named(text(row)) };
  if (kind === "sentence") return { head, cell: (row) => capitalised(text(row)) };
  return { head, cell: text, ...(isNumeric(column) && { numeric: true }) };
}

export interface TableLook<Row> {
  readonly id: string;
  readonly caption: string;
  /** The anchor of a row. */
  readonly anchor?: (row: Row) => string;
  /** A field to filter by and buttons to sort by are added, where scripts are allowed. */
  readonly tools?: true;
}

/**
 * A whole table. On a narrow screen each row becomes a card, with the headings beside the values: hence the labels, and
 * the roles, which some browsers drop with the table's own display.
 */
export function dataTable<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  { id, caption, anchor, tools }: TableLook<Row>,
): Markup {
  const head = columns.map(
    (column) => html`<th scope="col" role="columnheader"${numericClass(column)}>${column.head}</th>`,
  );
  const body = rows.map(
    (
      row,
    ) => html`<tr role="row"${anchor && html` id="${anchor(row)}"`}>${columns.map((column) => cellOf(column, row))}</tr>
`,
  );
  return html`<div class="table-box" id="${id}-box"><table id="${id}" role="table"${tools && html` data-tools="${String(rows.length)}"`}>
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
<tbody role="rowgroup">
${body}</tbody></table></div>
`;
}

function cellOf<Row>(column: TableColumn<Row>, row: Row): Markup {
  const label = html` data-label="${column.head}"`;
  const key = column.key && html` data-key="${String(column.key(row))}"`;
  const inside = column.cell(row);
  return column.names
    ? html`<th scope="row" role="rowheader"${label}${key}>${inside}</th>`
    : html`<td role="cell"${label}${key}${numericClass(column)}>${inside}</td>`;
}

function numericClass<Row>({ numeric }: TableColumn<Row>): Markup | undefined {
  return numeric && html` class="number"`;
}

/** A name from somebody's file: its writing direction stays its own. */
export function named(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}
