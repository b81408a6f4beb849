/** A binary heap of node numbers that are kept in order by `less`; each node stands in it at most once. */
export interface NodeHeap {
  size: number;
  readonly node: Int32Array;
  /** Where a node stands; -1: not in the heap. */
  readonly place: Int32Array;
}

export type Less = (left: number, right: number) => boolean;

export function createHeap(nodes: number): NodeHeap {
  return { size: 0, node: new Int32Array(nodes), place: new Int32Array(nodes).fill(-1) };
}

/** Puts a node in, or moves it forward after its key has become smaller. */
export function raise(heap: NodeHeap, node: number, less: Less): void {
  const { place } = heap;
  const at = place[node] < 0 ? heap.size++ : place[node];
  siftUp(heap, at, node, less);
}

/** Takes the first node out. The heap is not empty. */
export function takeFirst(heap: NodeHeap, less: Less): number {
  const first = heap.node[0];
  const last = heap.node[--heap.size];
  heap.place[first] = -1;
  if (heap.size > 0) siftDown(heap, last, less);
  return first;
}

export function clearHeap(heap: NodeHeap): void {
  for (let at = 0; at < heap.size; at++) heap.place[heap.node[at]] = -1;
  heap.size = 0;
}

function siftUp({ node, place }: NodeHeap, from: number, moved: number, less: Less): void {
  let at = from;
  while (at > 0) {
    const up = (at - 1) >> 1;
    const other = node[up];
    if (!less(moved, other)) break;
    node[at] = other;
    place[other] = at;
    at = up;
  }
  node[at] = moved;
  place[moved] = at;
}

function siftDown({ node, place, size }: NodeHeap, moved: number, less: Less): void {
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= size) break;
    if (down + 1 < size && less(node[down + 1], node[down])) down++;
    const other = node[down];
    if (!less(other, moved)) break;
    node[at] = other;
    place[other] = at;
    at = down;
  }
  node[at] = moved;
  place[moved] = at;
}
