import { positionOf } from "../../domain/positions.ts";
import { priority } from "../../domain/programme/rule.ts";

export const fillEarly = priority({
  id: "fill-early",
  version: 1,
  title: "Early intakes are full before later ones",
  because: "A place that stays empty is lost, and everyone is to complete as soon as can be.",
  params: {},
  cost: (view) => (option) => positionOf(option, view),
});
