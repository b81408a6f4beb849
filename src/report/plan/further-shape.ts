import type { Cut, LimitPrice, PriceList } from "../../domain/plan/certificate.ts";
import type { Assignment, StageResult, WithoutSlot } from "../../domain/plan/stage-result.ts";
import type { FurtherStage, Readiness, SlotSource, SlotSpec, Tally } from "../../domain/programme/further-stage.ts";
import type { RuleUse } from "../../domain/programme/rule-use.ts";
import { fields, type Shape } from "./shape.ts";

const value: Shape = {};
const ruleUse = fields<RuleUse>({ rule: value, id: value, with: value });
const lists = { who: ruleUse, rules: ruleUse, goals: ruleUse };

type AnySource = { readonly [K in SlotSource extends infer S ? (S extends S ? keyof S : never) : never]: unknown };

const slotSpec = fields<SlotSpec>({
  id: value,
  title: value,
  places: value,
  startsOn: value,
  afterDays: value,
  days: value,
  regions: value,
});

/** A further stage of a programme. */
export const furtherShape = fields<FurtherStage>({
  id: value,
  title: value,
  kind: value,
  slots: fields<AnySource>({
    from: value,
    per: value,
    atLeast: value,
    atMost: value,
    capacity: value,
    who: ruleUse,
    slots: slotSpec,
  }),
  ...lists,
});

export const tallyShape = fields<Tally>({ facts: value, values: value });

export const readinessShape = fields<Readiness>({
  by: value,
  documents: fields<Readiness["documents"][number]>({ title: value, readyOn: value }),
  components: fields<Readiness["components"][number]>({ title: value, fact: value }),
  missing: value,
});

const price = fields<LimitPrice>({ limit: value, price: value });
const prices = fields<PriceList>({ denominator: value, prices: price });
const cuts = fields<Cut>({ goal: value, atLeast: value, denominator: value, prices: price });

/** What a further stage gave out. */
export function stageResultShape(split: Shape): Shape {
  return fields<StageResult>({
    id: value,
    kind: value,
    slots: fields<StageResult["slots"][number]>({
      id: value,
      title: value,
      places: value,
      startsOn: value,
      endsOn: value,
    }),
    assignments: fields<Assignment>({
      participant: value,
      slot: value,
      startsOn: value,
      endsOn: value,
      reasons: value,
    }),
    without: fields<WithoutSlot>({ participant: value, reasons: value }),
    goals: fields<StageResult["goals"][number]>({ rule: value, value, bound: value, proof: value, unjudged: value }),
    certificate: fields<StageResult["certificate"]>({ goals: value, cuts, split, leaves: prices }),
  });
}
