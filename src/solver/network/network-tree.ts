import type { Model, ModelLimit } from "../model.ts";

/**
 * The nested limits of a model as a tree. Leaves are the cells (group, slot), numbered group x width + slot; each set
 * of cells that some limit counts is a node above them; the root, the last node, holds everybody. A child's number is
 * below its parent's. Without limits on groups there is one group and a cell is a slot.
 */
export interface Tree {
  /** Slots, "none" included. */
  readonly width: number;
  readonly groups: number;
  /** groups x width: the nodes below this number are cells. */
  readonly cells: number;
  readonly nodes: number;
  /** -1 for the root. */
  readonly parent: Int32Array;
  /** The children of node v are children[childStart[v]] to children[childStart[v + 1] - 1]. */
  readonly childStart: Int32Array;
  readonly children: Int32Array;
  /** The group of each person, groups without a limit of their own thrown together. */
  readonly group: Int32Array;
  /** The limits that count exactly the people of a node. */
  readonly limits: readonly (readonly number[])[];
}

/** The tree of a model's limits, or undefined where two limits cross, or somebody has no option at all. */
export function compileTree(model: Model): Tree | undefined {
  const families = new Set(model.limits.map((limit) => limit.family).filter((family) => family >= 0));
  if (families.size > 1 || !everyoneHasAnOption(model)) return undefined;
  if (model.limits.some(({ people }) => people !== undefined)) return undefined;
  const grouping = compileGroups(model, [...families][0]);
  const width = model.slots + 1;
  const sets = model.limits.map((limit) => cellsOf(limit, grouping, width));
  const nest = nestSets(sets, grouping.groups * width);
  return nest && finishTree(nest, grouping, width);
}

interface Grouping {
  readonly groups: number;
  readonly group: Int32Array;
  readonly renumber: ReadonlyMap<number, number>;
}

interface Nest {
  readonly cells: number;
  readonly parent: Int32Array;
  readonly limits: readonly (readonly number[])[];
}

function everyoneHasAnOption(model: Model): boolean {
  for (let person = 0; person < model.people; person++) {
    if (model.start[person] >= model.start[person + 1]) return false;
  }
  return true;
}

function compileGroups(model: Model, family: number | undefined): Grouping {
  const group = new Int32Array(model.people);
  const renumber = new Map<number, number>();
  if (family === undefined) return { groups: 1, group, renumber };
  for (const limit of model.limits) {
    if (limit.family === family && !renumber.has(limit.group)) renumber.set(limit.group, renumber.size);
  }
  const given = model.families[family];
  const rest = renumber.size;
  const table = new Int32Array(1 + given.reduce((most, value) => Math.max(most, value), 0)).fill(rest);
  for (const [from, to] of renumber) if (from < table.length) table[from] = to;
  for (let person = 0; person < model.people; person++) group[person] = table[given[person]];
  return { groups: group.includes(rest) ? rest + 1 : rest, group, renumber };
}

function cellsOf(limit: ModelLimit, grouping: Grouping, width: number): readonly number[] {
  const slots = [...new Set(limit.slots)];
  if (limit.family >= 0) {
    const group = grouping.renumber.get(limit.group) ?? 0;
    return slots.map((slot) => group * width + slot);
  }
  const all = Array.from({ length: grouping.groups }, (_, group) => group);
  return all.flatMap((group) => slots.map((slot) => group * width + slot));
}

/** Largest sets first, each is laid inside the smallest set so far around its cells: they must all name the same one. */
function nestSets(sets: readonly (readonly number[])[], cells: number): Nest | undefined {
  const order = sets.map((_, limit) => limit).sort((a, b) => sets[b].length - sets[a].length || a - b);
  const most = cells + sets.length + 1;
  const root = most - 1;
  const parent = new Int32Array(most).fill(-1);
  const size = new Int32Array(most).fill(1);
  const limits: number[][] = Array.from({ length: most }, () => []);
  const around = new Int32Array(cells).fill(root);
  let unused = root - 1;
  size[root] = cells + 1;
  for (const limit of order) {
    const set = sets[limit];
    const outer = set.length === 0 ? root : around[set[0]];
    if (set.some((cell) => around[cell] !== outer)) return undefined;
    if (set.length === 1) limits[set[0]].push(limit);
    else if (set.length > 0 && size[outer] === set.length) limits[outer].push(limit);
    else {
      parent[unused] = outer;
      size[unused] = set.length;
      limits[unused].push(limit);
      for (const cell of set) around[cell] = unused;
      unused--;
    }
  }
  for (let cell = 0; cell < cells; cell++) parent[cell] = around[cell];
  return closeGap({ cells, parent, limits }, unused + 1 - cells);
}

/** Drops the node numbers that no set took, between the cells and the sets. */
function closeGap(nest: Nest, gap: number): Nest {
  const { cells } = nest;
  const kept = (_: unknown, node: number): boolean => node < cells || node >= cells + gap;
  const parent = nest.parent.filter(kept).map((node) => (node < 0 ? -1 : node - gap));
  return { cells, parent, limits: nest.limits.filter(kept) };
}

function finishTree(nest: Nest, grouping: Grouping, width: number): Tree {
  const nodes = nest.parent.length;
  const childStart = new Int32Array(nodes + 1);
  for (let node = 0; node < nodes - 1; node++) childStart[nest.parent[node] + 1]++;
  for (let node = 0; node < nodes; node++) childStart[node + 1] += childStart[node];
  const children = new Int32Array(nodes);
  const filled = childStart.slice();
  for (let node = 0; node < nodes - 1; node++) children[filled[nest.parent[node]]++] = node;
  const { groups, group } = grouping;
  return {
    width,
    groups,
    cells: nest.cells,
    nodes,
    parent: nest.parent,
    childStart,
    children,
    group,
    limits: nest.limits,
  };
}
