import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareRuntime } from "../../src/cli/prepare-runtime.ts";
import { councils, dcsPlan, golden, root } from "./command.ts";

describe("prepareRuntime", () => {
  it.each(["/dev/null", join(tmpdir(), "no-such-folder/inside"), "/proc"])(
    "says nothing and changes nothing where compiled code cannot be kept: TMPDIR=%s",
    (folder) => {
      const { code, out, err } = dcsPlan(["allocate", councils, "--json", "--quiet"], { env: { TMPDIR: folder } });
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toBe(readFileSync(golden, "utf8"));
    },
  );

  it("says nothing and changes nothing the second time, when compiled code is found", () => {
    const env = { TMPDIR: mkdtempSync(join(tmpdir(), "dcs-plan-cache-")) };
    const [first, second] = [1, 2].map(() => dcsPlan(["allocate", councils, "--json", "--quiet"], { env }));
    expect(first).toEqual({ code: 0, err: "", out: readFileSync(golden, "utf8") });
    expect(second).toEqual(first);
  });

  it("sets no flag of V8 for a version that it does not know", () => {
    for (const version of ["18.0.0", "21.7.3", "99.0.0"]) expect(() => prepareRuntime(version)).not.toThrow();
  });
});

it("asks nothing of --version but a few kilobytes: what the entry imports at once is small", () => {
  const dist = join(root, "dist");
  const [, ...chunks] = readFileSync(join(dist, "main.js"), "utf8").split(/\bfrom"\.\//);
  expect(chunks.length).toBeGreaterThan(0);
  for (const chunk of chunks) expect(statSync(join(dist, chunk.slice(0, chunk.indexOf('"')))).size).toBeLessThan(5000);
});
