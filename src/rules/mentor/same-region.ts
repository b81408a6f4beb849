import { priority } from "../../domain/programme/rule.ts";

export const sameRegion = priority({
  id: "same-region",
  version: 1,
  title: "A mentor of the same region",
  because: "They can meet, and know the same partners.",
  params: {},
  wish: true,
  cost:
    () =>
    ({ participant, slot }) =>
      !slot?.mentor || (participant.region !== "" && participant.region === slot.mentor.region) ? 0 : 1,
});
