/** Where a row of the file stands, for derivations that use it. */
export type Row = number;

/** A multiplier of a row: a fraction in lowest terms. */
export type Multiplied = readonly [row: Row, times: bigint];

type Sense = "E" | "G" | "L";
type Coefficients = readonly (readonly [variable: number, times: bigint])[] | "OBJ";

/**
 * Writes a file of the VIPR format 1.0 line by line: variables, objective, rows, the claim, a solution, and the derivations.
 * Numbers are exact; every fraction is in its lowest terms, since checkers refuse others.
 */
export interface ProofFile {
  readonly constraint: (name: string, sense: Sense, bound: bigint, coefficients: Coefficients) => Row;
  /** A combination of rows, divided by `by`; where rounded, to the next whole number. */
  readonly linear: (
    name: string,
    sense: Sense,
    bound: Fraction,
    left: Coefficients,
    rows: readonly Multiplied[],
    by: bigint,
  ) => Row;
  readonly rounded: (name: string, sense: Sense, bound: bigint, left: Coefficients, row: Row) => Row;
  readonly assumed: (name: string, sense: Sense, bound: bigint, left: Coefficients) => Row;
  /** What holds whether the first or the second assumption is made. */
  readonly either: (
    name: string,
    sense: Sense,
    bound: bigint,
    left: Coefficients,
    first: readonly [row: Row, assumed: Row],
    second: readonly [row: Row, assumed: Row],
  ) => Row;
  readonly text: (claim: string, solution: Coefficients) => string;
}

/** A numerator and a denominator above 0. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/** @param variables their names, all of whole numbers from 0; the first rows of the file say so */
export function proofFile(variables: readonly string[], objective: Coefficients): ProofFile {
  const constraints = variables.map((_, at) => `low${at} G 0 1 ${at} 1`);
  const derived: string[] = [];
  const derive = (row: string, reason: string): Row => {
    derived.push(`${row} { ${reason} } -1`);
    return constraints.length + derived.length - 1;
  };
  return {
    constraint: (name, sense, bound, coefficients) =>
      constraints.push(`${name} ${sense} ${bound} ${leftText(coefficients)}`) - 1,
    linear: (name, sense, [numerator, denominator], left, rows, by) => {
      const used = rows.filter(([, times]) => times !== 0n);
      const combined = used.map(([row, times]) => ` ${row} ${fraction(times, by)}`).join("");
      return derive(
        `${name} ${sense} ${fraction(numerator, denominator)} ${leftText(left)}`,
        `lin ${used.length}${combined}`,
      );
    },
    rounded: (name, sense, bound, left, row) => derive(`${name} ${sense} ${bound} ${leftText(left)}`, `rnd 1 ${row} 1`),
    assumed: (name, sense, bound, left) => derive(`${name} ${sense} ${bound} ${leftText(left)}`, "asm"),
    either: (name, sense, bound, left, [first, yes], [second, no]) =>
      derive(`${name} ${sense} ${bound} ${leftText(left)}`, `uns ${first} ${yes} ${second} ${no}`),
    text: (claim, solution) =>
      [
        "VER 1.0",
        `VAR ${variables.length}`,
        variables.join(" "),
        `INT ${variables.length}`,
        [...variables.keys()].join(" "),
        "OBJ min",
        leftText(objective),
        `CON ${constraints.length} ${variables.length}`,
        ...constraints,
        `RTP ${claim}`,
        ...(solution === "OBJ" || solution.length === 0 ? ["SOL 0"] : ["SOL 1", `plan ${leftText(solution)}`]),
        `DER ${derived.length}`,
        ...derived,
        "",
      ].join("\n"),
  };
}

function leftText(coefficients: Coefficients): string {
  if (coefficients === "OBJ") return "OBJ";
  const used = coefficients.filter(([, times]) => times !== 0n);
  return `${used.length}${used.map(([variable, times]) => ` ${variable} ${times}`).join("")}`;
}

function fraction(numerator: bigint, denominator: bigint): string {
  const common = greatestCommon(numerator < 0n ? -numerator : numerator, denominator);
  const below = denominator / common;
  return below === 1n ? `${numerator / common}` : `${numerator / common}/${below}`;
}

function greatestCommon(left: bigint, right: bigint): bigint {
  return right === 0n ? left : greatestCommon(right, left % right);
}
