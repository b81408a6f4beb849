import type { Model } from "../model.ts";

/** For each option the limits that count it, in compressed rows: `row[rowStart[o] .. rowStart[o+1]-1]`, and its person. */
export interface Incidence {
  readonly rowStart: Int32Array;
  readonly row: Int32Array;
  readonly person: Int32Array;
}

/** Which limits count which options. Time and memory are proportional to the answer. */
export function incidenceOf(model: Model): Incidence {
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

function grown(row: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(row.length * 2, least));
  larger.set(row);
  return larger;
}
