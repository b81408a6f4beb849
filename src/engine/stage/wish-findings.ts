import { type Finding, remark } from "../../domain/finding.ts";
import { isNamed, isOnOffer } from "../../domain/problem.ts";
import { applyRules, refuserOf } from "../../domain/programme/applied-rule.ts";
import { stageOf } from "../../domain/programme/programme.ts";
import type { Problem } from "../../domain/programme/rule-book.ts";
import { optionsOf } from "./options.ts";
import { openView } from "./stage-view.ts";

/**
 * The choices that count for nothing, since the rules leave the person no place in what they name: one warning each, with
 * what the rules say. An intake that is not open at all, and people who have no place anywhere, are told of elsewhere.
 */
export function wishFindings(problem: Problem): readonly Finding[] {
  const spec = stageOf(problem.programme, "placing");
  if (!spec || problem.participants.every(({ preferredIntakes }) => preferredIntakes.length === 0)) return [];
  const { view } = optionsOf(openView(problem, spec, []));
  const refusers = applyRules(spec.rules, problem.rules).flatMap((one) =>
    one.rule.shape === "eligibility" ? [{ says: one.rule.refused.brief, refuse: refuserOf(one, view) }] : [],
  );
  return view.seekers.flatMap((participant) => {
    const open = new Set(view.mayTake?.(participant) ?? view.slots);
    // An offer made binds whatever was wished.
    const wishes = participant.pinnedIntake === undefined ? participant.preferredIntakes : [];
    return wishes.flatMap((found): Finding[] => {
      const named = view.slots.filter((slot) => isOnOffer(slot) && isNamed(slot, found));
      if (named.length === 0 || named.some((slot) => open.has(slot))) return [];
      const reasons = refusers
        .filter(({ refuse }) => named.some((slot) => refuse({ participant, slot }) !== undefined))
        .map(({ says }) => says(problem.programme.words));
      const params = { participant: participant.id, name: participant.name, found, reason: reasons.join("; ") };
      return reasons.length === 0 ? [] : [remark("wish/not-open", params)];
    });
  });
}
