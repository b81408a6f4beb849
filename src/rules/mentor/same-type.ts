import { priority } from "../../domain/programme/rule.ts";

export const sameType = priority({
  id: "same-type",
  version: 1,
  title: "A mentor from the same type of council",
  because: "A county and a borough differ in what a director can do.",
  params: {},
  wish: true,
  cost:
    () =>
    ({ participant, slot }) =>
      !slot?.mentor || (participant.type !== "" && participant.type === slot.mentor.type) ? 0 : 1,
});
