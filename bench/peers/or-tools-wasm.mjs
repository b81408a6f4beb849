import { flowOf } from "../instance.mjs";

export async function load() {
  const { initNetworkFlow, SimpleMinCostFlow } = await import("or-tools-wasm/network-flow");
  await initNetworkFlow();
  return {
    build: (given) => {
      const { nodes, arcs, offset } = flowOf(given);
      const flow = new SimpleMinCostFlow();
      flow.addArcsWithCapacityAndUnitCost(arcs.tail, arcs.head, arcs.capacity, arcs.cost);
      flow.setNodeSupply(0, given.people);
      flow.setNodeSupply(nodes - 1, -given.people);
      return { flow, offset };
    },
    solve: async ({ flow, offset }) => {
      const status = await flow.solve();
      if (status !== SimpleMinCostFlow.OPTIMAL) throw new Error(`status ${status}`);
      return flow.optimalCost() + offset;
    },
  };
}
