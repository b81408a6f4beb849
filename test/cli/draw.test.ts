import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { digestOf } from "../../src/domain/digest.ts";
import type { Announcement } from "../../src/domain/draw/announcement.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { dcsPlan, root, scratch } from "./command.ts";

const folder = scratch();
const at = (name: string): string => join(folder, name);
const programme = join(root, "fixtures/tiny/programme.json");
const list = readFileSync(join(root, "fixtures/tiny/councils.csv"), "utf8");
const signature = "b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b";

function file(name: string, content: string | object): string {
  writeFileSync(at(name), typeof content === "string" ? content : JSON.stringify(content));
  return at(name);
}

const key = file("key.hex", `${"0123456789abcdef".repeat(4)}\n`);
const people = file("people.csv", list);
const beacon = file("beacon.json", { round: 657_413, randomness: "not read", signature, previous_signature: "" });
const base = [
  "draw",
  "announce",
  people,
  "--programme",
  programme,
  "--mentors",
  join(root, "fixtures/tiny/mentors.csv"),
];
const dated = ["--on", "2023-09-14", "--key", key];

function announce(name: string, ...more: string[]) {
  return dcsPlan([...base, ...dated, "-o", at(name), "--force", ...more]);
}

function announced(name: string, ...more: string[]): Announcement {
  const { code, err } = announce(name, ...more);
  if (code !== 0) throw new Error(err);
  return JSON.parse(readFileSync(at(name), "utf8")) as Announcement;
}

function draw(files: { draw?: string; beacon?: string; key?: string; people?: string } = {}, ...more: string[]) {
  return dcsPlan([
    ...["allocate", files.people ?? people, ...base.slice(3), "--json"],
    ...["--draw", files.draw ?? at("first.json"), "--beacon", files.beacon ?? beacon, "--key", files.key ?? key],
    ...more,
  ]);
}

/** The codes of what was found, from an answer in JSON. */
function codes({ out }: { out: string }): string[] {
  return (JSON.parse(out) as { findings: { code: string }[] }).findings.map(({ code }) => code);
}

const first = announced("first.json", "--round", "657413");
const drawn = draw();
const plan = JSON.parse(drawn.out) as Plan;

