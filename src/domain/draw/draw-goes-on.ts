import { sortedBy } from "../compare.ts";
import type { Draw, PersonTicket } from "./draw.ts";

/** Makes somebody's ticket, or finds it; nothing where there is no key to make one. */
export type TicketFor = (person: string) => PersonTicket | undefined;

/**
 * A draw for the people of a plan that goes on: all keep their tickets, and whoever is new gets one and is late. Whoever has
 * been away and was announced is not late.
 */
export function drawGoesOn(
  draw: Draw,
  people: readonly { readonly id: string }[],
  ticketFor: TicketFor = () => undefined,
): { readonly draw: Draw; readonly without: readonly string[] } {
  const known = new Map(draw.tickets.map((entry) => [entry.person, entry]));
  const { tickets: announced, mentors = [] } = draw.announcement;
  const isAnnounced = new Set([...announced, ...mentors].map(({ ticket }) => ticket));
  const ids = sortedBy([...new Set(people.map(({ id }) => id))], (id) => id);
  const entries = ids.map((id) => known.get(id) ?? ticketFor(id));
  const tickets = entries.flatMap((entry): PersonTicket[] => {
    if (entry === undefined) return [];
    const { person, ticket, nonce } = entry;
    return [isAnnounced.has(ticket) ? { person, ticket, nonce } : { person, ticket, nonce, late: true }];
  });
  return { draw: { ...draw, tickets }, without: ids.filter((_, at) => entries[at] === undefined) };
}
