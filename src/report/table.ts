import { changesSection } from "./changes-section.ts";
import { furtherSection } from "./further-section.ts";
import { goalsSection } from "./goals-section.ts";
import { intakesSection } from "./intakes-section.ts";
import { listsSection } from "./lists-section.ts";
import { mentoringSection } from "./mentoring-section.ts";
import { pageOf, type Section } from "./page.ts";
import { viewOf } from "./plan-view.ts";
import { recordSection } from "./record-section.ts";
import type { Reporter } from "./reporter.ts";
import { styleOf } from "./style.ts";
import { summarySection } from "./summary-section.ts";

/** The plan for people at a terminal: the answer first, then who is where, then why it can be trusted. */
export const renderTable: Reporter = (plan, options) => {
  const view = viewOf(plan, options.ruleTitles, options.whole);
  const style = styleOf(options);
  return pageOf(sections.flatMap((section) => section(view, style)));
};

const sections: readonly Section[] = [
  summarySection,
  changesSection,
  intakesSection,
  listsSection,
  mentoringSection,
  furtherSection,
  goalsSection,
  recordSection,
];
