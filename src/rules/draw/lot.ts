import { grouped } from "../../domain/counting.ts";
import { lotRange } from "../../domain/digest.ts";
import { lotsOf } from "../../domain/people/lots.ts";
import { rankingsOf } from "../../domain/people/own-ranking.ts";
import type { Participant } from "../../domain/people/people.ts";
import { priority } from "../../domain/programme/rule.ts";
import { rememberLast } from "../../domain/remember.ts";

export const lot = priority({
  id: "lot",
  version: 1,
  title: "The lot",
  because: "What no rule decides is drawn by lot, from a published seed that anyone can draw again.",
  words: {
    counts: () => "the draw, where no rule decides",
    worse: () => "the draw would have to fall another way",
    // Who would give up several levels has their weight several times over: that is no number of the draw.
    cutoff: (saved) => (saved > 0 && saved < lotRange ? `lot ${grouped(lotRange - 1 - saved)}` : "decided by lot"),
  },
  params: {},
  draw: true,
  // Mentors, sets and sessions are all alike to a person: only which one is drawn. Of the cadre there is one slot only.
  parts: (stage) => {
    const [own, slot] = [
      { rule: "lot@1", suffix: "" },
      { rule: "lot-slot@1", suffix: "-slot" },
    ];
    return { placing: [own, slot], cadre: [own], pairing: [slot] }[stage];
  },
  cost: (view) => {
    const lotFor = lotsOf(view.problem);
    const weight = rememberLast(({ id }: Participant) => lotRange - 1 - lotFor(id));
    const rankingFor = rankingsOf(view);
    return ({ participant, slot }) => weight(participant) * rankingFor(participant).levelOf(slot);
  },
});
