import { describe, expect, it } from "vitest";
import { decodeText } from "../../../src/files/text/decode.ts";
import { bytesOf, shortly } from "../sample.ts";

const decode = (bytes: ArrayLike<number>, encoding?: string) =>
  decodeText({ file: "a.csv", bytes: Uint8Array.from(bytes), encoding });
const utf16 = (text: string, swap: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return swap ? bytes.swap16() : bytes;
};

describe("decodeText", () => {
  const text = "council,director\nZoë’s,O'Neil 😀\n";

  it.each([
    ["UTF-8", bytesOf(text)],
    ["UTF-8 with a mark", bytesOf(`\ufeff${text}`)],
    ["UTF-16 little end first", utf16(text, false)],
    ["UTF-16 big end first", utf16(text, true)],
  ])("reads %s", (_name, bytes) => {
    expect(decode(bytes)).toEqual({ text, findings: [] });
  });

  it.each(["utf-16be", "UTF-16LE", "windows-1252"])("lets the mark stand above the name %s", (encoding) => {
    expect(decode(utf16(text, true), encoding)).toEqual({ text, findings: [] });
  });

  it("reads UTF-16 without a mark when told so, and else says how to", () => {
    const bytes = utf16(text, false).subarray(2);
    expect(decode(bytes, "utf-16le").text).toBe(text);
    expect(decode(bytes).findings).toMatchObject([
      { code: "text/utf-16-without-mark", params: { expected: "utf-16le" } },
    ]);
    expect(decode(utf16(text, true).subarray(2)).findings).toMatchObject([{ params: { expected: "utf-16be" } }]);
  });

  it("guesses Windows-1252 with a warning at the first byte that is no UTF-8", () => {
    const bytes = [...bytesOf("a,b\nZo"), 0xeb, 0x2c, 0x80, 0x92, 0x9f, 0x0a];
    const { text: read, findings } = decode(bytes);
    expect(read).toBe("a,b\nZoë,€’Ÿ\n");
    expect(shortly(findings)).toEqual(["text/windows-1252 2:3"]);
    expect(findings[0]?.severity).toBe("warning");
  });

  it("refuses a stray byte among UTF-8, with both readings of its cell, in each line", () => {
    const bytes = [...bytesOf("a,b\nKing’s Lynn,1\nx,Zo"), 0xeb, ...bytesOf(" Hart,y\nAndr"), 0xe9, 0x0a];
    const { text: read, findings } = decode(bytes);
    expect(read).toBe("");
    expect(shortly(findings)).toEqual(["text/stray-byte 3:5", "text/stray-byte 4:5"]);
    expect(findings[0]).toMatchObject({
      severity: "error",
      params: { found: "Zoë Hart", lost: "Zo\ufffd Hart", sound: "King’s Lynn", garbled: "Kingâ€™s Lynn" },
    });
    expect(decode(bytes, "windows-1252")).toMatchObject({ text: expect.stringContaining("Zoë Hart"), findings: [] });
  });

  it("takes a file for UTF-8 that is marked as such, unless it is asked to read it otherwise", () => {
    const bytes = [0xef, 0xbb, 0xbf, ...bytesOf("a\nZo"), 0xeb];
    expect(shortly(decode(bytes).findings)).toEqual(["text/stray-byte 2:3"]);
    expect(decode(bytes, "windows-1252")).toEqual({ text: "a\nZoë", findings: [] });
  });

  it.each(["windows-1252", "Latin1", "iso-8859-1", "cp1252"])(
    "takes the name %s for Windows-1252, without a warning",
    (name) => {
      expect(decode([0x80, 0xe9], name)).toEqual({ text: "€é", findings: [] });
    },
  );

  it("does not guess where UTF-8 was named", () => {
    expect(shortly(decode([0x61, 0x0a, 0x62, 0xff], "utf8").findings)).toEqual(["text/not-utf-8 2:2"]);
  });

  it("names the encodings it knows", () => {
    const { findings } = decode([0x61], "ebcdic");
    expect(findings).toMatchObject([
      {
        code: "text/unknown-encoding",
        params: { found: "ebcdic", expected: "utf-8, utf-16le, utf-16be, windows-1252, latin1" },
      },
    ]);
    expect(decode([0x61], "constructor").findings).toHaveLength(1);
  });

  it.each([
    ["text/looks-like-xlsx", "xlsx", [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ["text/looks-like-xlsx", "xls", [0xd0, 0xcf, 0x11, 0xe0]],
    ["text/binary", "pdf", bytesOf("%PDF-1.4")],
    ["text/binary", "gzip", [0x1f, 0x8b, 0x08, 0x00]],
  ])("refuses as %s: %s", (code, found, bytes) => {
    expect(decode(bytes)).toMatchObject({ text: "", findings: [{ code, severity: "error", params: { found } }] });
  });

  it("finds NUL characters", () => {
    expect(shortly(decode(bytesOf("a,b\nc\u0000,d")).findings)).toEqual(["text/nul 2:2"]);
  });

  it("refuses half a UTF-16 character", () => {
    expect(decode([0xff, 0xfe, 0x61]).findings).toMatchObject([{ code: "text/broken-utf-16" }]);
    expect(decode([0xff, 0xfe, 0x00, 0xd8]).findings).toMatchObject([{ code: "text/broken-utf-16" }]);
  });

  it("reads nothing as nothing", () => {
    expect(decode([])).toEqual({ text: "", findings: [] });
    expect(decode([0xef, 0xbb, 0xbf])).toEqual({ text: "", findings: [] });
  });
});
