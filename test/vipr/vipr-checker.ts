// A checker of VIPR files, written from the description of the format alone: it shares no line with what writes them.

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

interface Constraint {
  readonly sense: "E" | "G" | "L";
  readonly bound: Fraction;
  readonly left: ReadonlyMap<number, Fraction>;
  readonly assumptions: ReadonlySet<number>;
}

/** What a file proves: that nothing is better than the solution, or that nothing is lawful. @throws Error where it does not */
export function checkVipr(text: string): { readonly claim: string; readonly derivations: number } {
  const words = text.split(/\s+/).filter((word) => word !== "");
  let at = 0;
  const next = (): string => {
    if (at >= words.length) throw new Error("the file ends too early");
    return words[at++];
  };
  const expect = (word: string): void => {
    const found = next();
    if (found !== word) throw new Error(`expected ${word}, found ${found}`);
  };
  const index = (): number => {
    const found = next();
    if (!/^\d+$/.test(found)) throw new Error(`${found} is no index`);
    return Number(found);
  };
  const fraction = (): Fraction => {
    const [, over, under = "1"] = /^(-?\d+)(?:\/(\d+))?$/.exec(next()) ?? [];
    if (over === undefined || BigInt(under) === 0n) throw new Error("no number");
    return reduced(BigInt(over), BigInt(under));
  };
  const terms = (count: number): Map<number, Fraction> => {
    const left = new Map<number, Fraction>();
    for (let k = 0; k < count; k++) {
      const variable = index();
      if (left.has(variable)) throw new Error("a variable twice");
      left.set(variable, fraction());
    }
    return left;
  };

  expect("VER");
  expect("1.0");
  expect("VAR");
  const variables = index();
  for (let k = 0; k < variables; k++) next();
  expect("INT");
  const integers = new Set<number>();
  for (let left = index(); left > 0; left--) integers.add(index());
  expect("OBJ");
  expect("min");
  const objective = terms(index());
  const left = (): Map<number, Fraction> => {
    if (words[at] !== "OBJ") return terms(index());
    at++;
    return objective;
  };
  const constraint = (assumptions: ReadonlySet<number>): Constraint => {
    next();
    const sense = next();
    if (sense !== "E" && sense !== "G" && sense !== "L") throw new Error(`${sense} is no sense`);
    const bound = fraction();
    return { sense, bound, left: left(), assumptions };
  };
  expect("CON");
  const given = index();
  index();
  const rows: Constraint[] = [];
  for (let k = 0; k < given; k++) rows.push(constraint(new Set()));
  expect("RTP");
  const isRange = next() === "range";
  const range = isRange ? [fraction(), fraction()] : [];
  expect("SOL");
  let best: Fraction | undefined;
  for (let solutions = index(); solutions > 0; solutions--) {
    next();
    const solution = terms(index());
    for (const [variable, value] of solution)
      if (integers.has(variable) && value.under !== 1n) throw new Error("the solution is not whole");
    for (const row of rows) if (!holds(row, solution)) throw new Error("the solution breaks a constraint");
    const value = product(objective, solution);
    if (!best || compare(value, best) < 0) best = value;
  }
  if (isRange && (!best || compare(best, range[1]) > 0)) throw new Error("no solution is as good as claimed");

  expect("DER");
  const derivations = index();
  const combination = (): Constraint => {
    const sums = new Map<number, Fraction>();
    const assumptions = new Set<number>();
    let bound = reduced(0n, 1n);
    let direction = 0;
    for (let count = index(); count > 0; count--) {
      const row = rows.at(index());
      const times = fraction();
      if (!row) throw new Error("a row that is not there yet");
      const sign = sizeOf(times) * { E: 0, G: 1, L: -1 }[row.sense];
      if (sign !== 0 && direction !== 0 && sign !== direction) throw new Error("wrong sign");
      direction ||= sign;
      bound = plus(bound, by(row.bound, times));
      for (const [variable, value] of row.left)
        sums.set(variable, plus(sums.get(variable) ?? reduced(0n, 1n), by(value, times)));
      for (const one of row.assumptions) assumptions.add(one);
    }
    return { sense: direction === 0 ? "E" : direction > 0 ? "G" : "L", bound, left: sums, assumptions };
  };
  for (let k = 0; k < derivations; k++) {
    const here = rows.length;
    const row = constraint(new Set());
    expect("{");
    const reason = next();
    let assumptions: ReadonlySet<number> = new Set([here]);
    if (reason === "lin" || reason === "rnd") {
      const made = reason === "lin" ? combination() : rounded(combination(), integers);
      if (!dominates(made, row)) throw new Error(`derivation ${k} does not follow`);
      ({ assumptions } = made);
    } else if (reason === "uns") {
      const [first, yes, second, no] = [index(), index(), index(), index()];
      if (Math.max(first, yes, second, no) >= here) throw new Error("a row that is not there yet");
      if (!dominates(rows[first], row) || !dominates(rows[second], row)) throw new Error("a case does not follow");
      if (!covers(rows[yes], rows[no], integers) && !covers(rows[no], rows[yes], integers))
        throw new Error("the cases do not cover everything");
      assumptions = new Set([
        ...[...rows[first].assumptions].filter((one) => one !== yes),
        ...[...rows[second].assumptions].filter((one) => one !== no),
      ]);
    } else if (reason !== "asm") throw new Error(`${reason} is no reason`);
    expect("}");
    next();
    rows.push({ ...row, assumptions });
  }
  if (at !== words.length) throw new Error("more follows");
  const last = rows.at(-1);
  const goal: Constraint = {
    sense: "G",
    bound: range[0] ?? reduced(1n, 1n),
    left: isRange ? objective : new Map(),
    assumptions: new Set(),
  };
  if (!last || last.assumptions.size > 0 || !dominates(last, goal)) throw new Error("the claim is not proved");
  return { claim: isRange ? "best" : "nothing is lawful", derivations };
}

