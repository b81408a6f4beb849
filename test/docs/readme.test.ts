import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { councils, dcsPlan, golden, root } from "../cli/command.ts";

const readme = readFileSync(join(root, "README.md"), "utf8");
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What the README quotes, each as the pieces that stand between its dots. */
const quotes = Array.from(readme.matchAll(/(?:^> .*\n)+/gm), ([text]) => oneLine(text.replace(/^> /gm, "")));

describe("the README", () => {
  it("quotes what the program says", () => {
    const fewer = ["--set", "intakes.2009-10.places=20", "--set", "intakes.2012-13.places=0"];
    const said = [
      dcsPlan(["explain", golden, "Haringey"]),
      dcsPlan(["explain", golden, "Bexley"]),
      dcsPlan(["allocate", councils, ...fewer, "--strict"]),
    ].map(({ out, err }) => oneLine(out + err));
    expect(quotes.length).toBeGreaterThan(2);
    const pieces = quotes.flatMap((quote) => quote.split(" ... "));
    expect(pieces.filter((piece) => !said.some((text) => text.includes(piece)))).toEqual([]);
  });
});
