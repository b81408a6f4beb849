import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { programmes } from "../../src/programmes/index.ts";
import { dcsPlan } from "./command.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dcs-plan-programmes-"));
  writeFileSync(join(folder, "list.csv"), "participant,council\nAda North,Derby\n");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What must be given before a programme can be used at all. */
const given: Readonly<Record<string, readonly string[]>> = { "executive-2010": ["--set", "intakes.2010-11.places=20"] };

describe("programmes --format yaml", () => {
  it.each([...programmes.keys()])("prints %s as a file that --programme takes for the same programme", (id) => {
    const printed = dcsPlan(["programmes", id, "--format", "yaml"]);
    expect([printed.code, printed.err]).toEqual([0, ""]);
    expect(printed.out.split("\n")[0]).toBe("# yaml-language-server: $schema=./programme.schema.json");
    expect(printed.out).not.toMatch(/[&*]a\d/);
    const json = dcsPlan(["programmes", id]).out;
    expect(parse(printed.out)).toEqual(JSON.parse(json));
    const file = join(folder, `${id}.yaml`);
    writeFileSync(file, printed.out);
    const check = (programme: string) =>
      dcsPlan(["check", join(folder, "list.csv"), "--programme", programme, ...(given[id] ?? []), "--json"]);
    const [own, shipped] = [check(file), check(id)];
    expect(own.code).toBeLessThan(2);
    expect(own.out.replaceAll(file, id)).toBe(shipped.out.replaceAll(file, id));
  });

  it("prints the list as YAML as well", () => {
    const list = parse(dcsPlan(["programmes", "--format", "yaml"]).out) as unknown;
    expect(list).toEqual(JSON.parse(dcsPlan(["programmes", "--json"]).out));
  });

  it("is JSON without it, and refuses both at once", () => {
    const json = dcsPlan(["programmes", "dcs-leadership-2009"]).out;
    expect(dcsPlan(["programmes", "dcs-leadership-2009", "--format", "json"]).out).toBe(json);
    expect(dcsPlan(["programmes", "--format", "yaml", "--json"]).code).toBe(2);
  });
});
