/**
 * The one problem that every stage is: people each take exactly one of their options, options have an integer cost for
 * each goal, limits count options. Minimise the vector of goal totals lexicographically.
 *
 * Everything is a number: person i's options are `start[i] .. start[i+1]-1`; an option is a slot, and the slot number
 * `slots` (one beyond the last) stands for "none", an option like any other. Component 0 of every total, bound and
 * price counts broken hard limits; component k is goal k, from 1 to `goals`.
 */
export interface Model {
  readonly people: number;
  readonly slots: number;
  readonly goals: number;
  /** Length people + 1. */
  readonly start: Int32Array;
  /** The slot of each option; ascending within a person. */
  readonly slot: Int32Array;
  /**
   * The cost of each option on goal k (1 to goals): integers. A large column need not be kept, and may be written `into` an
   * array of its length that is given.
   */
  readonly costs: (goal: number, into?: Float64Array) => Float64Array;
  /** For each family (region, type ...) the group of each person, from 0. */
  readonly families: readonly Int32Array[];
  readonly limits: readonly ModelLimit[];
  /** Those who take the same slot, or all of them none: two or more people each, nobody in two. Absent: nobody must. */
  readonly units?: readonly (readonly number[])[] | undefined;
  /** Which limits count which options, where that is not to be read off the limits: of a unit, once for each of its people. */
  readonly incidence?: Incidence | undefined;
}

/** For each option the limits that count it, in compressed rows: `row[rowStart[o] .. rowStart[o+1]-1]`, and its person. */
export interface Incidence {
  readonly rowStart: Int32Array;
  readonly row: Int32Array;
  readonly person: Int32Array;
}

/** At most `atMost` and at least `atLeast` of the people of a group take one of `slots`. */
export interface ModelLimit {
  readonly slots: readonly number[];
  /** -1: everybody. */
  readonly family: number;
  readonly group: number;
  /** Only the people with these numbers, ascending; `family` is -1 then. Absent: no one in particular. */
  readonly people?: readonly number[] | undefined;
  /** Infinity: no upper bound. */
  readonly atMost: number;
  /** 0: no lower bound. */
  readonly atLeast: number;
  /** 0: a hard limit. Otherwise each unit of excess or shortfall costs 1 on that goal. */
  readonly goal: number;
}

/** An integer price vector (components 0 to goals) for each limit, over a common denominator. */
export interface Prices {
  readonly denominator: number;
  readonly vectors: readonly (readonly number[])[];
}

/** A case distinction: a leaf's number, or "does this person take this option?". */
export type Branch =
  | number
  | { readonly person: number; readonly option: number; readonly yes: Branch; readonly no: Branch };

/** Rounded up, a bound on a goal is a limit on its total: see `cut.ts`. */
export interface ProvedCut {
  readonly goal: number;
  readonly atLeast: number;
  readonly prices: Prices;
}

export interface Solution {
  /** The option that each person takes: an index into `slot`. */
  readonly choice: Int32Array;
  /** Components 0 to goals; component 0 is 0 exactly when the choice is lawful. */
  readonly totals: readonly number[];
  /** What is proved of each component given those before it, rounded up to whole numbers; beyond `proved` the solver's word. */
  readonly bounds: readonly number[];
  /** How many leading components (0 to goals + 1) the price lists prove best. */
  readonly proved: number;
  /** Each may be used by the ones after it and by the leaves: their price vectors are longer by one for each cut. */
  readonly cuts: readonly ProvedCut[];
  readonly branch: Branch;
  readonly leaves: readonly Prices[];
}
