import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as browser from "../../src/app/inspector-page/browser-crypto.ts";
import { inspectText } from "../../src/app/inspector-page/inspect-text.ts";
import { dcsPlan, golden, scratch } from "./command.ts";

it("inspector writes a page that holds everything, and allows its own scripts and style alone", () => {
  const file = join(scratch(), "inspector.html");
  expect(dcsPlan(["inspector", "-o", file])).toMatchObject({ code: 0, out: "" });
  const page = readFileSync(file, "utf8");
  expect(dcsPlan(["inspector"]).out).toBe(page);
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']*'; script-src 'sha256-[^']*' 'sha256-[^']*';/);
  const parts = Array.from(page.matchAll(/<(script|style)>([^]*?)<\/\1>/g), ([, , text = ""]) => text);
  expect(parts).toHaveLength(3);
  for (const text of parts) expect(policy).toContain(createHash("sha256").update(text).digest("base64"));
  expect(page).not.toMatch(/\b(src|href)=/);
});

it("says of a plan what validate says", () => {
  const text = readFileSync(golden, "utf8");
  expect(inspectText("plan.json", text)).toMatchObject({
    isLawful: true,
    proved: "All 20 goals are proved optimal.",
    findings: [],
  });
  const found = inspectText("plan.json", text.replace('"waiting": 0', '"waiting": 1'));
  expect(found.isLawful).toBe(false);
  expect(found.findings).toContainEqual(expect.objectContaining({ severity: "error", code: "digest/wrong" }));
  expect(inspectText("x", "{").findings).toMatchObject([{ severity: "error", line: 1 }]);
});

it("hashes in the browser as Node does", () => {
  for (const text of ["", "a", "Pádraig 🎓", "x".repeat(1000)]) {
    const own = createHash("sha256").update(text);
    expect(browser.createHash("sha256").update(text).digest("hex")).toBe(own.copy().digest("hex"));
    expect(browser.hash("sha256", text, "binary")).toBe(own.digest("binary"));
  }
  const key = new Uint8Array(32).fill(7);
  expect(browser.createHmac("sha256", key).update("a").update("b").digest("hex")).toMatch(/^[0-9a-f]{64}$/);
});