describe("draw announce", () => {
  it("fixes people without naming them, and prints the line to publish", () => {
    const { out } = announce("again.json", "--round", "2023-09-15T11:00:01Z");
    expect(out).toContain(first.digest);
    expect(out.indexOf("letter")).toBeLessThan(out.indexOf("public git host"));
    expect(readFileSync(at("again.json"), "utf8")).toBe(readFileSync(at("first.json"), "utf8"));
    expect(first.source).toMatchObject({ kind: "drand", round: 657_413 });
    const { participants, mentors } = plan;
    expect(first.tickets).toHaveLength(participants.length);
    expect(first.mentors).toHaveLength(mentors.length);
    const text = JSON.stringify({ ...first, programme: null });
    for (const { id, name } of [...participants, ...mentors])
      for (const secret of [JSON.stringify(id), name]) expect(text).not.toContain(secret);
  });

  it("names every announcement before it, and why there is another", () => {
    const second = announced(
      "second.json",
      "--round",
      "657413",
      "--previous",
      at("first.json"),
      "--reason",
      "One was missed.",
    );
    const third = announced("third.json", "--round", "657413", "--previous", at("second.json"), "--reason", "Again.");
    expect(second).toMatchObject({ sequence: 2, reason: "One was missed.", previous: [{ digest: first.digest }] });
    expect(third.previous.map(({ digest }) => digest)).toEqual([first.digest, second.digest]);
  });

  it("takes public numbers in place of a round", () => {
    const { source } = announced(
      "numbers.json",
      "--numbers",
      "National Lottery@2023-09-16=6",
      "--numbers",
      "Debt@2023-09-18=1",
    );
    expect(source).toMatchObject({
      kind: "numbers",
      sources: [{ name: "National Lottery", howMany: 6 }, { on: "2023-09-18" }],
    });
    const numbers = { numbers: [["5", "07", "3", "40", "1", "2"], ["90193202"]] };
    const run = draw({ draw: at("numbers.json"), beacon: file("drawn-numbers.json", numbers) });
    expect(run.err).toBe("");
    expect(codes(draw({ draw: at("numbers.json"), beacon: file("few.json", { numbers: [["5"], ["9"]] }) }))).toEqual([
      "draw/other-numbers",
    ]);
    expect(codes(draw({ draw: at("numbers.json") }))).toEqual(["draw/no-value"]);
  });

  it("shows with the newest beacon that it is no older", () => {
    const { notBefore } = announced("dated.json", "--round", "658613", "--beacon", beacon);
    expect(notBefore).toEqual({ round: 657_413, signature });
    const forged = file("forged-beacon.json", { round: 657_412, signature });
    const run = announce("dated.json", "--round", "658613", "--beacon", forged, "--json");
    expect(codes(run)).toEqual(["draw/false-beacon"]);
  });

  it.each([
    ["round 0", ["--round", "0"], "draw/round"],
    ["no time", ["--round", "2023-02-30T10:00Z"], "draw/round"],
    ["no source", [], "draw/source"],
    ["two kinds of sources", ["--round", "657413", "--numbers", "Lottery@2023-09-16=6"], "draw/source"],
    ["numbers without a day", ["--numbers", "Lottery=6"], "draw/source"],
    ["a round before the announcement", ["--round", "600000"], "draw/known-before"],
    ["numbers before the announcement", ["--numbers", "Lottery@2023-09-13=6"], "draw/known-before"],
    ["a round right after the newest", ["--round", "657500", "--beacon", beacon], "draw/too-soon"],
    ["a second one without a reason", ["--round", "657413", "--previous", at("first.json")], "draw/reason"],
    ["a reason for nothing", ["--round", "657413", "--reason", "why"], "draw/reason"],
    ["a day that is none", ["--round", "657413", "--on", "2023-02-30"], "usage/day"],
  ])("refuses %s", (_what, more, code) => {
    const run = dcsPlan([...base, ...dated, ...more, "--all-errors", "--json"]);
    // `draw` always writes JSON, so what it refuses is JSON as well.
    expect({ code: run.code, codes: codes(run) }).toEqual({ code: 2, codes: [code] });
  });

  it.each([
    ["too short", "ab".repeat(31), "has 62 digits"],
    ["in capitals", "AB".repeat(32), "Character 1 of the key is a capital letter"],
    ["with a bad digit", `${"ab".repeat(20)}xy${"ab".repeat(20)}`, "Character 41 of the key is no hexadecimal digit"],
    ["with half a byte", "a".repeat(65), "odd number"],
  ])("refuses a key %s", (_what, text, expected) => {
    const run = dcsPlan([...base, "--round", "657413", "--on", "2023-09-14", "--key", file("bad-key.hex", text)]);
    expect(run.code).toBe(2);
    expect(run.err).toContain(expected);
    expect(run.err).not.toContain(text.slice(0, 20));
  });
});

