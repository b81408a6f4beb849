// What domain/digest.ts needs of node:crypto, for the page that runs in a browser: build.mjs puts it in its place there.
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

type Part = string | Uint8Array;

interface Sum {
  readonly update: (part: Part) => Sum;
  readonly digest: (form?: "hex") => string | Uint8Array;
}

/** SHA-256 of a text, as hex or as one unit a byte. */
export function hash(_algorithm: string, text: string, form: "hex" | "binary"): string {
  const bytes = sha256(utf8ToBytes(text));
  return form === "hex" ? bytesToHex(bytes) : Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

export function createHash(_algorithm: string): Sum {
  return sumOf(sha256.create());
}

export function createHmac(_algorithm: string, key: Uint8Array): Sum {
  return sumOf(hmac.create(sha256, key));
}

function sumOf(state: { update: (bytes: Uint8Array) => unknown; digest: () => Uint8Array }): Sum {
  const sum: Sum = {
    update: (part) => {
      state.update(typeof part === "string" ? utf8ToBytes(part) : part);
      return sum;
    },
    digest: (form) => (form === "hex" ? bytesToHex(state.digest()) : state.digest()),
  };
  return sum;
}
