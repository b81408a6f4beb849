import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { allocate, explainAll, formats, pricesOfPlan, render, validate } from "../../src/app/library.ts";
import { councils, dcsPlan, golden } from "../cli/command.ts";

it("gives the golden plan, and each format whole: a text, or the bytes of a workbook", async () => {
  const made = await allocate({ councils: readFileSync(councils) });
  if (made.status !== "planned") throw new Error(made.status);
  expect(await validate(made.plan)).toMatchObject({ lawful: true, complete: true, proved: true });
  const whole = readFileSync(golden, "utf8");
  const document = await render(made.plan, "json");
  expect(JSON.parse(String(document))).toMatchObject({
    placements: (JSON.parse(whole) as { placements: object }).placements,
  });
  for (const format of formats) {
    const content = await render(made.plan, format);
    const { length } = typeof content === "string" || content instanceof Uint8Array ? content : [];
    expect(length, format).toBeGreaterThan(1000);
  }
});

it("explains everyone, and prices a plan, as the command line does", async () => {
  const plan = readFileSync(golden, "utf8");
  const everyone = await explainAll(plan);
  expect(everyone).toHaveLength(144);
  const [one] = await explainAll(plan, "Derby");
  expect(everyone.filter(({ participant }) => participant === one?.participant)).toEqual([one]);
  await expect(explainAll(plan, "Atlantis")).rejects.toMatchObject({ findings: [{ code: "explain/nobody" }] });
  const prices = await pricesOfPlan(plan);
  const printed = JSON.parse(dcsPlan(["explain", golden, "--prices", "--json"]).out) as object;
  expect(printed).toMatchObject({ prices: JSON.parse(JSON.stringify(prices)) as object });
});
