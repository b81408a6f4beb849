import { applySettings } from "../../files/programme/settings.ts";
import type { LinkTerms } from "../../replan/link-faults.ts";
import { ruleBook } from "../../rules/index.ts";

/** What the links of a chain are held against: the rules that ship, and settings as the command line takes them. */
export const linkTerms: LinkTerms = {
  rules: ruleBook,
  settle: (programme, settings) => applySettings(programme, settings, ruleBook).programme,
};
