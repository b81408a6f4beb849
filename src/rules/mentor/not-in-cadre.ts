import { eligibility } from "../../domain/programme/rule.ts";

export const notInCadre = eligibility({
  id: "not-in-cadre",
  version: 1,
  title: "Not a mentor themselves",
  because: "A member of the cadre gives support and is not paired.",
  refused: {
    brief: ({ mentor }) => `is a ${mentor}`,
    because: ({ they, themselves }, _facts, { mentor }) => `${they} are a ${mentor} ${themselves}`,
  },
  params: {},
  refuse:
    ({ cadre }) =>
    ({ participant }) =>
      cadre.has(participant.id) ? { mentor: participant.id } : undefined,
});
