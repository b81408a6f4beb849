import { canonicalJson } from "../../domain/digest.ts";
import {
  type AnnouncedTicket,
  type Announcement,
  announcementDigest,
  drawnSeed,
} from "../../domain/draw/announcement.ts";
import type { Draw, PersonTicket } from "../../domain/draw/draw.ts";
import { earlyFaults, randomnessOf, valueFaults } from "../../domain/draw/draw-faults.ts";
import { commitmentOf } from "../../domain/draw/tickets.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Person } from "../../domain/people/people.ts";
import type { Plan } from "../../domain/plan/plan.ts";
import { fault, type Path } from "../fault.ts";

/**
 * What a plan says of its draw, against itself: the announcement's digest, the source's value, the seed that both give, and
 * everybody's ticket. Of a first plan also that its people are those announced; whoever changed later, the changes tell.
 * Whether the beacon is a true one takes its chain's key: that is `verify-draw`.
 */
export function checkDraw(plan: Plan): readonly Finding[] {
  const { draw, seed, previous } = plan;
  if (draw === undefined) return [];
  const { announcement } = draw;
  const expected = announcementDigest(announcement);
  const randomness = randomnessOf(draw);
  const drawn = randomness && drawnSeed(announcement.digest, randomness);
  const at = (findings: readonly Finding[], path: Path) => findings.map((found) => ({ ...found, path }));
  return [
    ...(announcement.digest === expected
      ? []
      : [fault("draw/announcement", ["draw", "announcement", "digest"], { found: announcement.digest, expected })]),
    ...at(earlyFaults(announcement), ["draw", "announcement"]),
    ...at(valueFaults(draw), ["draw"]),
    ...(drawn === undefined || drawn === seed ? [] : [fault("draw/seed", ["seed"], { found: seed, expected: drawn })]),
    ...checkTickets(plan, draw),
    ...(previous === undefined ? checkAnnounced(plan, draw) : []),
  ];
}

function checkTickets({ participants, mentors }: Plan, { tickets, announcement }: Draw): Finding[] {
  const people = new Set([...participants, ...mentors].map(({ id }) => id));
  const announced = new Set([...announcement.tickets, ...(announcement.mentors ?? [])].map(({ ticket }) => ticket));
  const seen = new Set<string>();
  const findings = tickets.flatMap(({ person, ticket, late }, at) => {
    const path = ["draw", "tickets", at];
    const twice = seen.has(ticket);
    seen.add(ticket);
    return [
      ...(people.delete(person) ? [] : [fault("draw/stray-ticket", path, { id: person })]),
      ...(twice ? [fault("draw/ticket-twice", path, { ticket })] : []),
      ...((late === true) === announced.has(ticket) ? [fault("draw/late", path, { id: person, ticket })] : []),
    ];
  });
  return [...findings, ...[...people].map((id) => fault("draw/no-ticket", ["draw", "tickets"], { id }))];
}

/** What an announcement fixes besides the programme. */
type Announced = Pick<Plan, "participants" | "mentors" | "settings" | "inputs" | "vacancies">;

/** Each announced ticket has its person, whose facts are those committed to; settings, scores and vacancies are the announced ones. */
export function checkAnnounced(lists: Announced, { tickets, announcement }: Draw): Finding[] {
  const ticketOf = new Map(tickets.map((entry) => [entry.person, entry]));
  return [
    ...linesOf(lists.participants, ticketOf, announcement.tickets, "participants"),
    ...(announcement.mentors ? linesOf(lists.mentors, ticketOf, announcement.mentors, "mentors") : []),
    ...checkSettings(lists, announcement),
  ];
}

function linesOf(
  people: readonly Person[],
  ticketOf: ReadonlyMap<string, PersonTicket>,
  announced: readonly AnnouncedTicket[],
  list: "participants" | "mentors",
): Finding[] {
  const commitments = new Map(announced.map(({ ticket, commitment }) => [ticket, commitment]));
  const changed = people.flatMap((person, at) => {
    const { ticket = "", nonce = "" } = ticketOf.get(person.id) ?? {};
    const commitment = commitments.get(ticket);
    commitments.delete(ticket);
    if (commitment === undefined || commitment === commitmentOf(nonce, person)) return [];
    return [fault("draw/line", [list, at], { id: person.id, ticket })];
  });
  return [...changed, ...[...commitments.keys()].map((ticket) => fault("draw/dropped", [list], { ticket }))];
}

function checkSettings({ settings, inputs, vacancies }: Announced, announcement: Announcement): Finding[] {
  const scores = inputs.find(({ role }) => role === "scores")?.sha256;
  const pairs = [
    { path: ["settings"], found: settings, expected: announcement.settings },
    { path: ["vacancies"], found: vacancies ?? [], expected: announcement.vacancies },
    { path: ["inputs"], found: scores ?? "no scores", expected: announcement.scores ?? "no scores" },
  ];
  return pairs
    .map(({ path, found, expected }) => ({ path, found: canonicalJson(found), expected: canonicalJson(expected) }))
    .filter(({ found, expected }) => found !== expected)
    .map(({ path, ...params }) => fault("draw/differs", path, params));
}