describe("allocate --draw", () => {
  it("draws by tickets from a seed of announcement and beacon, and the inspector confirms it", () => {
    expect({ code: drawn.code, err: drawn.err }).toEqual({ code: 0, err: "" });
    expect(plan.draw?.beacon).toEqual({ round: 657_413, signature });
    expect(plan.draw?.tickets.map(({ person }) => person)).toEqual(
      [...new Set([...plan.participants, ...plan.mentors].map(({ id }) => id))].sort(),
    );
    expect(dcsPlan(["validate", "-", "--require-proof"], { input: drawn.out }).code).toBe(0);
  });

  it("puts whoever came after the announcement behind everyone in it", () => {
    const late = `${list.trimEnd()}\n${(list.trimEnd().split("\n").at(-1) ?? "").replace(/^[^,]*,[^,]*,[^,]*/, "E-99,Latecome,Zed Late")}\n`;
    const run = draw({ people: file("late.csv", late) });
    expect(run.err).toBe("");
    const both = JSON.parse(run.out) as Plan;
    expect(both.draw?.tickets.filter((entry) => entry.late)).toHaveLength(1);
    expect(both.goals.map(({ rule }) => rule)).toContain("lot-late");
    expect(dcsPlan(["validate", "-"], { input: run.out }).code).toBe(0);
  });

  it.each([
    ["another round", { round: 657_414, signature }, ["draw/false-beacon", "draw/other-round"]],
    ["round 0", { round: 0, signature }, ["schema/out-of-range"]],
    ["an altered signature", { round: 657_413, signature: `${signature.slice(0, -1)}a` }, ["draw/false-beacon"]],
    ["a negated signature", { round: 657_413, signature: `9${signature.slice(1)}` }, ["draw/false-beacon"]],
    ["the point at infinity", { round: 657_413, signature: `c0${"00".repeat(47)}` }, ["draw/false-beacon"]],
    ["a short signature", { round: 657_413, signature: signature.slice(2) }, ["schema/not-in-form"]],
    ["capitals", { round: 657_413, signature: signature.toUpperCase() }, ["schema/not-in-form"]],
    [
      "a bad digit",
      { round: 657_413, signature: `${signature.slice(0, 40)}g${signature.slice(41)}` },
      ["schema/not-in-form"],
    ],
    [
      "another chain's beacon, with a key of its own",
      {
        round: 657_413,
        signature: "8d2c8bbc37170dbacc5e280a21d4e195cff5f32a19fd6a58633fa4e4670478b5fb39bc13dd8f8c4372c5a76191198ac5",
        public_key:
          "b15b65b46fb29104f6a4b5d1e11a8da6344463973d423661bb0804846a0ecd1ef93c25057f1c0baab2ac53e56c662b66072f6d84ee791a3382bfb055afab1e6a375538d8ffc451104ac971d2dc9b168e2d3246b0be2015969cbaac298f6502da",
      },
      ["draw/false-beacon"],
    ],
    ["no beacon", { hello: 1 }, ["draw/not-a-beacon"]],
    ["a beacon of megabytes", { round: 657_413, signature, more: "x".repeat(30_000) }, ["file/too-large"]],
  ])("refuses %s", (_what, content, expected) => {
    const run = draw({ beacon: file("bad-beacon.json", content) });
    expect({ code: run.code, codes: codes(run) }).toEqual({ code: 2, codes: expected });
  });

  it("refuses one cell changed, a person dropped, another programme, another key and an altered announcement", () => {
    const changed = draw({ people: file("changed.csv", list.replace("2009-0", "2008-0")) });
    expect(codes(changed)).toEqual(["draw/line"]);
    const dropped = draw({ people: file("dropped.csv", `${list.trimEnd().split("\n").slice(0, -1).join("\n")}\n`) });
    expect(codes(dropped)).toEqual(["draw/dropped"]);
    const set = codes(draw({}, "--set", "intakes.2010-11.places=9"));
    expect(set).toContain("draw/programme");
    expect(codes(draw({ key: file("other.hex", "ab".repeat(32)) }))).toEqual(["draw/wrong-key"]);
    const forged = file("forged.json", { ...first, announcedOn: "2023-09-13" });
    expect(codes(draw({ draw: forged }))).toEqual(["draw/announcement"]);
    expect(codes(draw({ draw: people }))).not.toEqual([]);
    expect(codes(draw({}, "--seed", "mine"))).toEqual(["draw/options"]);
    expect(codes(dcsPlan(["allocate", people, "--draw", at("first.json"), "--json"]))).toEqual(["draw/options"]);
  });
});

interface Verdict {
  readonly consistent: boolean;
  readonly witnessed: boolean;
  readonly lines: readonly { id: string; verdict: string; findings: readonly { code: string }[] }[];
}

/** What verify-draw says of a plan, its digest made again: what is refused, with the codes. */
function verified(forged: object, ...more: string[]) {
  const sealed = { ...forged, digest: digestOf(forged) };
  const run = dcsPlan(["verify-draw", "-", "--json", ...more], { input: JSON.stringify(sealed) });
  const { lines, ...verdict } = JSON.parse(run.out) as Verdict;
  const refused = lines.filter((line) => line.verdict === "refused");
  const codesOf = refused.flatMap(({ id, findings }) => findings.map(({ code }) => `${id}: ${code}`));
  return { code: run.code, ...verdict, lines, refused: [...new Set(codesOf)] };
}

