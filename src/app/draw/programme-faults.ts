import type { Finding } from "../../domain/finding.ts";
import type { Programme } from "../../domain/programme/programme.ts";
import { programmeDifferences } from "../../domain/programme/programme-differences.ts";

/** At most so many differences are named: the first ones say what was done. */
const mostNamed = 5;

/** Where a programme is not the announced one. Its own seed counts for nothing: the draw gives another. */
export function programmeFaults(found: Programme, announced: Programme): Finding[] {
  const seed = "drawn";
  return programmeDifferences({ ...found, seed }, { ...announced, seed })
    .slice(0, mostNamed)
    .map(({ path, found: ours = "nothing", expected = "nothing" }) => {
      const params = { path, found: shortened(ours), expected: shortened(expected) };
      return { code: "draw/programme", severity: "error", path: ["programme"], params };
    });
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 76)} ...` : text;
}
