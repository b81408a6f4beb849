import type { Finding } from "../../domain/finding.ts";
import { fillIn } from "../people/template.ts";
import { escapeControls } from "../text/escape-controls.ts";
import { checkSentences } from "./check-wording.ts";
import { cliSentences } from "./cli-wording.ts";
import { drawSentences } from "./draw-wording.ts";
import { engineSentences } from "./engine-wording.ts";
import { fileSentences } from "./file-wording.ts";
import { forecastSentences } from "./forecast-wording.ts";
import { readingSentences } from "./reading-wording.ts";
import { replanSentences } from "./replan-wording.ts";
import type { Sentence } from "./sentence.ts";

export interface Message {
  readonly message: string;
  readonly remedy: string;
}

/** The sentence and the remedy for a finding, in plain English. A code without a sentence says so, with all it knows. */
export function messageOf({ code, params }: Pick<Finding, "code" | "params">): Message {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (sentence === undefined) return unworded(code, params);
  return { message: fillIn(sentence[0], params), remedy: fillIn(sentence[1], params) };
}

/** Every sentence by its code, `area/what`; one table for each room that makes findings. */
export const sentences: Readonly<Record<string, Sentence>> = {
  ...fileSentences,
  ...readingSentences,
  ...checkSentences,
  ...drawSentences,
  ...engineSentences,
  ...cliSentences,
  ...replanSentences,
  ...forecastSentences,
};

function unworded(code: string, params: Finding["params"]): Message {
  const known = Object.entries(params).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return {
    message: escapeControls(known.length === 0 ? code : `${code} (${known.join(", ")})`),
    remedy: "This is a bug in dcs-plan: it has no text for this code. Please report it, with the line above.",
  };
}
