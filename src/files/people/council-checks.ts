import { append } from "../../domain/append.ts";
import type { Finding } from "../../domain/finding.ts";
import type { CouncilList } from "../../domain/programme/council-list.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { fault } from "../codes.ts";
import { cellWhere, headingOf, type Sheet } from "../tables/cell-reader.ts";
import { foldName } from "../tables/cells.ts";
import { nearest } from "../text/near-miss.ts";
import type { PersonRow, PersonRows } from "./people-rows.ts";

/** Each council stands on one row only: by its code, or by its name where a row gives no code. */
export function checkCouncilsOnce(sheet: Sheet, rows: PersonRows): void {
  if (allOnce(rows)) return;
  const named = rowsByName(rows);
  const byCode = new Map<string, PersonRow>();
  for (const row of rows) {
    if (row.council === undefined) continue;
    const sameCode = byCode.get(row.council.code);
    const sameName = named?.get(foldName(row.council.name));
    const first = sameCode ?? (sameName && !(sameName.ownCode && row.ownCode) ? sameName : undefined);
    if (first === undefined || first.record.at === row.record.at) byCode.set(row.council.code, row);
    else reportTwice(sheet, row, first);
  }
}

/** A quick look, which is enough for most files: every code stands in the file, and each once. */
function allOnce(rows: PersonRows): boolean {
  const codes = new Set<string>();
  for (let at = 0; at < rows.length; at++) {
    const code = rows.council(at)?.code;
    if (!rows.ownCode(at) || (code !== undefined && codes.has(code))) return false;
    if (code !== undefined) codes.add(code);
  }
  return true;
}

/** Warns of councils that the programme's list does not know, by their code or else by their name. */
export function checkCouncilsListed(sheet: Sheet, rows: PersonRows, programme: Programme): void {
  if (programme.councils === undefined) return;
  const list = listOf(programme.councils, programme.asOf);
  for (const row of rows) if (row.council !== undefined) append(sheet.findings, checkListed(sheet, row, list));
}

function rowsByName(rows: PersonRows): ReadonlyMap<string, PersonRow> | undefined {
  const byName = new Map<string, PersonRow>();
  let allOwn = true;
  for (const row of rows) {
    const name = foldName(row.council?.name ?? "");
    if (!byName.has(name)) byName.set(name, row);
    allOwn &&= row.ownCode;
  }
  return allOwn ? undefined : byName;
}

function reportTwice(sheet: Sheet, row: PersonRow, first: PersonRow): void {
  const where = cellWhere(sheet, row.record, row.ownCode ? "council_code" : "council");
  const params = { code: row.council?.code, name: row.council?.name, firstLine: first.record.line };
  sheet.findings.push(fault("council/twice", where, params));
}

interface Listed {
  readonly current: ReadonlyMap<string, string>;
  readonly ended: ReadonlyMap<string, { readonly name: string; readonly endedOn: string; readonly successors: string }>;
  readonly codeOf: ReadonlyMap<string, string>;
  readonly endedCodeOf: ReadonlyMap<string, string>;
}

function listOf(councils: CouncilList, asOf: string): Listed {
  const all = new Map([...Object.entries(councils.current), ...Object.entries(councils.ended).map(named)]);
  const ended = Object.entries(councils.ended).filter(([, council]) => council.endedOn <= asOf);
  const endedCodes = new Set(ended.map(([code]) => code));
  const current = new Map([...all].filter(([code]) => !endedCodes.has(code)));
  return {
    current,
    ended: new Map(
      ended.map(([code, { name, endedOn, successors }]) => {
        return [code, { name, endedOn, successors: successors.map((id) => all.get(id) ?? id).join(", ") }];
      }),
    ),
    codeOf: new Map([...current].map(([code, name]) => [foldName(name), code])),
    endedCodeOf: new Map(ended.map(([code, council]) => [foldName(council.name), code])),
  };
}

function named([code, council]: readonly [string, { readonly name: string }]): [string, string] {
  return [code, council.name];
}

function checkListed(sheet: Sheet, row: PersonRow, list: Listed): Finding[] {
  const { code = "", name = "" } = row.council ?? {};
  const folded = foldName(name);
  const byName = list.codeOf.get(folded);
  if (row.ownCode ? list.current.has(code) : byName !== undefined) return nameOfAnother(sheet, row, list, byName);
  const endedCode = row.ownCode ? code : (list.endedCodeOf.get(folded) ?? "");
  const ended = list.ended.get(endedCode);
  const column = row.ownCode ? "council_code" : "council";
  const where = cellWhere(sheet, row.record, column);
  const params = { column: headingOf(sheet, column), code, name };
  if (ended) {
    return [fault("council/ended", where, { ...params, endedOn: ended.endedOn, successors: ended.successors })];
  }
  const meant = byName ?? codeOfNearest(name, list);
  const suggestedName = meant === undefined ? undefined : list.current.get(meant);
  return [fault("council/not-listed", where, { ...params, suggestion: meant, suggestedName })];
}

// Another spelling of the council's own name is no fault; the very name of another council is.
function nameOfAnother(sheet: Sheet, row: PersonRow, list: Listed, byName: string | undefined): Finding[] {
  const { code = "", name = "" } = row.council ?? {};
  if (!row.ownCode || byName === undefined || byName === code) return [];
  const params = { code, found: name, expected: list.current.get(code) ?? "", otherCode: byName };
  return [fault("council/name-of-another", cellWhere(sheet, row.record, "council"), params)];
}

function codeOfNearest(name: string, list: Listed): string | undefined {
  const near = nearest(name, list.codeOf.keys());
  return near === undefined ? undefined : list.codeOf.get(near);
}
