import { grouped } from "../../domain/counting.ts";
import type { Price } from "../../domain/plan/explanation.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Words } from "../../domain/programme/programme.ts";
import { jsonText } from "../plan/json-text.ts";
import type { ReportOptions } from "../reporter.ts";
import { type Block, heading, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";
import { goalText } from "../wording/goal-wording.ts";

/** What one more of each would be worth: for each goal what it is and what it would be, the first that changes first. */
export function renderPrices(
  prices: readonly Price[],
  plan: Plan,
  options: Pick<ReportOptions, "width" | "color" | "rules"> & { readonly format: "text" | "json" },
): string {
  if (options.format === "json") return `${jsonText({ plan: plan.digest, prices }, 2)}\n`;
  const style = styleOf(options);
  const blocks = prices.map(
    (price): Block => [
      ...heading(titleOf(price, plan.programme.words), style),
      ...linesOf(price, plan, options.rules).flatMap((line) => paragraph(line, style)),
    ],
  );
  return pageOf([...blocks, paragraph(note, style).map(style.paint.dim)]);
}

const note =
  "Each was found by solving the whole plan again with one more. Goals are in order: an earlier one counts before all later ones.";

function titleOf({ more, about }: Price, { mentor, mentors, participant }: Words): string {
  if (more === "place") return `One more place in ${about}`;
  if (more === "mentor") return `One more ${mentor} chosen`;
  if (more === "load") return `One more ${participant} for each of the ${mentors}`;
  return `One more volunteer ${mentor}who is otherwise eligible: the one who would help most`;
}

function linesOf({ possible, goals, more }: Price, { programme }: Plan, titles: ReportOptions["rules"]): string[] {
  if (!possible) return [more === "volunteer" ? "Nobody is otherwise eligible." : "No lawful plan would be left."];
  if (goals.length === 0) return ["No goal would change."];
  return goals.map(({ stage, name, now, then }) => {
    const text = goalText({ stage, rule: name }, programme, titles);
    return `${stage}: ${text}: ${grouped(then)} instead of ${grouped(now)} (${then < now ? "better" : "worse"} by ${grouped(Math.abs(then - now))}).`;
  });
}
