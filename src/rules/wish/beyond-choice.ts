import { priority } from "../../domain/programme/rule.ts";
import { placeInList } from "./preference.ts";

export const beyondChoice = priority({
  id: "beyond-choice",
  version: 1,
  title: "As few as possible go beyond one of their choices",
  because: "How far down their lists people have to go is counted by heads, not by steps.",
  params: {
    choice: { type: "integer", min: 1, about: "counted is whoever gets none of their first so many choices" },
  },
  cost: (view, { choice }) => {
    const placeOf = placeInList(view);
    return (option) => (placeOf(option) >= choice ? 1 : 0);
  },
});
