/**
 * What was published: the digest (SHA-256 of the canonical JSON) of every edition of every built-in programme. A programme
 * that changes after a release gets a new edition and a line here; the old lines stay, since plans were made with them.
 */
export const editions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "dcs-leadership-2009": { "1": "e5f008f58c0e42635f641b23cd2ca40668edf10a5bc0fc88dcd1514509c79d53" },
  "training-themes-2009": { "1": "2226b8049a31c58dc196bf4b768330d64c427df831d99ca6734a3db4e8fc7717" },
  "aspiring-directors-2010": { "1": "b565e657858a802de9dbfccde7a4a02393d36390dc1c2185d95dad8e045a9f06" },
  "executive-2010": { "1": "0df1a25b2e6f6c0b34384fceff865f4088ff125c09ac3720fd3374b554b83fe2" },
  "workforce-strategy-2006": { "1": "6ca5ebbaf2953e3d05c4707ccc5267a0d14cf14cd9637f3b832d16012f23e798" },
  "pair-by-score": { "1": "3a1f5814571481ed7b3d3355aa151517ec51df2a2632b2b94ab3bcd161be9afb" },
};