describe("verify-draw", () => {
  it("confirms every line with one's own copy, and without it does not claim that the announcement came first", () => {
    const mine = verified(plan, "--announcement", at("first.json"));
    expect(mine).toMatchObject({ code: 0, consistent: true, witnessed: true });
    expect(new Set(mine.lines.map(({ verdict }) => verdict))).toEqual(new Set(["confirmed"]));
    const without = verified(plan);
    expect(without).toMatchObject({ code: 0, consistent: true, witnessed: false });
    expect(without.lines.filter(({ verdict }) => verdict === "not-shown").map(({ id }) => id)).toEqual([
      "announcement",
    ]);
    expect(dcsPlan(["verify-draw", "-"], { input: drawn.out }).out).toMatch(/came first\s+is not shown here/);
  });

  const draft = () => JSON.parse(drawn.out) as Mutable;
  type Mutable = { -readonly [K in keyof Plan]: Plan[K] } & { draw: NonNullable<Plan["draw"]> };
  it.each<[what: string, forge: (one: Mutable) => void, refused: string]>([
    ["another seed", (one) => (one.seed = "mine"), "seed: draw/seed"],
    [
      "a beacon of another round",
      (one) => (one.draw = { ...one.draw, beacon: { round: 657_414, signature } }),
      "round: draw/other-round",
    ],
    [
      "a signature that suits",
      (one) => (one.draw = { ...one.draw, beacon: { round: 657_413, signature: `9${signature.slice(1)}` } }),
      "beacon: draw/false-beacon",
    ],
    ["no beacon", (one) => (one.draw = { ...one.draw, beacon: undefined }), "beacon: draw/no-value"],
    [
      "a fact changed after the draw",
      (one) =>
        (one.participants = one.participants.map((who, index) => (index === 0 ? { ...who, region: "South" } : who))),
      "tickets: draw/line",
    ],
    ["somebody dropped", (one) => (one.participants = one.participants.slice(1)), "tickets: draw/dropped"],
    [
      "a ticket exchanged",
      (one) => {
        const [left, right, ...others] = one.draw.tickets;
        if (!left || !right) throw new Error("too few");
        const tickets = [{ ...right, person: left.person }, { ...left, person: right.person }, ...others];
        one.draw = { ...one.draw, tickets };
      },
      "tickets: draw/line",
    ],
    [
      "somebody called late who was announced",
      (one) => {
        const [left, ...others] = one.draw.tickets;
        if (!left) throw new Error("too few");
        one.draw = { ...one.draw, tickets: [{ ...left, late: true }, ...others] };
      },
      "tickets: draw/late",
    ],
    [
      "an announcement written after the draw",
      (one) => (one.draw = { ...one.draw, announcement: { ...one.draw.announcement, announcedOn: "2023-09-20" } }),
      "round: draw/known-before",
    ],
    [
      "other places than were announced",
      (one) =>
        (one.programme = {
          ...one.programme,
          intakes: one.programme.intakes.map((intake) => ({ ...intake, places: 9 })),
        }),
      "programme: draw/programme",
    ],
    ["a setting", (one) => (one.settings = [{ path: "x", value: "y" }]), "programme: draw/differs"],
    ["a vacancy", (one) => (one.vacancies = [{ code: "x", name: "y" }]), "programme: draw/differs"],
    [
      "a lot",
      (one) => (one.placements = one.placements.map((place, index) => (index === 0 ? { ...place, lot: 5 } : place))),
      "lots: lot/wrong",
    ],
    [
      "a pairing that suits somebody",
      (one) => (one.goals = one.goals.map((goal) => (goal.rule === "lot" ? { ...goal, value: goal.value + 1 } : goal))),
      "best: goal/value",
    ],
    [
      "a stage whose lot is not proved",
      (one) => {
        one.goals = one.goals.map((goal) => (goal.stage === "placing" ? { ...goal, proof: "search" as const } : goal));
        one.certificate = { stages: one.certificate.stages.filter(({ stage }) => stage !== "placing") };
      },
      "best: draw/search",
    ],
  ])("refuses %s", (_what, forge, expected) => {
    const one = draft();
    forge(one);
    const { code, consistent, refused } = verified(one);
    expect({ code, consistent }).toEqual({ code: 1, consistent: false });
    expect(refused).toContain(expected);
  });

  it("accepts a stage that the draw does not fix if the same version makes it again, and only then", () => {
    const one = draft();
    one.goals = one.goals.map((goal) => (goal.stage === "placing" ? { ...goal, proof: "search" as const } : goal));
    one.certificate = { stages: one.certificate.stages.filter(({ stage }) => stage !== "placing") };
    expect(verified(one, "--solve")).toMatchObject({ code: 0, refused: [] });
    expect(verified({ ...one, tool: { name: "dcs-plan", version: "9.9.9" } }, "--solve").refused).toEqual([
      "best: draw/other-version",
    ]);
    const [first, second] = one.placements;
    if (!first || !second) throw new Error("too few");
    const swapped = { ...one, waitingList: [], placements: [second, first] };
    expect(verified(swapped, "--solve").refused).toContain("best: draw/solved-otherwise");
  });

  it("leaves numbers drawn in public to whoever compares them", () => {
    const run = draw({ draw: at("numbers.json"), beacon: at("drawn-numbers.json") });
    const { code, lines } = verified(JSON.parse(run.out) as object, "--announcement", at("numbers.json"));
    expect(code).toBe(0);
    expect(lines.filter(({ verdict }) => verdict === "not-shown").map(({ id }) => id)).toEqual(["beacon"]);
  });

  it("refuses another announcement than one's own copy, and a plan that was not drawn", () => {
    const second = announced(
      "other.json",
      "--round",
      "657413",
      "--previous",
      at("first.json"),
      "--reason",
      "It did not suit.",
    );
    expect(second.sequence).toBe(2);
    expect(verified(plan, "--announcement", at("other.json")).refused).toEqual([
      "announcement: draw/other-announcement",
    ]);
    const chosen = dcsPlan(["verify-draw", join(root, "fixtures/plans/councils.json"), "--json"]);
    expect({ code: chosen.code, codes: codes(chosen) }).toEqual({ code: 1, codes: ["draw/not-drawn"] });
  });
});

