import type { Finding } from "../../domain/finding.ts";
import { fault } from "../codes.ts";
import { inTextOrder } from "../finding-order.ts";
import { nearest } from "../text/near-miss.ts";
import type { ScoresFile } from "./scores-file.ts";

/** Scores of people and of options that the run does not have: an error at each row, with the name probably meant. */
export function checkScoreNames(
  { rows, locate }: ScoresFile,
  participants: ReadonlySet<string>,
  options: ReadonlySet<string>,
): Finding[] {
  const suggest = { participant: suggester(participants), option: suggester(options) };
  const findings = rows.flatMap(({ participant, option }) => {
    const where = (column: string) => locate(participant, option, column) ?? { file: "" };
    const unknown: Finding[] = [];
    if (!participants.has(participant)) {
      const params = { found: participant, suggestion: suggest.participant(participant) };
      unknown.push(fault("score/unknown-participant", where("participant_id"), params));
    }
    if (!options.has(option)) {
      const params = { found: option, suggestion: suggest.option(option) };
      unknown.push(fault("score/unknown-option", where("option"), params));
    }
    return unknown;
  });
  return inTextOrder(findings);
}

/** Nobody reads more suggestions than this, and each looks through all names. */
const mostSuggestions = 50;

function suggester(names: ReadonlySet<string>): (found: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (found) => {
    if (!known.has(found) && known.size < mostSuggestions) known.set(found, nearest(found, names));
    return known.get(found);
  };
}
