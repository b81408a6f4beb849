import { findCouncil, findPeople, type Named } from "../../domain/people/find-people.ts";
import { foldText, slugOf } from "../../domain/people/ids.ts";
import type { Change, ChangeEvent } from "../../domain/plan/change.ts";
import type { Params } from "../codes.ts";
import { type ChangedPlan, type Known, knownIn } from "./known-in-plan.ts";

/** A change in the plan's ids, or why its line names nobody in particular. */
export type Meant = { readonly change: Change } | Unclear;

interface Unclear {
  readonly code: "change/ambiguous" | "change/names-two";
  readonly column: string;
  readonly params: Params;
}

const arrivals = new Set<ChangeEvent>(["appointed", "interim_started", "applied", "mentor_joined"]);
/** Events that a council belongs to; in any other line it only tells whom the line means. */
const ofCouncils = new Set<ChangeEvent>([
  ...arrivals,
  "moved_council",
  "shared_post_started",
  "shared_post_ended",
  "council_merged",
  "council_split",
]);

/**
 * Puts the plan's own ids where lines name people, councils and intakes as people write them. What a line merely repeats of
 * the plan, as a sheet made from it does, is no news.
 */
export function meantInPlan(changes: readonly Change[], plan: ChangedPlan): Meant[] {
  const known = knownIn(plan);
  const newcomers = changes.flatMap((change) => (arrivals.has(change.event) ? newcomer(change, known) : []));
  const all: Known = { ...known, newcomers };
  return changes.map((change) => meantBy(change, all));
}

/** Whoever comes with a line, under the id that they get. */
function newcomer(change: Change, known: Known): Named[] {
  const { participant, name } = arriving(change, known);
  if (participant === undefined || known.people.some(({ id }) => id === participant)) return [];
  return [{ id: participant, name: name ?? participant, councils: [] }];
}

function arriving(change: Change, { people, gone }: Known): { participant?: string; name?: string } {
  const { participant, facts, council, councilName } = change;
  const everybody = [...people, ...gone];
  if (participant !== undefined && everybody.some(({ id }) => id === participant)) return { participant };
  const isName = facts?.name === undefined && /\s/.test(participant ?? "");
  const name = facts?.name ?? (isName ? participant : undefined);
  if (participant !== undefined && !isName) return { participant, ...(name !== undefined && { name }) };
  if (name === undefined) return {};
  const called = everybody.filter((person) => foldText(person.name) === foldText(name));
  const [only] = called;
  return { participant: only && called.length === 1 ? only.id : slugOf(name, councilName ?? council ?? ""), name };
}

function meantBy(change: Change, known: Known): Meant {
  const who = whoIs(change, known);
  if ("code" in who) return who;
  const { person, participant, name } = who;
  const place = placeOf(change, person, known);
  const { facts, ...line } = change;
  const told = { ...(name === undefined ? {} : { name }), ...facts };
  if (person && told.name !== undefined && foldText(told.name) === foldText(person.name)) delete told.name;
  const meant: Change = {
    ...line,
    participant: change.event === "capacity_changed" && change.value?.includes("=") ? undefined : participant,
    ...place,
    value: "value" in place ? place.value : valueOf(change, known),
    facts: Object.keys(told).length === 0 ? undefined : told,
  };
  return {
    change: Object.fromEntries(Object.entries(meant).filter(([, held]) => held !== undefined)) as unknown as Change,
  };
}

interface Who {
  readonly participant?: string | undefined;
  readonly person?: Named | undefined;
  /** The name of a newcomer, where the line gives it in place of an id. */
  readonly name?: string | undefined;
}

