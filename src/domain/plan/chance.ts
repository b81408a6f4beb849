/** A probability with its standard error and its 95 % interval (Wilson). */
export interface Chance {
  readonly probability: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
}
