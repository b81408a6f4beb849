/** The next sensible command after one that has answered, with the user's own file names put in. */
export function nextStep(argv: readonly string[]): string | undefined {
  const [command = "", ...rest] = argv;
  const file = rest.find((word, at) => !word.startsWith("-") && !takesValue(rest[at - 1] ?? "")) ?? "";
  if (file === "-" || file === "") return undefined;
  return steps[command]?.(quoted(file), outputOf(rest));
}

type Step = (file: string, out: string | undefined) => string | undefined;

const steps: Readonly<Record<string, Step>> = {
  check: (file) => `dcs-plan allocate ${file}`,
  allocate: (file, out) =>
    out?.endsWith(".json") ? `dcs-plan validate ${quoted(out)}` : `dcs-plan allocate ${file} --json -o plan.json`,
  validate: (file) => `dcs-plan explain ${file} <who>`,
  replan: (file, out) => (out?.endsWith(".json") ? `dcs-plan diff ${file} ${quoted(out)}` : undefined),
};

function outputOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === "-o" || word === "--out");
  return at < 0 ? undefined : words[at + 1];
}

// Of the options that take a value; a plain word after any other one is the file.
function takesValue(word: string): boolean {
  return /^(-o|--(out|format|programme|mentors|scores|as-of|seed|set|delimiter|encoding|sheet|header-row|map|dates|reading|report|names|region|for|color|changes))$/.test(
    word,
  );
}

function quoted(file: string): string {
  return /^[\w./:\\-]+$/.test(file) ? file : `"${file}"`;
}
