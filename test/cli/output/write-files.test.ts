import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeFiles } from "../../../src/cli/output/write-files.ts";
import { checkTargets } from "../../../src/cli/output/write-output.ts";
import type { UsageError } from "../../../src/domain/errors.ts";
import { councils, dcsPlan, root, scratch } from "../command.ts";

const entry = join(root, "bin/dcs-plan.js");

/** Runs the tool under a shell's limit on the size of files: the system takes a part and then nothing more. */
function withLimit(blocks: number, args: readonly string[]): { code: number | null; err: string } {
  const script = `ulimit -f ${blocks}; exec "$0" "$@"`;
  const run = spawnSync("bash", ["-c", script, process.execPath, entry, ...args], { encoding: "utf8" });
  return { code: run.status, err: run.stderr };
}

async function codesOf(work: Promise<unknown>): Promise<string[]> {
  return work.then(
    () => [],
    (error: unknown) => (error as UsageError).findings.map(({ code }) => code),
  );
}

describe("a folder of letters", () => {
  it("may hold more than a thousand", async () => {
    const folder = scratch();
    const files = Array.from({ length: 1_002 }, (_, at) => ({ path: join(folder, `${at}.md`), content: `${at}` }));
    await writeFiles(files, false);
    expect(readdirSync(folder)).toHaveLength(files.length);
  });
});

describe("a disk that takes only a part", () => {
  it("leaves the good file as it was, says so, and exits with 2", () => {
    const file = join(scratch(), "out.csv");
    writeFileSync(file, "good\n");
    const { code, err } = withLimit(12, ["allocate", councils, "--format", "csv", "-o", file, "--force"]);
    expect([code, readFileSync(file, "utf8"), readdirSync(join(file, ".."))]).toEqual([2, "good\n", ["out.csv"]]);
    expect(err).toContain("EFBIG");
  });

  // A device of Linux: elsewhere there is no disk that is always full.
  it
    .skipIf(!existsSync("/dev/full"))
    .each([
      ["--help"],
      ["--version"],
      ["help", "allocate"],
      ["allocate", councils],
      ["allocate", councils, "--json"],
      ["check", councils],
      ["programmes"],
      ["schema", "plan"],
      ["completion", "bash"],
      ["manual"],
    ])("standard output that is full is one line and 2: %s %s %s", (...args) => {
    const full = spawnSync("bash", ["-c", '"$0" "$@" > /dev/full', process.execPath, entry, ...args], {
      encoding: "utf8",
    });
    expect(full.stderr).toMatch(/^dcs-plan: error.*standard output.*\n$/);
    expect(full.status).toBe(2);
  });

  it.skipIf(!existsSync("/dev/full"))("standard error that is full is 2, too", () => {
    const run = spawnSync("bash", ["-c", '"$0" "$@" 2> /dev/full', process.execPath, entry, "check", "no-such-file"]);
    expect(run.status).toBe(2);
  });
});

describe("several outputs", () => {
  it("are all written, or none: what was replaced before the fault is put back", async () => {
    const folder = scratch();
    const [first, second] = [join(folder, "a"), join(folder, "b")];
    writeFileSync(first, "old");
    // The second one's place is taken by a folder between the look and the write.
    const blocked = { path: second, content: "new" };
    const pieces = {
      pieces: (function* () {
        yield "new";
        mkdirSync(second);
        writeFileSync(join(second, "x"), "");
      })(),
    };
    const codes = await codesOf(
      writeFiles(
        [
          { path: first, content: "new" },
          { ...blocked, content: pieces },
        ],
        true,
      ),
    );
    expect(codes).toEqual(["output/failed"]);
    expect(readFileSync(first, "utf8")).toBe("old");
    expect(readdirSync(folder).sort()).toEqual(["a", "b"]);
  });

  it("takes a new file away again", async () => {
    const folder = scratch();
    const existing = join(folder, "b");
    writeFileSync(existing, "old");
    const files = [join(folder, "a"), existing].map((path) => ({ path, content: "new" }));
    expect(await codesOf(writeFiles(files, false))).toEqual(["output/exists"]);
    expect(readdirSync(folder)).toEqual(["b"]);
    expect(readFileSync(existing, "utf8")).toBe("old");
  });

  it("replaces through a link, and keeps who may read", async () => {
    const folder = scratch();
    writeFileSync(join(folder, "real"), "old", { mode: 0o640 });
    symlinkSync("real", join(folder, "link"));
    symlinkSync("not-yet", join(folder, "dangling"));
    const files = ["link", "dangling"].map((name) => ({ path: join(folder, name), content: `for ${name}` }));
    await writeFiles(files, true);
    expect(readFileSync(join(folder, "real"), "utf8")).toBe("for link");
    expect(lstatSync(join(folder, "real")).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(folder, "dangling")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "not-yet"), "utf8")).toBe("for dangling");
    expect(readdirSync(folder).sort()).toEqual(["dangling", "link", "not-yet", "real"]);
  });
});

describe("an output that is an input", () => {
  it("is found by any of its names", async () => {
    const folder = scratch();
    const input = join(folder, "councils.csv");
    writeFileSync(input, "x");
    symlinkSync(input, join(folder, "soft"));
    linkSync(input, join(folder, "hard"));
    symlinkSync(folder, join(folder, "here"));
    for (const name of ["soft", "hard", "here/councils.csv"]) {
      const target = { path: join(folder, name), option: "--out" };
      expect(await codesOf(checkTargets([target], [input], true))).toEqual(["output/is-input"]);
    }
    const twice = ["new", "here/new"].map((name) => ({ path: join(folder, name), option: "--report" }));
    expect(await codesOf(checkTargets(twice, [], true))).toEqual(["output/twice"]);
  });
});

describe("devices and pipes", () => {
  it("are written to, and never replaced", async () => {
    await writeFiles([{ path: "/dev/null", content: "x" }], true);
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
    const pipe = join(scratch(), "pipe");
    execFileSync("mkfifo", [pipe]);
    const reader = spawn("cat", [pipe]);
    let read = "";
    reader.stdout.on("data", (chunk: Buffer) => (read += chunk.toString()));
    const done = new Promise((resolve) => reader.on("close", resolve));
    await writeFiles([{ path: pipe, content: "through the pipe" }], false);
    await done;
    expect(read).toBe("through the pipe");
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it("-o - is standard output", () => {
    expect(dcsPlan(["allocate", councils, "--format", "csv", "-o", "-"]).out).toContain("participant_id");
  });
});

it.each(["SIGINT", "SIGTERM"] as const)("%s leaves nothing behind", async (signal) => {
  const folder = scratch();
  const [out, pipe] = [join(folder, "out.csv"), join(folder, "pipe")];
  execFileSync("mkfifo", [pipe]);
  // Nobody reads the pipe, so the run waits there, with the other output complete beside its place.
  const child = spawn(process.execPath, [
    entry,
    "allocate",
    councils,
    "--report",
    `csv=${out}`,
    "--report",
    `md=${pipe}`,
  ]);
  const ended = new Promise<string | null>((resolve) => child.on("close", (_code, by) => resolve(by)));
  while (!readdirSync(folder).some((name) => name.endsWith(".part")))
    await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill(signal);
  expect(await ended).toBe(signal);
  expect(readdirSync(folder)).toEqual(["pipe"]);
});
