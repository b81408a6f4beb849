import type { Command } from "commander";

/** The next sensible command after one that has answered: with the user's own files and options, to be copied as it is. */
export function nextStep(ran: Command): string | undefined {
  const [file] = ran.processedArgs as unknown[];
  if (typeof file !== "string" || file === "-") return undefined;
  const { out, format, json } = ran.opts();
  const isPlan = json === true || format === undefined || format === "json";
  const plan = typeof out === "string" && /\.json$/i.test(out) && isPlan ? quoted(out) : undefined;
  return steps[ran.name()]?.({ file: quoted(file), plan, input: inputOf(ran) });
}

interface Ran {
  readonly file: string;
  /** The plan that it wrote. */
  readonly plan: string | undefined;
  /** The options by which its input was read, with a space before each. */
  readonly input: string;
}

const steps: Readonly<Record<string, (ran: Ran) => string | undefined>> = {
  check: ({ file, input }) => `dcs-plan allocate ${file}${input}`,
  allocate: ({ file, plan, input }) =>
    plan === undefined ? `dcs-plan allocate ${file}${input} --json -o plan.json` : `dcs-plan validate ${plan}`,
  validate: ({ file }) => `dcs-plan explain ${file} --all`,
  replan: ({ file, plan }) => (plan === undefined ? undefined : `dcs-plan diff ${file} ${plan}`),
};

const inputOptions: ReadonlySet<string> = new Set(
  "programme mentors scores asOf seed set delimiter encoding sheet headerRow map dates reading".split(" "),
);

function inputOf(ran: Command): string {
  return ran.options
    .filter((option) => {
      const name = option.attributeName();
      return inputOptions.has(name) && ran.getOptionValueSource(name) === "cli";
    })
    .flatMap((option) =>
      [ran.getOptionValue(option.attributeName())]
        .flat()
        .map((value) => ` ${option.long ?? ""} ${quoted(String(value))}`),
    )
    .join("");
}

// Double quotes are understood everywhere; what a shell would still read inside them stands between single ones.
function quoted(word: string): string {
  if (/^[\w./:=,@%+\\-]+$/.test(word)) return word;
  return /["$`!\\]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
