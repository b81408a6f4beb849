import { priority } from "../../domain/programme/rule.ts";

export const placed = priority({
  id: "placed",
  version: 1,
  title: "As many as possible have a place",
  because: "Nobody waits while there is a place that they could lawfully take.",
  params: {},
  cost:
    () =>
    ({ slot }) =>
      slot === null ? 1 : 0,
});
