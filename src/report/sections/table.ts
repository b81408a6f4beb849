import { type PlanView, viewOf } from "../plan/plan-view.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { type Block, pageOf } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";
import { changesSection } from "./changes-section.ts";
import { furtherSection } from "./further-section.ts";
import { goalsSection } from "./goals-section.ts";
import { intakesSection } from "./intakes-section.ts";
import { listsSection } from "./lists-section.ts";
import { mentoringSection } from "./mentoring-section.ts";
import { recordSection } from "./record-section.ts";
import { sharesSection } from "./shares-section.ts";
import { summarySection } from "./summary-section.ts";

/** The plan for people at a terminal: the answer first, then who is where, then why it can be trusted. */
export const renderTable: Reporter = (plan, options) => {
  const view = viewOf(plan, options.rules, options.whole);
  const style = styleOf(options);
  return pageOf(sections.flatMap((section) => section(view, style, options)));
};

const sections: readonly ((view: PlanView, style: Style, options: ReportOptions) => readonly Block[])[] = [
  summarySection,
  changesSection,
  intakesSection,
  listsSection,
  mentoringSection,
  furtherSection,
  sharesSection,
  goalsSection,
  recordSection,
];
