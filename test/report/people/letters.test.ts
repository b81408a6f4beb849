import fc from "fast-check";
import Mustache from "mustache";
import { describe, expect, it } from "vitest";
import { letters } from "../../../src/app/letters.ts";
import { type LetterField, letterFields } from "../../../src/domain/plan/letter.ts";
import type { Plan } from "../../../src/domain/plan/plan.ts";
import { parseLetterTemplate } from "../../../src/files/tables/letter-file.ts";
import { escapeText } from "../../../src/report/html/markup.ts";
import { fillTemplate, type LetterValues } from "../../../src/report/people/letter.ts";
import { markdownText } from "../../../src/report/plan/markdown.ts";
import { tinyProblem } from "../../engine/fixture-problem.ts";
import { planFor, replanned } from "../../replan/make-plan.ts";
import { samplePlan } from "../sample-plan.ts";

const sample = samplePlan();
const tiny = planFor(tinyProblem(), [{ role: "mentors", name: "m.csv", sha256: "0".repeat(64), rows: 2 }]);
const letterTo = async (plan: Plan, who: string, more = {}): Promise<string> => {
  const [letter] = await letters(plan, { for: [who], format: "md", ...more });
  return letter?.content ?? "";
};
const textFile = (file: string, text: string) => ({
  file,
  read: () => Promise.resolve(new TextEncoder().encode(text)),
});

describe("letters", () => {
  it.each(["md", "html", "txt"] as const)(
    "as %s name everybody, leave no gap, and never speak of them as others do",
    async (format) => {
      for (const plan of [sample, tiny]) {
        const made = (await letters(plan, { format })).filter(({ participant }) => participant !== undefined);
        const cadre = plan.cadre.map(({ mentor }) => mentor);
        expect(new Set(made.map(({ participant }) => participant))).toEqual(
          new Set([...plan.participants.map(({ id }) => id), ...cadre]),
        );
        for (const { content } of made) {
          expect(content).not.toMatch(/\{\{|\}\}|\n\n\n/);
          expect(content).not.toMatch(/\b(?:they|them|their|themselves)\b/i);
          expect(content).not.toMatch(/undefined|\(\)|: \./);
        }
      }
    },
  );

  it("say what is decided: an offer, the waiting list and what would help, which condition is not met", async () => {
    const dates = { on: "2009-09-10" };
    const gus = await letterTo(tiny, "gus", dates);
    expect(gus).toContain("We are pleased to offer you a place in the **2011-12** intake.");
    const cat = await letterTo(tiny, "cat", dates);
    expect(cat).toContain("You are number **1** on the waiting list: every intake open to you is full.");
    expect(cat).toContain(
      "You will have one if a place becomes free in 2010-11 or 2011-12, where you are the first who could take it.",
    );
    const ivy = await letterTo(tiny, "ivy", dates);
    expect(ivy).toContain("you are not eligible for a place: ");
    expect(ivy).toContain("The rules would admit you with a permanent post.");
    const ann = await letterTo(tiny, "ann", dates);
    expect(ann).toContain("You support Eve");
    expect(await letterTo(tiny, "eve", dates)).toContain("Your mentor is **Ann");
    const max = await letterTo(tiny, "max", dates);
    expect(max).toContain("Thank you for being a mentor. You support Cat");
    expect(max).not.toContain("intake");
  });

  it("tell of events: kept, accepted, moved and why, withdrawn, begun", async () => {
    const on = (
      date: string,
      event: "offered" | "deferred" | "withdrew" | "accepted" | "left",
      participant: string,
    ) => ({
      date,
      event,
      participant,
      ...(event === "deferred" && { value: "2011-12", reason: "illness" }),
      ...(event === "withdrew" && { reason: "workload" }),
    });
    const next = replanned(tiny, [
      on("2009-09-10", "offered", "hal"),
      on("2009-09-11", "accepted", "gus"),
      on("2009-09-12", "withdrew", "flo"),
      on("2009-09-13", "deferred", "hal"),
    ]);
    expect(await letterTo(next, "gus")).toContain("Your place is unchanged: the **2011-12** intake");
    expect(await letterTo(next, "gus")).toContain("Thank you for accepting it.");
    expect(await letterTo(next, "gus")).not.toContain("Please let us know");
    const hal = await letterTo(next, "hal");
    expect(hal).toContain("Your place has changed: from 2010-11 to the **2011-12** intake");
    expect(hal).toContain("The reason: you deferred.");
    expect(await letterTo(next, "flo")).toContain(
      "You withdrew on **12 September 2009**. Thank you for letting us know.",
    );
    const begun = replanned(tiny, [], { asOf: "2009-12-01" });
    expect(await letterTo(begun, "ann")).toContain("You are taking part in the **2009-10** intake");
  });

  it("give the day of answer, whom to ask and how long a decision may be contested", async () => {
    const plan: Plan = {
      ...tiny,
      programme: { ...tiny.programme, contact: "the office", answerBy: 14, contestBy: 28 },
    };
    const gus = await letterTo(plan, "gus", { on: "2009-09-10" });
    expect(gus).toContain("Please let us know by **24 September 2009** whether you accept.");
    expect(gus).toContain("If you have a question, ask the office.");
    expect(gus).toContain("tell the office by 8 October 2009.");
    expect(await letterTo(plan, "gus", { answerBy: "2009-09-30" })).toContain("by **30 September 2009**");
    await expect(letters(plan, { format: "md", on: "soon" })).rejects.toThrow();
  });

  it("write sent.csv, which replan takes, and then no offer twice", async () => {
    const made = await letters(tiny, { format: "md", on: "2009-09-10" });
    const sent = made.find(({ name }) => name === "sent.csv")?.content ?? "";
    expect(sent.split("\n")[0]).toBe("date,event,participant_id,value,participant");
    expect(sent).toContain("2009-09-10,offered,gus,2011-12,");
    expect(sent).toContain("2009-09-10,offered,eve,ann,");
    const changes = sent
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","))
      .map(([date = "", , participant = "", value = ""]) => ({ date, event: "offered" as const, participant, value }));
    const next = replanned(tiny, changes);
    expect((await letters(next, { format: "md" })).map(({ name }) => name)).not.toContain("sent.csv");
    expect(next.placements).toEqual(tiny.placements);
  });

  it("come as one table for a mail merge", async () => {
    const [table] = await letters(tiny, { format: "csv" });
    const [head = "", ...lines] = table?.content.trimEnd().split("\n") ?? [];
    expect(head.split(",")).toEqual(["participant_id", "letter", ...Object.keys(letterFields)]);
    expect(lines).toHaveLength(10);
    expect(lines.find((line) => line.startsWith("gus,"))).toMatch(/^gus,offered,Gus/);
  });

  it("take a template of one's own, with today's fields as ever", async () => {
    const template = textFile(
      "t.txt",
      "{{name}}: {{#placed}}{{intake}} from {{starts}}{{/placed}}{{^placed}}none{{/placed}}",
    );
    expect(await letterTo(tiny, "gus", { template, format: "txt" })).toMatch(
      /^Gus .*: 2011-12 from 5 September 2011\n$/,
    );
    const wrong = textFile("t.md", "a\r\n  {{nmae}}\r\n{{#mentor}}\r\n{{/placed}}\r\n{{^waiting}}x");
    await expect(letters(tiny, { template: wrong, format: "md" })).rejects.toMatchObject({
      findings: [
        { code: "letter/unknown-field", where: { line: 2, column: 3 } },
        { code: "letter/section", where: { line: 4, column: 1 } },
        { code: "letter/section", where: { line: 5, column: 1 } },
      ],
    });
  });
});

