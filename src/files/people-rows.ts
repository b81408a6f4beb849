import type { Council } from "../domain/council.ts";
import { slugOf } from "../domain/ids.ts";
import type { Mentor } from "../domain/people.ts";
import type { Programme } from "../domain/programme.ts";
import { cellWhere, columnReader, headingOf, type Sheet } from "./cell-reader.ts";
import { parseStatus, parseText } from "./cells.ts";
import { fault } from "./codes.ts";
import type { CsvRecord } from "./csv-scan.ts";
import { personReader } from "./person-reader.ts";

/** One row: a person in a post, or (without a person) a vacant post. */
export interface PersonRow {
  readonly record: CsvRecord;
  /** As this row alone tells. */
  readonly person: Mentor | undefined;
  readonly council: Council | undefined;
  /** The person's id stands in the file; otherwise it is made of the name. */
  readonly ownId: boolean;
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
  const readPerson = personReader(sheet, programme);
  const readHead = headReader(sheet, identity);
  const rows: PersonRow[] = [];
  for (const record of sheet.table.records) {
    const head = readHead(record);
    const { id, name, status, council } = head;
    const person = readPerson(record, { id, name, status: status === "vacant" ? "permanent" : status, council });
    const blank = blankColumns(head, identity);
    for (const column of blank) {
      sheet.findings.push(
        fault("cell/required", cellWhere(sheet, record, column), { column: headingOf(sheet, column) }),
      );
    }
    if (blank.length > 0) continue;
    const { ownId, ownCode } = head;
    rows.push({ record, person: status === "vacant" ? undefined : person, council, ownId, ownCode });
  }
  return rows;
}

type Head = ReturnType<ReturnType<typeof headReader>>;

function headReader(sheet: Sheet, identity: IdentityColumns) {
  const readId = columnReader(sheet, identity.id, parseText, true);
  const readName = columnReader(sheet, identity.name, parseText, true);
  const readCouncil = columnReader(sheet, "council", parseText, true);
  const readCode = columnReader(sheet, "council_code", parseText, true);
  const readStatus = columnReader(sheet, "status", parseStatus);
  return (record: CsvRecord) => {
    const ownId = readId(record);
    const name = readName(record) ?? "";
    const councilName = readCouncil(record);
    const code = readCode(record);
    return {
      id: ownId ?? slugOf(name, councilName ?? ""),
      ownId: ownId !== undefined,
      name,
      status: readStatus(record) ?? ("permanent" as const),
      council: councilName === undefined ? undefined : { code: code ?? slugOf(councilName), name: councilName },
      ownCode: code !== undefined,
    };
  };
}

function blankColumns({ id, ownId, name, status, council }: Head, identity: IdentityColumns): readonly string[] {
  const noCouncil = identity.councilRequired && (council === undefined || council.code === "");
  const noName = status !== "vacant" && name === "";
  const noId = status !== "vacant" && !noName && (id === "" || (identity.idRequired && !ownId));
  if (!noCouncil && !noName && !noId) return noColumns;
  return [...(noCouncil ? ["council"] : []), ...(noName ? [identity.name] : []), ...(noId ? [identity.id] : [])];
}

const noColumns: readonly string[] = [];
