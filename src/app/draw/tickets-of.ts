import { sortedBy } from "../../domain/compare.ts";
import type { AnnouncedTicket } from "../../domain/draw/announcement.ts";
import type { PersonTicket } from "../../domain/draw/draw.ts";
import { commitmentOf, nonceOf, ticketOf } from "../../domain/draw/tickets.ts";
import { UsageError } from "../../domain/errors.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Person } from "../../domain/people/people.ts";

/** Everybody's ticket, by the id of the person; sorted by it. @throws UsageError where two get the same */
export function ticketsOf(key: Uint8Array, people: readonly Pick<Person, "id">[]): PersonTicket[] {
  const ids = [...new Set(people.map(({ id }) => id))];
  const holders = new Map<string, string>();
  const same: Finding[] = [];
  const tickets = sortedBy(ids, (id) => id).map((person): PersonTicket => {
    const ticket = ticketOf(key, person);
    const other = holders.get(ticket);
    if (other !== undefined) same.push({ code: "draw/same-ticket", severity: "error", params: { id: person, other } });
    holders.set(ticket, person);
    return { person, ticket, nonce: nonceOf(key, person) };
  });
  if (same.length > 0) throw new UsageError(same);
  return tickets;
}

/** What is announced of people: sorted by ticket, which says nothing of who they are. */
export function announcedTickets(people: readonly Person[], tickets: readonly PersonTicket[]): AnnouncedTicket[] {
  const ticketFor = new Map(tickets.map((entry) => [entry.person, entry]));
  const lines = people.map((person) => {
    const { ticket = "", nonce = "" } = ticketFor.get(person.id) ?? {};
    return { ticket, commitment: commitmentOf(nonce, person) };
  });
  return sortedBy(lines, ({ ticket }) => ticket);
}
