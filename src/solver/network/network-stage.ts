import { type Curves, scaleCurves } from "./network-curve.ts";
import { type FlowStatus, solveFlow } from "./network-flow.ts";
import type { Options } from "./network-moves.ts";
import type { Flow } from "./network-state.ts";
import type { Tree } from "./network-tree.ts";

/** A stage: one pack of goals, on what the stages before it have left open. */
export interface Stage {
  readonly tree: Tree;
  readonly curves: Curves;
  readonly options: Options;
  readonly people: number;
}

/** Where a stage may start: potentials near the right ones, and the options (of this stage) that ties should keep. */
export interface StageStart {
  readonly potential: Float64Array | undefined;
  readonly at: Int32Array;
}

/** Each sample is one in `STEP` of the next larger. */
const STEP_BITS = 3;
const STEP = 1 << STEP_BITS;
const SMALLEST_SAMPLE = 200;

/** Solves samples of growing size, each from the prices of the one before, and then everybody. */
export function solveStage(stage: Stage, start: StageStart): { status: FlowStatus; flow: Flow } {
  const { tree, curves, options, people } = stage;
  const potential = start.potential ?? new Float64Array(tree.nodes);
  const everybody = new Int32Array(people);
  for (let person = 0; person < people; person++) everybody[person] = person;
  const samples = start.potential ? [] : drawSamples(tree, everybody);
  for (const who of samples.reverse()) {
    const scaled = scaleCurves(curves, who.length / people);
    // A sample may have no lawful choice where all have one: its prices are a start all the same.
    if (solveFlow({ tree, curves: scaled, options, who }, potential, start.at).status === "overflow") potential.fill(0);
  }
  return solveFlow({ tree, curves, options, who: everybody }, potential, start.at);
}

/** Nested samples, largest first. */
function drawSamples(tree: Tree, everybody: Int32Array): Int32Array[] {
  const samples: Int32Array[] = [];
  let who = everybody;
  while (who.length / STEP >= Math.max(SMALLEST_SAMPLE, 2 * tree.cells)) {
    who = drawSample(tree, who);
    samples.push(who);
  }
  return samples;
}

/** One of every `STEP` people of each group, at a place within the step that a hash chooses, so no period is caught. */
function drawSample(tree: Tree, who: Int32Array): Int32Array {
  const seen = new Int32Array(tree.groups);
  const drawn = new Int32Array(Math.ceil(who.length / STEP) + tree.groups);
  let count = 0;
  for (let k = 0; k < who.length; k++) {
    const group = tree.group[who[k]];
    const rank = seen[group]++;
    const hash = Math.imul((rank >> STEP_BITS) + 31 * group + 1, 0x9e3779b1) >>> 16;
    if ((rank & (STEP - 1)) === (hash & (STEP - 1))) drawn[count++] = who[k];
  }
  return drawn.slice(0, count);
}
