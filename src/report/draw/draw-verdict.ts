import type { DrawLine, DrawLineId, DrawVerdict } from "../../domain/draw/draw-verdict.ts";
import type { Finding } from "../../domain/finding.ts";
import { type FindingsOptions, findingLines, wordedFindings } from "../findings/findings.ts";
import { jsonText } from "../plan/json-text.ts";
import { pageOf, pairsOf, paragraph } from "../text/page.ts";
import { type Style, styleOf } from "../text/style.ts";

/** What was verified of a draw, line by line. */
export function renderDrawVerdict(
  { lines, witnessed, findings }: DrawVerdict & { readonly findings: readonly Finding[] },
  options: FindingsOptions,
): string {
  const refused = findings.length > 0 || lines.some(({ verdict }) => verdict === "refused");
  if (options.format === "json") {
    const told = lines.map(({ id, verdict, findings: own }) => ({ id, verdict, findings: wordedFindings(own) }));
    const answer = { consistent: !refused, witnessed, lines: told, findings: wordedFindings(findings) };
    return `${jsonText(answer, 2)}\n`;
  }
  const style = styleOf(options);
  return pageOf([
    findingLines(findings, options),
    lines.flatMap((line) => lineText(line, style, options)),
    ...(lines.length === 0 ? [] : [paragraph(conclusion(refused, witnessed), style)]),
  ]);
}

function lineText({ id, verdict, findings }: DrawLine, style: Style, options: FindingsOptions): string[] {
  const { green, red, yellow } = style.paint;
  const paint = { confirmed: green, refused: red, "not-shown": yellow }[verdict];
  const shown = { confirmed: "confirmed", refused: "REFUSED", "not-shown": "not shown here" }[verdict];
  const text = verdict === "not-shown" ? unshown[id] : meanings[id];
  return [
    ...pairsOf([[shown.padEnd(14), `${id}: ${text ?? meanings[id]}`]], style).map((line) =>
      line.replace(shown, paint(shown)),
    ),
    ...findingLines(findings, options).map((line) => (line === "" ? "" : `    ${line}`)),
  ];
}

const meanings: Readonly<Record<DrawLineId, string>> = {
  announcement: "it is the one that you kept",
  beacon: "the value is the beacon's own",
  round: "it is of the announced source, and came after the announcement",
  programme: "programme, settings, scores and vacancies are those announced",
  tickets: "everybody announced is here, with the same facts",
  seed: "announcement and value give it",
  lots: "everybody's lot follows from the seed and their ticket",
  best: "no lawful plan is better, the lot included",
};

const unshown: Readonly<Partial<Record<DrawLineId, string>>> = {
  announcement: "that it came first, only a copy kept since before the draw can show (--announcement)",
  beacon: "the numbers are nobody's to sign; compare them with those drawn in public",
  programme: "this plan goes on from another: verify that one, and the chain with dcs-plan log",
  tickets: "this plan goes on from another, and facts have changed since: verify that one",
};

function conclusion(refused: boolean, witnessed: boolean): string {
  if (refused) return "This is not what the announced draw makes of the announced people and rules.";
  return witnessed
    ? "The plan is the one that your copy of the announcement and the source's value give. Nobody chose it."
    : "The plan is consistent with its announcement. That the announcement came first is not shown here.";
}
