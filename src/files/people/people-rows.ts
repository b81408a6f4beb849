import type { Council } from "../../domain/people/council.ts";
import { slugOf } from "../../domain/people/ids.ts";
import type { Mentor } from "../../domain/people/people.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { rowsArePosts } from "../../domain/programme/row-kind.ts";
import { fault } from "../codes.ts";
import { cellWhere, columnReader, headingOf, isBroken, type Sheet } from "../tables/cell-reader.ts";
import { parseStatus, parseText } from "../tables/cells.ts";
import type { CsvRecord } from "../text/csv-scan.ts";
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

/** The rows of a file, in its order. Each is put together when it is asked for: of a million only what differs is kept. */
export interface PersonRows extends Iterable<PersonRow> {
  readonly length: number;
  readonly row: (index: number) => PersonRow;
  readonly person: (index: number) => Mentor | undefined;
  /** Whether the id, the council's code of a row stands in the file. */
  readonly ownId: (index: number) => boolean;
  readonly ownCode: (index: number) => boolean;
  readonly council: (index: number) => Council | undefined;
  /** The councils of rows without a person. */
  readonly vacant: readonly Council[];
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
export function readPeopleRows(sheet: Sheet, programme: Programme, identity: IdentityColumns): PersonRows {
  const readPerson = personReader(sheet, programme);
  const readHead = headReader(sheet, identity);
  const hasPosts = rowsArePosts(programme);
  const kept: KeptRows = { record: [], person: [], own: [], vacant: new Map() };
  let index = -1;
  for (const record of sheet.table.records) {
    index++;
    const head = readHead(record);
    const { id, name, status, council } = head;
    const person = readPerson(record, { id, name, status: status === "vacant" ? "permanent" : status, council });
    if (head.nobody !== undefined) {
      sheet.reading.said.nobody.push({ line: record.line, word: head.nobody });
      if (!identity.councilRequired) continue;
    }
    const blank = blankColumns(head, identity);
    for (const column of blank) {
      if (isBroken(sheet, record, column)) continue;
      sheet.findings.push(
        fault("cell/required", cellWhere(sheet, record, column), { column: headingOf(sheet, column) }),
      );
    }
    if (blank.length > 0) continue;
    if (status === "vacant" && !hasPosts) {
      sheet.findings.push(fault("person/vacant", cellWhere(sheet, record, "status"), { name }));
      continue;
    }
    if (status === "vacant" && council) kept.vacant.set(kept.record.length, council);
    kept.record.push(index);
    kept.person.push(status === "vacant" ? undefined : person);
    kept.own.push((head.ownId ? ownId : 0) + (head.ownCode ? ownCode : 0));
  }
  return rowsOf(sheet, kept);
}

/** Row by row: the number of its record, its person, what stands in the file itself, and the council of a vacant post. */
interface KeptRows {
  readonly record: number[];
  readonly person: (Mentor | undefined)[];
  readonly own: number[];
  readonly vacant: Map<number, Council>;
}

const [ownId, ownCode] = [1, 2];

function rowsOf({ table }: Sheet, { record, person, own, vacant }: KeptRows): PersonRows {
  const parts = {
    person: (at: number) => person[at],
    council: (at: number) => (person[at] ? person[at].councils[0] : vacant.get(at)),
    ownId: (at: number) => (own[at] & ownId) > 0,
    ownCode: (at: number) => (own[at] & ownCode) > 0,
  };
  const row = (at: number): PersonRow => ({
    record: table.records.record(record[at]),
    person: parts.person(at),
    council: parts.council(at),
    ownId: parts.ownId(at),
    ownCode: parts.ownCode(at),
  });
  return {
    ...parts,
    length: record.length,
    row,
    vacant: [...vacant.values()],
    *[Symbol.iterator]() {
      for (let at = 0; at < record.length; at++) yield row(at);
    },
  };
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
    const written = readName(record) ?? "";
    const status = readStatus(record) ?? ("permanent" as const);
    // A word in place of a name; where the status says so as well, nothing was inferred.
    const isNobody = written !== "" && sheet.reading.isNobody(written);
    const name = isNobody ? "" : written;
    const councilName = readCouncil(record);
    const code = readCode(record);
    return {
      id: ownId ?? slugOf(name, councilName ?? ""),
      ownId: ownId !== undefined,
      name,
      status: isNobody ? ("vacant" as const) : status,
      nobody: isNobody && status !== "vacant" ? written : undefined,
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
