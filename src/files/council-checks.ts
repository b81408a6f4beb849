import type { Finding } from "../domain/finding.ts";
import type { CouncilList, Programme } from "../domain/programme.ts";
import { cellWhere, headingOf, type Sheet } from "./cell-reader.ts";
import { foldName } from "./cells.ts";
import { fault } from "./codes.ts";
import { nearest } from "./near-miss.ts";
import type { PersonRow } from "./people-rows.ts";

/** Each council stands on one row only: by its code, or by its name where a row gives no code. */
export function checkCouncilsOnce(sheet: Sheet, rows: readonly PersonRow[]): Finding[] {
  const byCode = new Map<string, PersonRow>();
  const byName = new Map<string, PersonRow>();
  return rows.flatMap((row) => {
    if (row.council === undefined) return [];
    const name = foldName(row.council.name);
    const named = byName.get(name);
    const first = byCode.get(row.council.code) ?? (named && !(named.ownCode && row.ownCode) ? named : undefined);
    if (named === undefined) byName.set(name, row);
    if (first === undefined) byCode.set(row.council.code, row);
    if (first === undefined) return [];
    const column = row.ownCode ? "council_code" : "council";
    const params = { code: row.council.code, name: row.council.name, firstLine: first.record.line };
    return [fault("council/twice", cellWhere(sheet, row.record, column), params)];
  });
}

/** Whether the programme's list knows each council, by its code or else by its name. Warnings only. */
export function checkCouncilsListed(sheet: Sheet, rows: readonly PersonRow[], programme: Programme): Finding[] {
  if (programme.councils === undefined) return [];
  const list = listOf(programme.councils, programme.asOf);
  return rows.flatMap((row) => (row.council === undefined ? [] : checkListed(sheet, row, list)));
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
