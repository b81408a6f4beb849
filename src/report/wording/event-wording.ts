import type { ChangeEvent } from "../../domain/plan/change.ts";
import type { Words } from "../../domain/programme/programme.ts";

/** What a line of changes says, for whoever fills in a sheet. */
export interface EventHelp {
  readonly means: string;
  /** What stands under value; empty for nothing. */
  readonly value: string;
  readonly reason: string;
}

const optional = "if you wish";

/** Every event in words, in the order in which people look for them. */
export const eventHelp: Readonly<Record<ChangeEvent, (words: Words) => EventHelp>> = {
  offered: ({ intake, mentor }) => ({
    means: "A letter went out with this offer",
    value: `the ${intake}, or the ${mentor}'s name; blank: the place in the plan`,
    reason: "",
  }),
  accepted: ({ intake }) => ({
    means: "They take the place offered",
    value: `the ${intake}, if not the one in the plan`,
    reason: "",
  }),
  declined: ({ intake }) => ({
    means: "They do not take it; another may be offered",
    value: `the ${intake}, if not the one in the plan`,
    reason: optional,
  }),
  deferred: ({ intake }) => ({
    means: "They put it off to a later one",
    value: `the ${intake} they ask for, or blank`,
    reason: "needed: illness, parental-leave, bereavement, workload, inspection, new-post or personal",
  }),
  withdrew: () => ({ means: "They stay in post and want no place", value: "", reason: "needed" }),
  left: () => ({ means: "They have left their post", value: "", reason: optional }),
  completed: () => ({ means: "They went through the whole of it", value: "", reason: "" }),
  appointed: ({ council }) => ({
    means: `Somebody new is in post: fill in a new row with their name and ${council}`,
    value: "",
    reason: optional,
  }),
  interim_started: () => ({ means: "The same, as an interim", value: "", reason: optional }),
  applied: () => ({ means: "They applied for a place, also after they had withdrawn", value: "", reason: "" }),
  made_permanent: () => ({ means: "An interim is in post for good", value: "", reason: "" }),
  moved_council: ({ council }) => ({
    means: `They took another ${council}'s post and keep their place`,
    value: `the new ${council}`,
    reason: optional,
  }),
  shared_post_started: ({ council }) => ({
    means: `They lead one more ${council}`,
    value: `that ${council}`,
    reason: optional,
  }),
  shared_post_ended: ({ council }) => ({
    means: `They gave up one of several posts`,
    value: `that ${council}`,
    reason: optional,
  }),
  mentor_joined: ({ mentor }) => ({ means: `They become a ${mentor}`, value: "how many they take", reason: "" }),
  mentor_left: ({ mentor }) => ({ means: `They are a ${mentor} no longer`, value: "", reason: optional }),
  conflict_declared: ({ councils }) => ({
    means: "They must not be paired with these",
    value: `names, ids or ${councils}, with ; between`,
    reason: optional,
  }),
  capacity_changed: ({ intake, mentor }) => ({
    means: `A ${mentor} takes another number; in a row without a person, an ${intake} has other places`,
    value: `the number, or ${intake}=places`,
    reason: optional,
  }),
  pinned: ({ intake }) => ({ means: "An offer outside the rules", value: `the ${intake}`, reason: "needed" }),
  unpinned: () => ({ means: "Such an offer is taken back", value: "", reason: optional }),
  corrected: () => ({
    means: "A fact was wrong: add a column with its heading, such as region, and the right value",
    value: "",
    reason: optional,
  }),
  council_merged: ({ council, councils }) => ({
    means: `${councils} became one: the row's ${council} is the new one`,
    value: "those that ended, with ; between",
    reason: optional,
  }),
  council_split: ({ council }) => ({
    means: `One ${council} became several`,
    value: "code=name;code=name",
    reason: optional,
  }),
};
