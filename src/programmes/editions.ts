/**
 * What was published: the digest (SHA-256 of the canonical JSON) of every edition of every built-in programme. A programme
 * that changes after a release gets a new edition and a line here; the old lines stay, since plans were made with them.
 */
export const editions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "dcs-leadership-2009": { "1": "ec7b5b1f21c2517aaef458d2b1bd649d3bc180ab9bd4d1883154ce88d1431b23" },
  "training-themes-2009": { "1": "3ccd2ab4314157f945eff20c86454c92c7b27e40d1a12ff7ec3f13ae3c09700f" },
  "aspiring-directors-2010": { "1": "0a9802ee97badeb5067dab44b8c66a3090c4aee13b5a78a92b46a345d5641437" },
  "executive-2010": { "1": "18e45a731d3661b3fdc8b8cc763869eb0ef36a0670c273556350a57a9175a9b4" },
  "workforce-strategy-2006": { "1": "6ca5ebbaf2953e3d05c4707ccc5267a0d14cf14cd9637f3b832d16012f23e798" },
  "pair-by-score": { "1": "98b5cde3db77119fed1b796734268a7665b932569e35987d2ca099c354269a49" },
};