function rounded(row: Constraint, integers: ReadonlySet<number>): Constraint {
  for (const [variable, { over, under }] of row.left)
    if (over !== 0n && (under !== 1n || !integers.has(variable))) throw new Error("cannot be rounded");
  const { over, under } = row.bound;
  const down = over >= 0n ? over / under : -((-over + under - 1n) / under);
  const whole = row.sense === "G" && down * under !== over ? down + 1n : down;
  return { ...row, bound: reduced(whole, 1n) };
}

function dominates(one: Constraint, other: Constraint): boolean {
  const sign = sizeOf(one.bound);
  if ([...one.left.values()].every(({ over }) => over === 0n))
    if (one.sense === "G" ? sign > 0 : one.sense === "L" ? sign < 0 : sign !== 0) return true;
  const variables = new Set([...one.left.keys(), ...other.left.keys()]);
  const zero = reduced(0n, 1n);
  for (const variable of variables)
    if (compare(one.left.get(variable) ?? zero, other.left.get(variable) ?? zero) !== 0) return false;
  const order = compare(one.bound, other.bound);
  if (other.sense === "E") return one.sense === "E" && order === 0;
  return (one.sense === "E" || one.sense === other.sense) && (other.sense === "G" ? order >= 0 : order <= 0);
}

/** Whether one says at most b, and the other at least b + 1, of the same whole number. */
function covers(most: Constraint, least: Constraint, integers: ReadonlySet<number>): boolean {
  if (most.sense !== "L" || least.sense !== "G" || most.left.size !== least.left.size) return false;
  for (const [variable, value] of most.left) {
    const other = least.left.get(variable);
    if (!other || compare(value, other) !== 0 || value.under !== 1n || !integers.has(variable)) return false;
  }
  return most.bound.under === 1n && compare(plus(most.bound, reduced(1n, 1n)), least.bound) === 0;
}

function holds({ sense, bound, left }: Constraint, solution: ReadonlyMap<number, Fraction>): boolean {
  const order = compare(product(left, solution), bound);
  return sense === "E" ? order === 0 : sense === "G" ? order >= 0 : order <= 0;
}

function product(left: ReadonlyMap<number, Fraction>, solution: ReadonlyMap<number, Fraction>): Fraction {
  let sum = reduced(0n, 1n);
  for (const [variable, value] of solution) sum = plus(sum, by(left.get(variable) ?? reduced(0n, 1n), value));
  return sum;
}

function sizeOf({ over }: Fraction): number {
  return over > 0n ? 1 : over < 0n ? -1 : 0;
}

function compare(one: Fraction, other: Fraction): number {
  return sizeOf(plus(one, by(other, reduced(-1n, 1n))));
}

function plus(one: Fraction, other: Fraction): Fraction {
  return reduced(one.over * other.under + other.over * one.under, one.under * other.under);
}

function by(one: Fraction, other: Fraction): Fraction {
  return reduced(one.over * other.over, one.under * other.under);
}

function reduced(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { over: over / a, under: under / a } : { over, under };
}
