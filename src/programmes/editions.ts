/**
 * What was published: the digest (SHA-256 of the canonical JSON) of every edition of every built-in programme. A programme
 * that changes after a release gets a new edition and a line here; the old lines stay, since plans were made with them.
 */
export const editions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "dcs-leadership-2009": { "1": "7077ff80643c07a10f56f12f040741ded7e9a662aa7a0ed08c8d81f43ab8b83f" },
  "training-themes-2009": { "1": "0cabbb6c7addaff00b4b68b9e97d8ae6368fe4d8ec54d01754e9db3fcb522626" },
  "aspiring-directors-2010": { "1": "b565e657858a802de9dbfccde7a4a02393d36390dc1c2185d95dad8e045a9f06" },
  "executive-2010": { "1": "0df1a25b2e6f6c0b34384fceff865f4088ff125c09ac3720fd3374b554b83fe2" },
  "workforce-strategy-2006": { "1": "6ca5ebbaf2953e3d05c4707ccc5267a0d14cf14cd9637f3b832d16012f23e798" },
  "pair-by-score": { "1": "98b5cde3db77119fed1b796734268a7665b932569e35987d2ca099c354269a49" },
};
