import { day, id, list, type Of, object, record, text } from "../form.ts";

/** The councils that a programme knows on its day: current ones by code, and ended ones with their successors. */
export const councilListForm = object({
  current: record(id, text),
  ended: record(id, object({ name: text, endedOn: day, successors: list(id) })),
});
export interface CouncilList extends Of<typeof councilListForm> {}
