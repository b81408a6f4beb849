import type { Incidence, Model } from "../model.ts";

/** Which limits count which options. Time and memory are proportional to the answer. */
export function incidenceOf(model: Model): Incidence {
  if (model.incidence) return model.incidence;
  const options = model.slot.length;
  const bySlot = limitsBySlot(model);
  const byPerson = limitsByPerson(model);
  const rowStart = new Int32Array(options + 1);
  const person = new Int32Array(options);
  let row = new Int32Array(options * 4);
  let used = 0;
  for (let i = 0; i < model.people; i++) {
    const named = byPerson.get(i);
    for (let o = model.start[i]; o < model.start[i + 1]; o++) {
      person[o] = i;
      for (const { family, byGroup } of bySlot[model.slot[o]] ?? []) {
        const limits = byGroup.get(family < 0 ? 0 : model.families[family][i]);
        if (limits === undefined) continue;
        if (used + limits.length > row.length) row = grown(row, used + limits.length);
        for (const limit of limits) row[used++] = limit;
      }
      for (const limit of named?.get(model.slot[o]) ?? []) {
        if (used === row.length) row = grown(row, used + 1);
        row[used++] = limit;
      }
      rowStart[o + 1] = used;
    }
  }
  return { rowStart, row: row.subarray(0, used), person };
}

interface FamilyOfSlot {
  readonly family: number;
  readonly byGroup: Map<number, number[]>;
}

function limitsBySlot(model: Model): FamilyOfSlot[][] {
  const bySlot: FamilyOfSlot[][] = Array.from({ length: model.slots }, () => []);
  model.limits.forEach((limit, index) => {
    if (limit.people) return;
    for (const slot of limit.slots) {
      let entry = bySlot[slot].find(({ family }) => family === limit.family);
      if (!entry) bySlot[slot].push((entry = { family: limit.family, byGroup: new Map() }));
      const group = limit.family < 0 ? 0 : limit.group;
      const limits = entry.byGroup.get(group);
      if (limits) limits.push(index);
      else entry.byGroup.set(group, [index]);
    }
  });
  return bySlot;
}

/** The limits that name people: for each of these, by slot. */
function limitsByPerson({ limits }: Model): ReadonlyMap<number, ReadonlyMap<number, number[]>> {
  const byPerson = new Map<number, Map<number, number[]>>();
  limits.forEach(({ people, slots }, index) => {
    for (const person of people ?? []) {
      const own = byPerson.get(person) ?? new Map<number, number[]>();
      byPerson.set(person, own);
      for (const slot of slots) {
        const limits = own.get(slot);
        if (limits) limits.push(index);
        else own.set(slot, [index]);
      }
    }
  });
  return byPerson;
}

/** What is left of it with some of the options, those of people with new numbers. */
export function incidenceWith(incidence: Incidence, options: readonly number[], person: Int32Array): Incidence {
  const rows = options.map((option) =>
    incidence.row.subarray(incidence.rowStart[option], incidence.rowStart[option + 1]),
  );
  return joinedRows(rows, person);
}

/** Rows as they stand one after the other. */
export function joinedRows(rows: readonly ArrayLike<number>[], person: Int32Array): Incidence {
  const rowStart = new Int32Array(rows.length + 1);
  rows.forEach(({ length }, at) => void (rowStart[at + 1] = rowStart[at] + length));
  const row = new Int32Array(rowStart[rows.length]);
  rows.forEach((one, at) => row.set(one, rowStart[at]));
  return { rowStart, row, person };
}

function grown(row: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(row.length * 2, least));
  larger.set(row);
  return larger;
}
