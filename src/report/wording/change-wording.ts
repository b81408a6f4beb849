import { grouped, listed, longDay } from "../../domain/counting.ts";
import type { Change, ChangeSet } from "../../domain/plan/explanation.ts";
import type { Words } from "../../domain/programme/programme.ts";

/** Changes that together would do, as a noun phrase: `an application by 31 July 2009 and one more place in 2009-10`. */
export function changeSetText(set: ChangeSet, words: Words): string {
  return listed(set.map((change) => changeText(change, words)));
}

export function changeText(change: Change, words: Words): string {
  if (change.kind === "fact")
    return factTexts[change.fact]?.(change.to, words, change.from) ?? `${change.fact} ${change.to}`;
  if (change.kind === "programme") return programmeText(change, words);
  if (change.kind === "drop-pin") return `without the offer of ${change.intake} to ${change.participant}`;
  if (change.kind === "drop-rule") return `without the rule ${change.name} of the ${change.stage} stage`;
  return `${grouped(change.by)} fewer ${change.by === 1 ? words.participant : words.participants}`;
}

function programmeText({ path, about, from, to }: Extract<Change, { kind: "programme" }>, words: Words): string {
  const key = path.at(-1);
  if (key === "places") {
    const more = Number(to) - Number(from);
    const places = Math.abs(more) === 1 ? "place" : "places";
    const number = more === 1 ? "one" : grouped(Math.abs(more));
    return `${number} ${more < 0 ? "fewer" : "more"} ${places} in ${about} (${to} instead of ${from})`;
  }
  if (key === "size") return `a cadre of ${to} instead of ${from}`;
  if (key === "capacity") return `${words.mentors} who take ${to} people each instead of ${from}`;
  if (key === "open") return `the ${words.intake} ${about} opened`;
  return `${about}: ${String(key)} ${to} instead of ${from}`;
}

type Text = (to: string, words: Words, from: string) => string;

const factTexts: Readonly<Record<string, Text>> = {
  appliedOn: (to) => `an application by ${longDay(to)}`,
  appointedOn: (to) => `a start in post by ${longDay(to)}`,
  directorSince: (to) => `a first such post by ${longDay(to)}`,
  status: (to) => `a ${to} post`,
  judgement: (to, { council }) => `a ${council} judged ${to}`,
  expectedUntil: (to) => `an expectation to stay until ${longDay(to)}`,
  mentorVolunteer: (_to, { mentor }) => `volunteering as a ${mentor}`,
  unavailableIntakes: (to, _words, from) =>
    `being available for ${listed(from.split(";").filter((one) => !to.split(";").includes(one)))}`,
  preferredIntakes: (to) => `${to.split(";")[0]} as their first choice`,
};
