import { describe, expect, it } from "vitest";
import { doubtfulLetters } from "../../../src/files/text/doubtful-letters.ts";

const found = (text: string) =>
  doubtfulLetters(text, (at) => ({ file: "a", column: at })).map(({ code, where, params }) => [
    code,
    where?.column,
    params,
  ]);

describe("doubtfulLetters", () => {
  it("tells letters that were read in the wrong encoding, with what was meant", () => {
    expect(found("a,ZoÃ« Hart,b\nKingâ€™s Lynn\n")).toEqual([
      ["text/garbled-letters", 4, { found: "ZoÃ« Hart", expected: "Zoë Hart", count: 2 }],
    ]);
    expect(found("ðŸ˜€")).toMatchObject([["text/garbled-letters", 0, { expected: "😀" }]]);
    expect(found("MiloÅ¡")).toMatchObject([["text/garbled-letters", 4, { expected: "Miloš" }]]);
  });

  it("tells letters that are lost", () => {
    expect(found("Zo\ufffd,x\ufffd")).toEqual([["text/lost-letter", 2, { found: "Zo\ufffd", count: 2 }]]);
  });

  it.each(["Zoë, Åsa, Ângela, Ñandú, São João", "É»", "Łukasz Çelik, L’Hôpital – “x”", "âge à 5 £", ""])(
    "takes %j as it is",
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});
