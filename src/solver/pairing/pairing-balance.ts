import { movePerson, type PairingFlow } from "./pairing-flow.ts";
import { searchFrom } from "./pairing-search.ts";

/** Prices beyond this could make a sum inexact: 2^51. */
const LARGEST = 2_251_799_813_685_248;

/**
 * Sends units from nodes with an excess to nodes that lack something, each along a shortest path, until none is left.
 * @returns false where prices grew too large for exact doubles, or an arc was negative: another solver is to be asked
 */
export function balance(flow: PairingFlow): boolean {
  const { root, excess, search } = flow;
  for (let source = 0; source <= root; source++) {
    while (excess[source] > 0) {
      // A slot holds few too many, and what it needs is near; the root may hold very many.
      searchFrom(flow, source, source === root ? excess[root] : 1);
      if (search.isBroken || search.foundCount === 0 || !raisePrices(flow, search.found[search.foundCount - 1]))
        return false;
      for (let at = 0; at < search.foundCount; at++) {
        if (isWhole(flow, source, search.found[at])) sendUnit(flow, source, search.found[at]);
      }
    }
  }
  return true;
}

/** Raises every node by what it is nearer than the farthest lack: the shortest paths to them all then cost nothing. */
function raisePrices({ price, search }: PairingFlow, farthest: number): boolean {
  const { distance, settled, settledCount } = search;
  let largest = 0;
  for (let pack = 0; pack < price.length; pack++) {
    const [own, near] = [price[pack], distance[pack]];
    for (let at = 0; at < settledCount && settled[at] !== farthest; at++) {
      const node = settled[at];
      own[node] += near[farthest] - near[node];
      largest = Math.max(largest, Math.abs(own[node]));
    }
  }
  return largest <= LARGEST;
}

/** Whether no path sent before has used a node of this one. */
function isWhole({ search }: PairingFlow, source: number, target: number): boolean {
  let node = target;
  while (node !== source && node >= 0) node = search.fromNode[node];
  return node === source;
}

function sendUnit(flow: PairingFlow, source: number, target: number): void {
  const { search, sent, excess, root } = flow;
  for (let node = target, from = target; node !== source; node = from) {
    from = search.fromNode[node];
    search.fromNode[node] = -1;
    if (search.fromPerson[node] >= 0) {
      movePerson(flow, search.fromPerson[node], search.fromOption[node]);
      continue;
    }
    if (node === root) sent[from]++;
    else sent[node]--;
    excess[from]--;
    excess[node]++;
  }
}
