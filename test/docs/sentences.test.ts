import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
// @ts-expect-error A script without types: it also runs in docs/make.mjs, outside TypeScript.
import { sentencesOf } from "../../docs/sentences.mjs";
import { sentences } from "../../src/report/wording/wording.ts";

const root = join(import.meta.dirname, "../..");
const file = readFileSync(join(root, "docs/sentences.md"), "utf8");

/** What people read beside what the tool says. */
const pages = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/README.md"],
  ...["docs", "docs/decisions"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(".md") && name !== "sentences.md")
      .map((name) => `${folder}/${name}`),
  ),
].map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));

function sourcesOf(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).map((name) => `${folder}/${name}`);
}

/** Phrases that were found wrong, each with what is said now. */
const banned: readonly (readonly [wrong: RegExp, now: string])[] = [
  [/mistake (of ours|in dcs-plan)/i, "Internal error: this is a bug in dcs-plan"],
  [/default: found out|between the cells of/, "field delimiter (default: auto-detect)"],
  [/make a plan true again|A plan stays true/, "update a plan after changes"],
  [/without it nothing did/, "changes since the plan was made (default: none)"],
  [/the first first/, "plan files, oldest first"],
  [/who will have what is asked for/, "who meets the readiness deadline, and what is missing"],
  [/which no exact method likes/, "interchangeable (symmetry), so they are found by local search"],
  [/No plan is named|Nobody is named/, "Missing argument"],
  [/solver[’']s word/i, "not certified"],
  [/which is no intake/, "is not an intake of this programme. Known:"],
  [/Between several ids stands/, "Separate ids with semicolons."],
  [/made to do harm/, "it may be a zip bomb"],
  [/no part in any decision|Nothing to do if that is meant/, "Ignore this if intentional."],
  [/is gone since|has withdrawn on/, "left on, withdrew on"],
  [/and it would be a worse plan/, "It is allowed, but the plan would be worse:"],
  [/Where the line fell|had asked for neither/, "Cut-off for, listed neither intake"],
  [/is through by/, "completes by"],
  [/are other ones|is one no longer|the path is lost/, "changed, left the cadre, unknown setting"],
  [/stands in line \d/, "is on line 6"],
  [/not to be had/, "is not available"],
  [/Not so\?/, "If that is wrong, ..."],
  [/stands against|It is against this/, "excludes it, conflicts with"],
  [/stands twice|stands in none|stands once|stands in its description/, "appears twice, is in none"],
  [/whose time has come/, "due by then"],
];

describe("docs/sentences.md", () => {
  it("holds what the source says today: run npm run docs after a change", () => {
    expect(file).toBe(sentencesOf(root));
  });

  it("has a line for every code", () => {
    expect(Object.keys(sentences).filter((code) => !file.includes(`\n- \`${code}\`: `))).toEqual([]);
  });

  it.each(banned.map(([wrong, now]) => [wrong, now] as const))("never says %s, but: %s", (wrong) => {
    const texts = [file, ...pages.map(({ text }) => text)];
    expect(texts.flatMap((text) => text.split("\n").filter((line) => wrong.test(line)))).toEqual([]);
  });
});

describe("the pages", () => {
  it("call rooms by the names of their folders", () => {
    const metaphors = /\b(the (gate|porch|cellar|workshop|binder|prospectus)|print room)\b/i;
    const comments = sourcesOf("src").map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));
    const found = [...pages, ...comments].filter(({ text }) => metaphors.test(text)).map(({ name }) => name);
    expect(found).toEqual([]);
  });

  it("that a message or a page names are there, and in the package", () => {
    const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { files: string[] };
    expect(files).toContain("docs/*.md");
    const readme = pages.filter(({ name }) => name === "README.md").map(({ text }) => text);
    const named = [file, ...readme].flatMap((text) => text.match(/docs\/[\w-]+\.\w+/g) ?? []);
    expect(named.length).toBeGreaterThan(5);
    const absent = [...new Set(named)].filter((name) => {
      const shipped = files.includes(name) || (/\.md$/.test(name) && !files.includes(`!${name}`));
      return name !== "docs/sentences.md" && !(existsSync(join(root, name)) && shipped);
    });
    expect(absent).toEqual([]);
    const links = pages.flatMap(({ name, text }) =>
      Array.from(text.matchAll(/\]\(([\w./-]+)(?:#[\w-]+)?\)/g), ([, to = ""]) => join(root, name, "..", to)),
    );
    expect(links.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("show commands that can be copied as they stand: a remark has # before it", () => {
    const shown = pages.flatMap(({ text }) =>
      Array.from(text.matchAll(/```sh\n([^]*?)```/g)).flatMap(([, block = ""]) => block.trimEnd().split("\n")),
    );
    const commands = shown.filter((line) => line.startsWith("dcs-plan "));
    expect(commands.length).toBeGreaterThan(20);
    expect(commands.filter((line) => /\s{2,}[^#\s]|[<>]\w+>|\.\.\./.test(line))).toEqual([]);
  });
});