function whoIs(change: Change, known: Known): Who | Unclear {
  const byId = (id: string | undefined) => known.people.find((person) => person.id === id);
  if (arrivals.has(change.event)) {
    const { participant, name } = arriving(change, known);
    return { participant, person: byId(participant), name };
  }
  const column = change.participant === undefined ? "participant" : "participant_id";
  const text = change.participant ?? change.facts?.name;
  if (text === undefined) return {};
  const exact = byId(change.participant);
  if (exact) return namesAnother(change, exact, known) ?? { participant: exact.id, person: exact };
  const council = findCouncil(change.council ?? change.councilName ?? "", known.councils);
  const found =
    [[...known.people, ...known.newcomers], known.gone]
      .map((list) => findPeople(text, list))
      .find(({ length }) => length > 0) ?? [];
  const there = found.filter(({ councils }) => councils.some(({ code }) => code === council?.code));
  const [only, ...others] = there.length > 0 ? there : found;
  if (only === undefined) return { participant: text };
  if (others.length === 0) return { participant: only.id, person: byId(only.id) };
  const list = [only, ...others].map(({ id, name, councils }) => `${name}, ${councils[0]?.name ?? ""} (${id})`);
  return { code: "change/ambiguous", column, params: { found: text, known: list.join(" · ") } };
}

/** A line whose id and name are two people's has come apart, as when one column of a sheet was sorted without the others. */
function namesAnother({ event, facts }: Change, person: Named, { people }: Known): Unclear | undefined {
  if (facts?.name === undefined || event === "corrected" || foldText(facts.name) === foldText(person.name)) return;
  const folded = foldText(facts.name);
  if (!people.some(({ name }) => foldText(name) === folded)) return;
  const params = { id: person.id, name: person.name, found: facts.name };
  return { code: "change/names-two", column: "participant_id", params };
}

type Place = Pick<Change, "council" | "councilName"> & { readonly value?: string | undefined };

function placeOf({ event, council, councilName, value }: Change, person: Named | undefined, known: Known): Place {
  if (!ofCouncils.has(event)) return { council: undefined, councilName: undefined };
  const given = council ?? councilName;
  const held = person?.councils ?? [];
  const isHeld = given !== undefined && given.split(";").every((one) => findCouncil(one, held) !== undefined);
  const toLeave = event === "shared_post_ended" && value !== undefined ? findCouncil(value, held) : undefined;
  if (toLeave) return { council: toLeave.code, councilName: undefined, value: undefined };
  const isMove = event === "moved_council" || event === "shared_post_started";
  // A sheet names the council they have; the new one then stands under value.
  if (isMove && value !== undefined && (given === undefined || isHeld))
    return { ...councilMeant(value, undefined, known), value: undefined };
  return councilMeant(council, councilName, known);
}

function councilMeant(code: string | undefined, name: string | undefined, { councils }: Known): Place {
  const found = findCouncil(code ?? name ?? "", councils);
  if (found) return { council: found.code, councilName: name === undefined || name === found.name ? undefined : name };
  const isName = code !== undefined && name === undefined && /\s/.test(code);
  return isName ? { council: undefined, councilName: code } : { council: code, councilName: name };
}

function valueOf({ event, value }: Change, known: Known): string | undefined {
  if (value === undefined) return undefined;
  const councilCode = (text: string): string => findCouncil(text, known.councils)?.code ?? text;
  const personId = (text: string): string | undefined => {
    const found = findPeople(text, known.people);
    return found.length === 1 ? found[0]?.id : undefined;
  };
  if (event === "council_merged") return eachOf(value, councilCode);
  if (event === "conflict_declared")
    return eachOf(value, (text) => councilOrPerson(text, known) ?? personId(text) ?? text);
  if (event === "offered") return known.slots.get(foldText(value)) ?? personId(value) ?? value;
  const ofIntakes = event === "accepted" || event === "declined" || event === "deferred" || event === "pinned";
  return ofIntakes ? (known.slots.get(foldText(value)) ?? value) : value;
}

// Who is in conflict with a council is in conflict with whoever leads it.
function councilOrPerson(text: string, { people, councils }: Known): string | undefined {
  if (people.some(({ id }) => id === text)) return text;
  return findCouncil(text, councils)?.code;
}

function eachOf(value: string, meant: (text: string) => string): string {
  return value
    .split(";")
    .map((text) => meant(text.trim()))
    .join(";");
}
