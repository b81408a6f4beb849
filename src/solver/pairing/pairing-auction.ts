import type { Model } from "../model.ts";
import type { PairingCurves } from "./pairing-curve.ts";
import { refill, type Shortlists } from "./pairing-shortlist.ts";

/** Beyond so many seats a person the slots are wide, and their prices matter too little for an auction. */
const mostSeats = 8;
/** After so many bids a person the auction has gone on for long enough. */
const mostBids = 24;
/** By which part of the usual gap between two options a bid goes beyond what it must: measured. */
const stepPart = 0.05;

/** Where an auction ends: near the best prices, and near the best choice. */
export interface AuctionEnd {
  /** By node, the root last: whole numbers of the first pack. */
  readonly price: Float64Array;
  /** The slot that each person holds; the number of slots for none. */
  readonly held: Int32Array;
}

/**
 * An auction (Bertsekas 1979): whoever holds no seat bids for the one that is best for them as much as it is better than
 * their second best, and a little more, and puts out whoever held it. It starts at no price and prices only rise, so a
 * slot with a price is full. The little more decides how near the end is to the best; what is left over is sent along
 * shortest paths afterwards, exactly. Only the first pack counts.
 */
export function holdAuction(model: Model, lists: Shortlists, curves: PairingCurves): AuctionEnd {
  const seats = openSeats(model, curves);
  const held = new Int32Array(model.people).fill(model.slots);
  if (!seats) return { price: new Float64Array(model.slots + 1), held };
  takeBids(model, lists, seats, stepPart * usualGap(model, lists));
  for (let slot = 0; slot < model.slots; slot++) {
    for (let seat = seats.start[slot]; seat < seats.start[slot + 1]; seat++) {
      if (seats.holder[seat] >= 0) held[seats.holder[seat]] = slot;
    }
  }
  return { price: seats.price.map((price) => (price === Infinity ? 0 : Math.round(price))), held };
}

interface Seats {
  readonly start: Int32Array;
  /** What each seat was bid for; an empty one what it costs to open. */
  readonly bid: Float64Array;
  readonly holder: Int32Array;
  /** For each slot its cheapest seat, and the price of that. The option of none costs nothing. */
  readonly cheapest: Int32Array;
  readonly price: Float64Array;
}

function openSeats({ slots, people }: Model, { capacity, slope }: PairingCurves): Seats | undefined {
  const start = new Int32Array(slots + 1);
  for (let slot = 0; slot < slots; slot++) {
    start[slot + 1] = start[slot] + Math.min(capacity[slot], people);
    if (start[slot + 1] > mostSeats * people) return undefined;
  }
  const bid = new Float64Array(start[slots]);
  const price = new Float64Array(slots + 1);
  for (let slot = 0; slot < slots; slot++) {
    for (let seat = start[slot]; seat < start[slot + 1]; seat++) bid[seat] = slope(0, slot, seat - start[slot] + 1);
    price[slot] = start[slot] === start[slot + 1] ? Infinity : bid[start[slot]];
  }
  return { start, bid, holder: new Int32Array(start[slots]).fill(-1), cheapest: start.slice(0, slots), price };
}

/** How far two neighbouring options of a person's shortlist lie apart, on average. */
function usualGap({ people, slot, slots }: Model, { cost, count, option, size }: Shortlists): number {
  let sum = 0;
  for (let person = 0; person < people; person++) {
    let [low, high] = [Infinity, -Infinity];
    for (let at = person * size; at < person * size + count[person]; at++) {
      if (slot[option[at]] === slots) continue;
      low = Math.min(low, cost[option[at]]);
      high = Math.max(high, cost[option[at]]);
    }
    if (high > low) sum += (high - low) / count[person];
  }
  return sum / Math.max(1, people);
}

function takeBids(model: Model, lists: Shortlists, seats: Seats, step: number): void {
  const { people, slots } = model;
  const queue = Int32Array.from({ length: people }, (_, person) => person);
  const wish: Wish = { slot: slots, least: 0, second: 0 };
  let first = 0;
  let waiting = people;
  for (let left = mostBids * people; waiting > 0 && left > 0; left--) {
    const person = queue[first];
    first = first + 1 === people ? 0 : first + 1;
    waiting--;
    choose(lists, seats.price, person, wish);
    if (wish.slot === slots) continue;
    const out = seatPerson(seats, person, wish, step);
    if (out < 0) continue;
    const last = first + waiting++;
    queue[last >= people ? last - people : last] = out;
  }
}

/** What is best for a person, and what it and their second best cost. */
interface Wish {
  slot: number;
  least: number;
  second: number;
}

function choose(lists: Shortlists, price: Float64Array, person: number, wish: Wish): void {
  look(lists, price, person, wish);
  if (wish.second <= lists.bound[person]) return;
  refill(lists, person, price);
  look(lists, price, person, wish);
}

function look({ model, cost, option, count, size }: Shortlists, price: Float64Array, person: number, wish: Wish): void {
  const { slot } = model;
  let best = -1;
  let least = Infinity;
  let second = Infinity;
  const end = person * size + count[person];
  for (let at = person * size; at < end; at++) {
    const to = slot[option[at]];
    const value = cost[option[at]] + price[to];
    if (value >= second) continue;
    if (value < least) {
      second = least;
      least = value;
      best = to;
    } else second = value;
  }
  wish.slot = best;
  wish.least = least;
  wish.second = second;
}

/** @returns who is put out, or -1 */
function seatPerson({ start, bid, holder, cheapest, price }: Seats, person: number, wish: Wish, step: number): number {
  const { slot, least, second } = wish;
  const seat = cheapest[slot];
  const out = holder[seat];
  holder[seat] = person;
  bid[seat] = price[slot] + (second - least) + step;
  let low = start[slot];
  for (let at = low + 1; at < start[slot + 1]; at++) if (bid[at] < bid[low]) low = at;
  cheapest[slot] = low;
  price[slot] = bid[low];
  return out;
}
