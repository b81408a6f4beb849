import type { Plan } from "../domain/plan.ts";
import { type FormatId, formatIds, reporters } from "../report/index.ts";
import { type Names, scopedPlan, withNames } from "../report/plan-scope.ts";
import type { Content } from "../report/reporter.ts";
import { ruleBook } from "../rules/index.ts";

/** How a report is to look. */
export interface RenderOptions {
  /** Columns to fill, for `table`. Default: 100. */
  readonly width?: number | undefined;
  readonly color?: boolean | undefined;
  readonly ascii?: boolean | undefined;
  /** Not for `json`: a plan document is always whole. */
  readonly names?: Names | undefined;
  /** One region only; not for `json`. */
  readonly region?: string | undefined;
}

/** A plan in one of the formats of the command line: a text, or the bytes of a workbook. */
export async function render(plan: Plan, format: FormatId, options: RenderOptions = {}): Promise<string | Uint8Array> {
  const content = await contentOf(plan, format, options);
  return typeof content === "object" && "pieces" in content ? [...content.pieces].join("") : content;
}

async function contentOf(plan: Plan, format: FormatId, options: RenderOptions): Promise<Content> {
  const { width = 100, color = false, ascii, names = "full", region } = options;
  const make = await reporters[format].load();
  const ruleTitles = new Map([...ruleBook.values()].map(({ id, title }) => [id, title]));
  const look = { width, color, ascii, ruleTitles, rules: ruleBook };
  if (format === "json") return make(plan, look);
  const scope = { names, region };
  return make(scopedPlan(plan, scope), { ...look, scope, whole: withNames(plan, names) });
}

/** Every format that `render` takes. */
export const formats: readonly FormatId[] = formatIds;
