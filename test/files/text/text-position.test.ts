import { describe, expect, it } from "vitest";
import { parseTable } from "../../../src/files/tables/csv-table.ts";
import { placeAt, placesFrom } from "../../../src/files/text/text-position.ts";

describe("places in one pass", () => {
  it("are those that each offset has by itself, over line ends inside of cells and letters of two units", () => {
    const text = 'x\n"a\r\nb",c,"😀\ré",d\n';
    // Where a letter starts: no cell starts inside of one.
    const offsets = [...text.matchAll(/./gsu)].flatMap(({ index }) => (index >= 2 ? [index] : []));
    expect(placesFrom(text, 2, 2, offsets)).toEqual(offsets.map((at) => placeAt(text, at)));
  });

  it("are those of the headings", () => {
    const text = 'a,"b\nc",d,e\n1,2,3,4\n';
    const { header } = parseTable({ file: "x.csv", text });
    expect(header.map(({ line, column }) => [line, column])).toEqual([
      [1, 1],
      [1, 3],
      [2, 4],
      [2, 6],
    ]);
  });

  it("of very many headings take no longer for each", () => {
    const seconds = (count: number): number => {
      const text = `${Array.from({ length: count }, (_, at) => `heading-${at}`).join(",")}\n`;
      const before = process.cpuUsage();
      expect(parseTable({ file: "x.csv", text }).header).toHaveLength(count);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e6;
    };
    seconds(10_000);
    // One by one, each from the start of the line, took 37 s for 150,000.
    expect(seconds(150_000)).toBeLessThan(4);
  });
});
