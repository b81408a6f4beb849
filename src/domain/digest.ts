import { createHash, createHmac, hash } from "node:crypto";

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

/** SHA-256, as hex, of a label that says what is hashed, a zero byte, and the parts one after the other. */
export function hashOf(label: string, ...parts: readonly (string | Uint8Array)[]): string {
  return parts.reduce((sum, part) => sum.update(part), createHash("sha256").update(`${label}\u0000`)).digest("hex");
}

/** HMAC-SHA-256, as hex, of a label, a zero byte, and a text. */
export function hmacOf(key: Uint8Array, label: string, text: string): string {
  return createHmac("sha256", key).update(`${label}\u0000${text}`).digest("hex");
}

/** SHA-256 of bytes that are given as hex. */
export function sha256OfHex(hex: string): string {
  return createHash("sha256").update(bytesOfHex(hex)).digest("hex");
}

/** SHA-256 of a round's number, as the beacon signs it: eight bytes, the first the highest. */
export function hashOfRound(round: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(round));
  return Uint8Array.from(createHash("sha256").update(bytes).digest());
}

/** The seed of one draw of an estimate, as hex: it follows from the plan, so that nobody can choose it. */
export function chanceSeed(digest: string, draw: number): string {
  const number = new Uint8Array(4);
  new DataView(number.buffer).setUint32(0, draw);
  return hashOf("dcs-plan/chances/1", bytesOfHex(digest), number);
}

/** The bytes that hex digits stand for; the inspector's page has none of the buffers of Node. */
export function bytesOfHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

/**
 * SHA-256 of a JSON array whose items are given as texts, one by one: the whole of a large one would not fit into one
 * string (half a gigabyte).
 */
export function sha256OfArray(items: Iterable<string>): string {
  const sum = runningHash();
  addArray(sum, items);
  return sum.end();
}

interface RunningHash {
  readonly add: (text: string) => void;
  readonly end: () => string;
}

/** Small texts are gathered, since each call of the hash has its price. */
function runningHash(): RunningHash {
  const sum = createHash("sha256");
  let waiting = "";
  const flush = (): void => {
    sum.update(waiting);
    waiting = "";
  };
  return {
    add: (text) => {
      waiting += text;
      if (waiting.length > 65_536) flush();
    },
    end: () => {
      flush();
      return sum.digest("hex");
    },
  };
}

function addArray({ add }: RunningHash, items: Iterable<string>): void {
  let before = "[";
  for (const item of items) {
    add(before);
    add(item);
    before = ",";
  }
  add(before === "[" ? "[]" : "]");
}

/**
 * Canonical JSON (RFC 8785): no white space, keys in the order of their UTF-16 units, so that the same value gives the
 * same text whatever the order of its keys. An `undefined` member is left out, as in JSON.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as Readonly<Record<string, unknown>>);
}

function canonicalArray(items: readonly unknown[]): string {
  let text = "[";
  for (let at = 0; at < items.length; at++) text += (at === 0 ? "" : ",") + canonicalJson(items[at]);
  return `${text}]`;
}

function canonicalObject(members: Readonly<Record<string, unknown>>): string {
  let text = "";
  for (const key of sortedKeys(members)) {
    if (members[key] === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(members[key])}`;
  }
  return `{${text}}`;
}

function sortedKeys(members: object): string[] {
  const keys = Object.keys(members);
  // Most objects have their keys in order, and to look is quicker than to sort.
  for (let at = 1; at < keys.length; at++) if (keys[at - 1] > keys[at]) return keys.sort();
  return keys;
}

/** The digest of a plan document: SHA-256 of its canonical JSON without the keys `tool` and `digest`. */
export function digestOf(document: object): string {
  const members = document as Readonly<Record<string, unknown>>;
  const sum = runningHash();
  let before = "{";
  for (const key of sortedKeys(members)) {
    const value = members[key];
    if (key === "tool" || key === "digest" || value === undefined) continue;
    sum.add(`${before}${JSON.stringify(key)}:`);
    before = ",";
    if (Array.isArray(value)) addArray(sum, eachCanonical(value));
    else sum.add(canonicalJson(value));
  }
  sum.add(before === "{" ? "{}" : "}");
  return sum.end();
}

function* eachCanonical(items: readonly unknown[]): Generator<string> {
  for (const item of items) yield canonicalJson(item);
}

/** One more than the largest lot: lots have 30 bits. */
export const lotRange = 1_073_741_824;

/** A participant's lot: the first 30 bits of SHA-256(seed, 0x00, participant id). The smaller is drawn first. */
export function lotOf(seed: string, participant: string): number {
  return first30Bits(`${seed}\u0000${participant}`);
}

/** The lot of one participant for one of several unordered slots; the option of none has the empty slot id. */
export function slotLotOf(seed: string, participant: string, slot: string): number {
  return first30Bits(`${seed}\u0000${participant}\u0000${slot}`);
}

function first30Bits(text: string): number {
  // Bytes as the units of a text are read much faster than hexadecimal digits.
  const bytes = hash("sha256", text, "binary");
  const [first, last] = [
    (bytes.charCodeAt(0) << 8) | bytes.charCodeAt(1),
    (bytes.charCodeAt(2) << 8) | bytes.charCodeAt(3),
  ];
  return (first << 14) | (last >> 2);
}
