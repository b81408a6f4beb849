import type { Reporter } from "../reporter.ts";
import { answer } from "./answer.ts";
import { changes } from "./changes.ts";
import { further } from "./further.ts";
import type { Markup } from "./markup.ts";
import { mentoring } from "./mentoring.ts";
import { pageFrame } from "./page-frame.ts";
import { type PageView, pageViewOf } from "./page-view.ts";
import { everyone, waitingList } from "./people.ts";
import { proof, record } from "./proof.ts";
import { sharesSection } from "./shares-section.ts";
import { tileMap } from "./tile-map.ts";
import { timeline } from "./timeline.ts";

/** The plan as one page for a board paper and a screen. It asks for nothing from outside and is whole without script. */
export const renderHtml: Reporter = (plan, options) => {
  const view = pageViewOf(plan, options);
  return pageFrame(
    view,
    parts.map((part) => part(view)).filter((made) => made !== undefined),
  );
};

const parts: readonly ((view: PageView) => Markup | undefined)[] = [
  answer,
  changes,
  timeline,
  tileMap,
  waitingList,
  sharesSection,
  mentoring,
  further,
  everyone,
  proof,
  record,
];
