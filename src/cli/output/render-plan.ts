import type { Plan } from "../../domain/plan/plan.ts";
import { type FormatId, formatIds } from "../../report/index.ts";
import type { Names } from "../../report/plan/plan-scope.ts";
import { contentOf } from "../load/content-of.ts";

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
  const { width = 100, color = false, ascii, names = "full", region } = options;
  const content = await contentOf(plan, format, { names, region }, { width, color, ascii });
  return typeof content === "object" && "pieces" in content ? [...content.pieces].join("") : content;
}

/** Every format that `render` takes. */
export const formats: readonly FormatId[] = formatIds;
