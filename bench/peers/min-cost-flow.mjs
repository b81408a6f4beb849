import { flowOf } from "../instance.mjs";

export async function load() {
  const { minCostFlowForNumberNodes } = (await import("min-cost-flow")).default;
  return {
    build: graphOf,
    solve: (graph, { people }) => costOf(minCostFlowForNumberNodes(graph.edges, people)) + graph.offset,
  };
}

/** It knows one arc between two nodes at most, so each band's arcs run over a node of their own. The sink comes last. */
function graphOf(given) {
  const { nodes, arcs, offset } = flowOf(given);
  const groups = given.bands.length > 0;
  const extra = 3 * given.bands.length;
  const sink = nodes - 1 + extra;
  const edges = [];
  let middle = nodes - 1;
  arcs.tail.forEach((from, at) => {
    const to = arcs.head[at] === nodes - 1 ? sink : arcs.head[at];
    const [capacity, cost] = [arcs.capacity[at], arcs.cost[at]];
    const parallel = groups && from > given.people + given.slots;
    if (!parallel) edges.push({ from, to, capacity, cost, flow: 0 });
    else {
      edges.push({ from, to: middle, capacity, cost, flow: 0 });
      edges.push({ from: middle++, to, capacity, cost: 0, flow: 0 });
    }
  });
  return { edges, offset };
}

function costOf(edges) {
  return edges.reduce((sum, { flow, cost }) => sum + flow * cost, 0);
}
