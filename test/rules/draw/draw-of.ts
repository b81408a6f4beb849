import type { Announcement } from "../../../src/domain/draw/announcement.ts";
import type { Draw } from "../../../src/domain/draw/draw.ts";

/** A draw of which only the tickets count: by person, those of `late` behind the others. */
export function drawOf(tickets: Readonly<Record<string, string>>, late: readonly string[] = []): Draw {
  const entries = Object.entries(tickets).map(([person, ticket]) => ({
    person,
    ticket,
    nonce: "",
    ...(late.includes(person) && { late: true as const }),
  }));
  return { announcement: {} as Announcement, tickets: entries };
}
