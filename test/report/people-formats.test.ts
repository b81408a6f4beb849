import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { renderCalendar } from "../../src/report/plan/calendar.ts";
import { markdownText, renderMarkdown } from "../../src/report/plan/markdown.ts";
import { renderPersonalCalendar } from "../../src/report/plan/personal-calendar.ts";
import { initialsOf } from "../../src/report/plan/plan-scope.ts";
import { viewOf } from "../../src/report/plan/plan-view.ts";
import { ruleBook } from "../../src/rules/index.ts";
import { naughtyNames } from "../browser/naughty-names.ts";
import { samplePlan, samplePlanWith } from "./sample-plan.ts";

const look = { width: 100, color: false, rules: ruleBook };
const plan = samplePlan();

interface Event {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

function eventsOf(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return { title: event.summary, from: event.startDate.toString(), to: event.endDate.toString() };
  });
}

describe("calendars", () => {
  it("hold the intakes of the programme, the mentoring and the day of completion", () => {
    const events = eventsOf(renderCalendar(plan, look));
    expect(events).toContainEqual({ title: "Intake 2009-10", from: "2009-11-02", to: "2010-11-02" });
    expect(events).toContainEqual({
      title: "Intake 2009-10: applications close",
      from: "2009-07-31",
      to: "2009-08-01",
    });
    expect(events).toContainEqual({ title: "Completion deadline", from: "2012-12-31", to: "2013-01-01" });
    expect(events.map(({ title }) => title)).toContain("Mentoring");
  });

  it("of one person hold their place and their mentoring, with ids that stay", () => {
    const [{ participant = "" } = {}] = plan.pairings;
    const text = renderPersonalCalendar(plan, look, participant);
    expect(eventsOf(text).map(({ title }) => title)).toEqual([
      expect.stringContaining("Intake"),
      expect.stringContaining("Mentor: "),
    ]);
    expect(text.match(/^UID:\w{32}@dcs-plan\r$/gm)).toHaveLength(2);
    expect(renderPersonalCalendar({ ...plan, digest: "another" }, look, participant)).toBe(text);
  });

  it("have lines of at most 75 bytes that end with CR LF, whatever the names", () => {
    const [pair] = plan.pairings;
    for (const name of naughtyNames) {
      const text = renderPersonalCalendar(samplePlanWith(pair?.participant ?? "", { name }), look, pair?.mentor ?? "");
      const lines = text.split("\r\n");
      expect(lines.pop()).toBe("");
      for (const line of lines) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      const council = viewOf(plan).councilOf(pair?.participant ?? "");
      expect(eventsOf(text).map(({ title }) => title)).toContain(`You mentor: ${asCarried(name)} (${council})`);
    }
  });
});

describe("Markdown", () => {
  const text = renderMarkdown(plan, look);

  it("says the answer, and folds the lists away", () => {
    expect(text.split("\n").slice(0, 3).join("\n")).toBe(
      "## Leadership programme for directors of children's services (sample)\n\n- **10 of 12 directors have a place**; 1 waits and 1 is not eligible.",
    );
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  it("has as many cells in every row as its table's heading", () => {
    for (const table of text.split("\n\n").filter((block) => block.startsWith("| "))) {
      const widths = table.split("\n").map((line) => line.replaceAll("\\|", "").split("|").length);
      expect(new Set(widths).size).toBe(1);
    }
  });

  it("lets no name become anything else", () => {
    for (const name of naughtyNames) {
      const shown = markdownText(name);
      expect(shown).not.toMatch(/[\\`*_{}[\]|~<>@\r\n]|&(?!#)/);
      const back = shown.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
      expect(back.trim()).toBe(viewable(name).trim());
    }
  });
});

describe("initials", () => {
  it.each([
    ["Eleftheria Christodoulou", "E.C."],
    ["Annabel Coombes-Drew", "A.C.D."],
    ["Niamh D'Arcy", "N.D."],
    ["Øystein", "Ø."],
    ["  ", ""],
    ["'", ""],
  ])("%s: %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});

function asCarried(name: string): string {
  const unit = (text: string) => `\\u${text.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return name.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, unit);
}

function viewable(name: string): string {
  const unit = (text: string) => {
    const code = (text.codePointAt(0) ?? 0).toString(16);
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, "0")}`;
  };
  return name.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]|^\p{M}/gu, unit);
}
