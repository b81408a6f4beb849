import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error A script without types: it also runs in docs/make.mjs, outside TypeScript.
import { inputPage } from "../../docs/input.mjs";
import { inputTables } from "../../docs/input-tables.ts";
import { ledgerColumns, mappableColumns } from "../../src/files/columns/columns.ts";
import { dcsPlan } from "../cli/command.ts";

const page = readFileSync(join(import.meta.dirname, "../../docs/input.md"), "utf8");

describe("docs/input.md", () => {
  it("is as the columns and the rules are today: run npm run docs after a change", () => {
    const references = JSON.parse(dcsPlan(["explain-code", "--json"]).out) as unknown;
    expect(page).toBe(inputPage(inputTables(), references));
  });

  it("tells of every column that any table has", () => {
    const told = Array.from(page.matchAll(/^### (.*)$/gm), ([, head = ""]) => head.match(/[a-z_]+(?=`)/g) ?? []).flat();
    expect([...mappableColumns([]), ...ledgerColumns].filter((column) => !told.includes(column))).toEqual([]);
  });
});
