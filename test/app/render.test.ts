import { describe, expect, it } from "vitest";
import { renderPlan } from "../../src/app/render.ts";
import type { Plan } from "../../src/domain/plan/plan.ts";
import { messageOf } from "../../src/report/wording/wording.ts";
import { samplePlan } from "../report/sample-plan.ts";

const look = { width: 80, color: false };

function planOf(people: number, region: string): Plan {
  const plan = samplePlan();
  const [first] = plan.participants;
  const more = Array.from({ length: people }, (_, at) => ({ ...first, id: `p${at}`, region }));
  return { ...plan, participants: more };
}

async function refusalOf(plan: Plan, region?: string): Promise<string> {
  const error: unknown = await renderPlan(plan, "html", { region }, look).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const { findings } = error as { readonly findings: readonly Parameters<typeof messageOf>[0][] };
  const { message, remedy } = messageOf(findings[0]);
  return `${message} ${remedy}`;
}

describe("a page of very many people", () => {
  it("is refused, and one for each region is offered", async () => {
    expect(await refusalOf(planOf(20_001, "North"))).toBe(
      'A page of 20,001 people is too long for a browser and for a reader: at most 20,000 fit on one. Make one for each region: --region "North". For a list of everybody take --format csv or --format xlsx.',
    );
  });

  it("is refused of one region too, and of nobody's region nothing is offered", async () => {
    const text = "A page of 20,001 people is too long for a browser and for a reader: at most 20,000 fit on one. For";
    expect(await refusalOf(planOf(20_001, "North"), "North")).toContain(text);
    expect(await refusalOf(planOf(20_001, ""))).toContain(text);
  });

  it("is counted by region", async () => {
    const { participants, ...plan } = planOf(20_000, "North");
    const whole = { ...plan, participants: [...participants, { ...participants[0], id: "q", region: "South" }] };
    await expect(renderPlan(whole, "csv", {}, look)).resolves.toBeDefined();
    expect(await refusalOf(whole)).toContain("20,001 people");
  });
});
