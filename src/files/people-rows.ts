import type { Council } from "../domain/council.ts";
import { slugOf } from "../domain/ids.ts";
import type { Programme } from "../domain/programme.ts";
import { cellWhere, columnReader, headingOf, type Sheet } from "./cell-reader.ts";
import { parseText } from "./cells.ts";
import { fault } from "./codes.ts";
import type { CsvRecord } from "./csv-scan.ts";
import { fieldsReader, type PersonFields } from "./person-fields.ts";
import { councilRecord } from "./person-record.ts";

/** One row: a person in a post, or a vacant post. */
export interface PersonRow {
  readonly record: CsvRecord;
  readonly fields: PersonFields;
  readonly vacant: boolean;
  readonly name: string;
  /** The person's id; empty for a vacant post. */
  readonly personId: string;
  /** The id stands in the file; otherwise it is made of the name. */
  readonly ownId: boolean;
  readonly council: Council | undefined;
  /** The council's code stands in the file; otherwise it is made of the name. */
  readonly ownCode: boolean;
}

/** The columns that say whom a row is about. */
export interface IdentityColumns {
  readonly id: string;
  readonly name: string;
  /** Every row must have an id. */
  readonly idRequired: boolean;
  /** Every row must name a council. */
  readonly councilRequired: boolean;
}

/** Reads the rows of people; those that lack a name, an id or a council are reported and left out. */
export function readPeopleRows(sheet: Sheet, programme: Programme, identity: IdentityColumns): PersonRow[] {
  const readFields = fieldsReader(sheet, programme);
  const readWho = whoReader(sheet, identity);
  return sheet.table.records.flatMap((record) => {
    const fields = readFields(record);
    const row = { record, fields, vacant: fields.status === "vacant", ...readWho(record, fields.status === "vacant") };
    const blank = blankColumns(row, identity);
    for (const column of blank) {
      const params = { column: headingOf(sheet, column) };
      sheet.findings.push(fault("cell/required", cellWhere(sheet, record, column), params));
    }
    return blank.length === 0 ? [row] : [];
  });
}

type Who = Pick<PersonRow, "name" | "personId" | "ownId" | "council" | "ownCode">;

function whoReader(sheet: Sheet, identity: IdentityColumns): (record: CsvRecord, vacant: boolean) => Who {
  const readId = columnReader(sheet, identity.id, parseText, true);
  const readName = columnReader(sheet, identity.name, parseText, true);
  const readCouncil = columnReader(sheet, "council", parseText, true);
  const readCode = columnReader(sheet, "council_code", parseText, true);
  return (record, vacant) => {
    const id = readId(record);
    const name = readName(record) ?? "";
    const councilName = readCouncil(record);
    const code = readCode(record);
    return {
      name,
      personId: vacant ? "" : (id ?? slugOf(name, councilName ?? "")),
      ownId: id !== undefined,
      council: councilName === undefined ? undefined : councilRecord(code ?? slugOf(councilName), councilName),
      ownCode: code !== undefined,
    };
  };
}

function blankColumns(row: Omit<PersonRow, "record" | "fields">, identity: IdentityColumns): string[] {
  const blank: string[] = [];
  if (identity.councilRequired && (row.council === undefined || row.council.code === "")) blank.push("council");
  if (row.vacant) return blank;
  if (row.name === "") blank.push(identity.name);
  else if (row.personId === "" || (identity.idRequired && !row.ownId)) blank.push(identity.id);
  return blank;
}
