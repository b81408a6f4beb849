import { bytesOfHex, canonicalJson, hashOf, hmacOf } from "../digest.ts";
import type { Person } from "../people/people.ts";

const alphabet = "abcdefghijklmnopqrstuvwxyz234567";

/** What stands for a person in a draw: nobody without the key can choose an id for the ticket that it gets. */
export function ticketOf(key: Uint8Array, id: string): string {
  // 12 signs of 5 bits each.
  const bits = BigInt(`0x${hmacOf(key, "dcs-plan/ticket/1", id).slice(0, 15)}`);
  const signs = Array.from({ length: 12 }, (_, at) => alphabet[Number((bits >> BigInt(55 - 5 * at)) & 31n)]);
  return `t-${signs.join("")}`;
}

/** What a commitment is blinded with, as hex: without it nobody can try out who is meant. */
export function nonceOf(key: Uint8Array, id: string): string {
  return hmacOf(key, "dcs-plan/nonce/1", id);
}

/** What fixes a person with all their facts and tells nothing of them. */
export function commitmentOf(nonce: string, person: Person): string {
  return hashOf("dcs-plan/line/1", bytesOfHex(nonce), canonicalJson(person));
}
