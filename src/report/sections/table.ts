import { type PlanView, viewOf } from "../plan/plan-view.ts";
import type { Reporter, ReportOptions } from "../reporter.ts";
import { type Block, pageOf, paragraph } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";
import { attentionSection } from "./attention-section.ts";
import { changesSection } from "./changes-section.ts";
import { furtherSection } from "./further-section.ts";
import { goalsSection } from "./goals-section.ts";
import { intakesSection } from "./intakes-section.ts";
import { listsSection } from "./lists-section.ts";
import { mentoringSection } from "./mentoring-section.ts";
import { recordSection } from "./record-section.ts";
import { sharesSection } from "./shares-section.ts";
import { summarySection } from "./summary-section.ts";

/**
 * The plan for people at a terminal: the answer, what needs attention, who is where; with `details` also why it can be trusted.
 */
export const renderTable: Reporter = (plan, options) => {
  const view = viewOf(plan, options.rules, options.whole);
  const style = styleOf(options);
  const blocks = sections.flatMap((section) => section(view, style, options));
  if (options.details) return pageOf([...blocks, ...details.flatMap((section) => section(view, style, options))]);
  return pageOf([
    ...blocks,
    paragraph("More: --details adds fair shares, goals with their proofs, and fingerprints.", style),
  ]);
};

type TableSection = (view: PlanView, style: Style, options: ReportOptions) => readonly Block[];

const sections: readonly TableSection[] = [
  summarySection,
  attentionSection,
  changesSection,
  intakesSection,
  listsSection,
  mentoringSection,
  furtherSection,
];

const details: readonly TableSection[] = [sharesSection, goalsSection, recordSection];
