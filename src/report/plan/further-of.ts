import { grouped, listed, longDay } from "../../domain/counting.ts";
import type { Day } from "../../domain/dates.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import type { Reason } from "../../domain/plan/plan-entries.ts";
import { stageTitle } from "../sections/goals.ts";
import { notedReasons } from "./clashes.ts";
import type { PlanView } from "./plan-view.ts";

/** What one further stage gave somebody who sought it; without `slot`: nothing. */
export interface FurtherPart {
  readonly participant: string;
  readonly stage: string;
  readonly title: string;
  readonly slot?: string | undefined;
  readonly startsOn?: Day | undefined;
  readonly endsOn?: Day | undefined;
  /** Who else has the slot: ids. */
  readonly others: readonly string[];
  readonly reasons: readonly Reason[];
}

/** What every further stage gave one person: learning sets, sessions, events, in the order of the programme. */
export function furtherOf({ stages = [], programme }: Plan, id: string): FurtherPart[] {
  return stages.flatMap(({ id: stage, slots, assignments, without }): FurtherPart[] => {
    const title = stageTitle(stage, programme);
    const none = without.find(({ participant }) => participant === id);
    if (none) return [{ participant: id, stage, title, others: [], reasons: none.reasons }];
    const own = assignments.find(({ participant }) => participant === id);
    if (!own) return [];
    const slot = slots.find((one) => one.id === own.slot);
    const startsOn = own.startsOn ?? slot?.startsOn;
    const endsOn = own.endsOn ?? slot?.endsOn ?? startsOn;
    const others = assignments.filter((one) => one.slot === own.slot && one !== own).map((one) => one.participant);
    return [{ participant: id, stage, title, slot: own.slot, startsOn, endsOn, others, reasons: own.reasons }];
  });
}

/** One line without a full stop: `Learning sets: 2010-11/learning-sets-3, with 7 others`. */
export function furtherText(part: FurtherPart, view: PlanView, names: boolean | undefined): string {
  const { title, slot, others } = part;
  const why = notedReasons(view.plan, part.stage, part, view.ruleBook);
  if (slot === undefined) return `${title}: none (${why})`;
  const shown = slotName(slot, part, view);
  const who =
    names === undefined || others.length === 0 || view.person(slot)
      ? ""
      : names && others.length <= mostNamed
        ? `, with ${listed(others.map((id) => `${view.nameOf(id)} (${view.councilOf(id)})`))}`
        : `, with ${grouped(others.length)} ${others.length === 1 ? "other" : "others"}`;
  return `${title}: ${shown}${daysText(part)}${who}${why === "" ? "" : ` (not every preference could be met: ${why})`}`;
}

const mostNamed = 12;

function slotName(slot: string, { stage }: FurtherPart, { plan, person, nameOf, councilOf }: PlanView): string {
  if (person(slot)) return `${nameOf(slot)} (${councilOf(slot)})`;
  return plan.stages?.find(({ id }) => id === stage)?.slots.find(({ id }) => id === slot)?.title ?? slot;
}

function daysText({ startsOn, endsOn }: FurtherPart): string {
  if (startsOn === undefined) return "";
  if (endsOn === undefined || endsOn === startsOn) return `, on ${longDay(startsOn)}`;
  return `, ${longDay(startsOn)} to ${longDay(endsOn)}`;
}
