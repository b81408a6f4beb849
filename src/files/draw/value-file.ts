import { beaconForm } from "../../domain/draw/announcement.ts";
import { type Draw, numbersForm } from "../../domain/draw/draw.ts";
import { quicknetAddress } from "../../domain/draw/quicknet-rounds.ts";
import { hasErrors } from "../../domain/finding.ts";
import { object } from "../../domain/form.ts";
import { fault } from "../codes.ts";
import { schemaFindings } from "../programme/schema-findings.ts";
import { schemaOf } from "../programme/schema-of.ts";
import { decodeText } from "../text/decode.ts";
import { readJson } from "../text/document.ts";
import type { DrawFile } from "./announcement-file.ts";

/** What the source of a draw gave. */
export type DrawnValue = Pick<Draw, "beacon" | "numbers">;

/** No beacon has more; numbers of a hundred drawings have less. */
const largest = 20_000;

/** Reads a beacon as drand's API gives it, or numbers drawn in public. Nothing else in the file is looked at. */
export function parseDrawnValue({ file, bytes }: { file: string; bytes: Uint8Array }): DrawFile<DrawnValue> {
  if (bytes.length > largest) return { findings: [fault("file/too-large", { file }, { most: "20 kB" })] };
  const decoded = decodeText({ file, bytes });
  if (hasErrors(decoded.findings)) return decoded;
  const document = readJson({ file, text: decoded.text });
  const { value, locate } = document;
  if (value === undefined || hasErrors(document.findings)) return document;
  const keys = typeof value === "object" && value !== null ? Object.keys(value) : [];
  const kind = ["signature", "round"].some((key) => keys.includes(key)) ? beaconForm : numbersFile;
  if (kind === numbersFile && !keys.includes("numbers"))
    return { findings: [fault("draw/not-a-beacon", locate([]), { address: quicknetAddress("<round>") })] };
  const { success, data, error } = schemaOf<object>(kind, { strict: false }).safeParse(value);
  if (!success) return { findings: error.issues.flatMap((issue) => schemaFindings(issue, document)) };
  if (!("round" in data)) return { value: { numbers: (data as { numbers: NonNullable<Draw["numbers"]> }).numbers } };
  // Its randomness is made of the signature again, and never read.
  const { round, signature } = data as NonNullable<Draw["beacon"]>;
  return { value: { beacon: { round, signature } } };
}

const numbersFile = object({ numbers: numbersForm });
