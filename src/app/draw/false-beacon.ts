import { bls12_381 } from "@noble/curves/bls12-381.js";
import { hashOfRound } from "../../domain/digest.ts";
import type { Beacon } from "../../domain/draw/announcement.ts";
import { quicknet, quicknetAddress } from "../../domain/draw/quicknet-rounds.ts";
import type { Finding } from "../../domain/finding.ts";

const { shortSignatures } = bls12_381;
/** How quicknet hashes a round to a point (RFC 9380). */
const domain = "BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_";

/** Says that a beacon's signature is not the one of quicknet for its round; a true one gives nothing. */
export function falseBeacon({ round, signature }: Beacon): Finding[] {
  if (isSigned(round, signature)) return [];
  const params = { round, address: quicknetAddress(String(round)) };
  return [{ code: "draw/false-beacon", severity: "error", params }];
}

function isSigned(round: number, signature: string): boolean {
  try {
    const message = shortSignatures.hash(hashOfRound(round), domain);
    return shortSignatures.verify(bytesOf(signature), message, bytesOf(quicknet.publicKey));
  } catch {
    // What is no point of the group at all is told by an exception.
    return false;
  }
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex, "hex"));
}
