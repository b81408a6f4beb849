import type { MergedArea, ReadCell, ReadSheet } from "../../workbook/read-sheet.ts";

/** Of a column, how many merged areas were filled down, and the first of them. */
interface FilledColumn {
  readonly index: number;
  count: number;
  readonly area: MergedArea;
}

/** Fills merged cells down their first column; asked row by row, so that an area as large as a sheet costs nothing. */
export function mergeFiller(sheet: ReadSheet, headRow: number, columns: readonly number[]) {
  const filled = new Map<number, FilledColumn>();
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  const areas = columns.map((column) =>
    sheet.merged
      .filter((area) => area.firstColumn === column && area.firstRow > headRow && area.lastRow > area.firstRow)
      .sort((left, right) => left.firstRow - right.firstRow),
  );
  const next = columns.map(() => 0);
  const seen = new Set<MergedArea>();
  return {
    get areas() {
      return [...filled.values()];
    },
    fill: (row: number, cells: readonly (ReadCell | undefined)[]) =>
      cells.map((cell, index) => {
        const own = areas[index];
        while ((own[next[index]]?.lastRow ?? row) < row) next[index]++;
        const area = own[next[index]];
        if (cell !== undefined || area === undefined || area.firstRow >= row) return cell;
        if (!seen.has(area)) {
          seen.add(area);
          const before = filled.get(index);
          if (before) before.count++;
          else filled.set(index, { index, count: 1, area });
        }
        return byRow.get(area.firstRow)?.cells.get(area.firstColumn);
      }),
  };
}