describe("a drawn plan that goes on", () => {
  const changes = file(
    "changes.csv",
    "date,event,participant_id,participant,council_code,council,reason\n2010-02-01,left,ann,,,,gone\n2010-03-01,appointed,new,New Name,ashdale,Ashdale,\n",
  );
  const before = file("drawn.json", drawn.out);
  const go = (...more: string[]) => dcsPlan(["replan", before, "--changes", changes, "--json", "--quiet", ...more]);

  it("keeps seed and tickets, and takes the key for whoever comes new: they are late", () => {
    expect(codes(go())).toEqual(["draw/key-needed"]);
    const run = go("--key", key);
    expect(run.err).toBe("");
    const next = JSON.parse(run.out) as Plan;
    expect(next.seed).toBe(plan.seed);
    expect(next.draw?.tickets.filter(({ late }) => late).map(({ person }) => person)).toEqual(["new"]);
    expect(next.goals.map(({ rule }) => rule)).toContain("lot-late");
    const later = file("next.json", run.out);
    expect(dcsPlan(["validate", later, "--previous", before]).code).toBe(0);
    const { lines, code } = verified(next);
    expect(code).toBe(0);
    expect(lines.filter(({ verdict }) => verdict === "not-shown").map(({ id }) => id)).toEqual([
      "announcement",
      "programme",
      "tickets",
    ]);
  });

  it("has a log that lists every announcement, used or not", () => {
    const again = draw({ draw: at("third.json") });
    expect(again.err).toBe("");
    const { out } = dcsPlan(["log", file("third-plan.json", again.out)]);
    expect(out.match(/never used/g)).toHaveLength(2);
    expect(out).toContain("because: Again.: drawn");
    const told = JSON.parse(dcsPlan(["log", at("third-plan.json"), "--json"]).out) as {
      announcements: { used: boolean }[];
    };
    expect(told.announcements.map(({ used }) => used)).toEqual([false, false, true]);
  });
});
