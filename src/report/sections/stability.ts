import type { Words } from "../../domain/programme/programme.ts";
import type { ReportOptions } from "../reporter.ts";
import { type Block, heading, pageOf, paragraph } from "../text/page.ts";
import { styleOf } from "../text/style.ts";

/** One of the plans to choose from. */
export interface PricedPlan {
  readonly moves: number;
  readonly waiting: number;
  /** How many complete by the programme's day, where it promises one. */
  readonly inTime?: number | undefined;
  /** `free`: the programme's own goals come before the moves. */
  readonly kind: "sticky" | "free";
}

/** What more moves would bring, one line for each plan that could be chosen: `1 move: one waits`. */
export function renderStability(
  plans: readonly PricedPlan[],
  words: Words,
  options: Pick<ReportOptions, "width" | "color">,
): string {
  const style = styleOf(options);
  if (plans.length === 0) return "";
  const lines: Block = plans.map((plan) => `  ${sentenceOf(plan)}`);
  const advice = paragraph(
    `Moves of ${words.participants} with an offer are counted. This plan is the first line; --moves N gives another.`,
    style,
  );
  return pageOf([[...heading("The price of stability", style), ...lines], plans.length > 1 ? advice : []]);
}

function sentenceOf({ moves, waiting, inTime, kind }: PricedPlan): string {
  const result = waiting === 0 ? "nobody waits" : waiting === 1 ? "one waits" : `${waiting} wait`;
  const times = `${moves} ${moves === 1 ? "move" : "moves"}`;
  const completing = inTime === undefined ? "" : `, ${inTime} complete in time`;
  return `${times}: ${result}${completing}${kind === "free" ? ", like a new plan, in which moves count last" : ""}`;
}
