import { fault } from "../codes.ts";
import type { DrawFile } from "./announcement-file.ts";

const fewestDigits = 64;
const mostDigits = 1024;

/** Reads the key of a draw: hexadecimal digits, nothing else. What it holds is never shown. */
export function parseKey({ file, bytes }: { file: string; bytes: Uint8Array }): DrawFile<Uint8Array> {
  const text = Buffer.from(bytes.subarray(0, 2 * mostDigits))
    .toString("latin1")
    .trim();
  const wrong = faultOf(text);
  if (wrong !== undefined) return { findings: [fault("draw/key", { file }, { found: wrong })] };
  return { value: Buffer.from(text, "hex") };
}

// A decoder of hexadecimal would stop at the first bad digit without a word.
function faultOf(text: string): string | undefined {
  const bad = /[^0-9a-f]/.exec(text);
  if (bad) {
    const isCapital = /[A-F]/.test(bad[0]);
    return `Character ${bad.index + 1} of the key is ${isCapital ? "a capital letter" : "no hexadecimal digit"}.`;
  }
  if (text.length < fewestDigits) return `The key has ${text.length} digits.`;
  if (text.length > mostDigits) return `The key has more than ${mostDigits} digits.`;
  return text.length % 2 === 0 ? undefined : `The key has ${text.length} digits, an odd number.`;
}
