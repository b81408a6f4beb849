// The second part of docs/rules.md, made from the rules: `npm run docs` writes it, and a test keeps it whole. The first
// part is written by hand and left as it is.

const mark = "## Every rule";

const shapes = {
  eligibility: ["Who may have what", "Eligibility rules stand under `who` (whom a stage is for) or `rules`."],
  limit: [
    "How many",
    "Limits stand under `rules`, where they are never broken, or under `goals`, where what exceeds them is counted.",
  ],
  unit: ["Who stays together", "Such rules stand under `rules` of further stages: sets, sessions and events."],
  priority: ["What is better", "Priorities stand under `goals`, the most important first."],
};

/** The page with its second part made anew from what `dcs-plan explain-code --json` says. */
export function rulesPage(page, references) {
  const byHand = page.split(`\n${mark}\n`)[0].trimEnd();
  const rules = references.filter(({ kind }) => kind === "rule");
  const parts = Object.entries(shapes).map(([shape, [head, about]]) =>
    [`## ${head}`, about, ...rules.filter((rule) => rule.shape === shape).map(ruleText)].join("\n\n"),
  );
  return `${byHand}\n\n${mark}\n\nMade from the rules by \`npm run docs\`; \`dcs-plan explain-code <rule>\` prints the same.\n\n${parts.join("\n\n")}\n`;
}

function ruleText({ rule, title, why, what, reads, parameters, example }) {
  const list = parameters.map(
    ({ name, type, default: usual, about }) =>
      `- \`${name}\`: ${type}${usual === undefined ? ", must be given" : `; default: ${usual}`}. ${about[0].toUpperCase()}${about.slice(1)}.`,
  );
  return [
    `### ${rule}: ${title}`,
    `${why} ${what} Reads ${reads.length === 0 ? "no column" : reads.join(", ")}.`,
    ...(list.length === 0 ? [] : [list.join("\n")]),
    `\`\`\`yaml\n${example}\`\`\``,
  ].join("\n\n");
}