describe("the reader of templates", () => {
  const fields = Object.keys(letterFields) as LetterField[];
  const names = fc.constantFrom<LetterField>("name", "intake", "mentor", "why");
  const text = fc.stringMatching(/^[a-z<>&*"' \n]{0,8}$/);
  interface Node {
    readonly text: string;
  }
  const { node } = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      text.map((made) => ({ text: made })),
      names.map((name) => ({ text: `{{${name}}}` })),
      fc
        .tuple(names, fc.constantFrom("#", "^"), fc.array(tie("node"), { maxLength: 3 }), fc.boolean())
        .map(([name, sign, inside, alone]) => {
          const edge = alone ? "\n" : "";
          return {
            text: `${edge}{{${sign}${name}}}${edge}${inside.map((one) => one.text).join("")}${edge}{{/${name}}}${edge}`,
          };
        }),
    ),
  }));

  it.each([
    ["html", escapeText],
    ["md", markdownText],
    ["txt", (plain: string) => plain],
  ] as const)("fills in as mustache does, escaping as %s asks", (_format, escape) => {
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 6 }),
        fc.dictionary(names, fc.constantFrom("", "yes", "<b>&", "O'Neil *x*")),
        fc.boolean(),
        (nodes, given, windows) => {
          const plain = `${nodes.map((one) => one.text).join("")}\n`;
          const template = windows ? plain.replaceAll("\n", "\r\n") : plain;
          const values = Object.fromEntries(fields.map((field) => [field, given[field as "name"] ?? ""]));
          const { parts, findings } = parseLetterTemplate(template, "t");
          expect(findings).toEqual([]);
          const ours = fillTemplate(parts, values as LetterValues, escape);
          expect(ours).toBe(Mustache.render(template, values, undefined, { escape }));
        },
      ),
    );
  });
});
