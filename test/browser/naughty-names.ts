import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const list = join(import.meta.dirname, "../../../shared/corpora/blns/blns.json");

/** The Big List of Naughty Strings, where it lies beside the project; a few of its kind else. */
export const naughtyNames: readonly string[] = existsSync(list)
  ? (JSON.parse(readFileSync(list, "utf8")) as string[])
  : ["<script>alert(1)</script>", "\"'&<>`", "=1+1", "\u202etest", "￾", "👩‍👩‍👧", "{{name}}", "| a | b |", "a\r\nb"];
