/** One year of a table of changes. */
export interface YearOfChanges {
  readonly year: string;
  /** New holders of posts: permanent ones and interims. */
  readonly changes: number;
  /** How many of them were interims, where that was published. */
  readonly interims?: number | undefined;
  readonly posts: number;
}

/** What the table does not tell: assumptions by their ids. */
export interface FitTerms {
  /** Used where the table has no interims. */
  readonly interim: number;
  readonly interimMonths: number;
  readonly interimStays: number;
  readonly movers: number;
  /** How long a post stands vacant where no interim comes. */
  readonly vacantMonths: number;
}

/** The assumptions that reproduce a table of changes, and how sure they are. */
export interface FittedTurnover {
  readonly turnover: number;
  readonly interim: number;
  /** Changes a post and year, and the standard error of that mean over the years of the table. */
  readonly rate: number;
  readonly standardError: number;
  /** How much more the years differ than chance alone would make them, as a share of the mean. */
  readonly varies: number;
}

/**
 * Fits the yearly chance of leaving, and the share of vacancies that interims fill, to a table of changes. For each
 * permanent director who leaves, i interims start; m of those who leave move, each to a post whose interim goes; the other
 * i - m stay 1/g years, and of them the share b is made permanent; the 1 - i others leave the post vacant for v years. So
 * there are 1 + i (1 - b) + m b new holders for each 1/h years of permanent, (i - m)/g years of interim directors and
 * (1 - i) v years of nobody, and the rate of changes C gives h = C / (1 + i (1 - b) + m b - C ((i - m)/g + (1 - i) v)); the
 * share s of interims among new holders gives i = s (1 + m b) / (1 - s (1 - b)). Undefined where no hazard gives such a rate.
 */
export function fitTurnover(
  years: readonly YearOfChanges[],
  { interim, interimMonths, interimStays, movers, vacantMonths }: FitTerms,
): FittedTurnover | undefined {
  const rates = years.map(({ changes, posts }) => changes / posts);
  const posts = sum(years.map((year) => year.posts));
  const rate = posts > 0 ? sum(years.map(({ changes }) => changes)) / posts : Number.NaN;
  const told = years.filter(({ interims }) => interims !== undefined);
  const share = sum(told.map(({ interims }) => interims ?? 0)) / sum(told.map(({ changes }) => changes));
  const filled =
    told.length > 0 ? Math.min(1, (share * (1 + movers * interimStays)) / (1 - share * (1 - interimStays))) : interim;
  // Nobody moves where no interim makes room.
  const moves = Math.min(movers, filled);
  const holders = 1 + filled * (1 - interimStays) + moves * interimStays;
  const between = ((filled - moves) * interimMonths + (1 - filled) * vacantMonths) / 12;
  const left = holders - rate * between;
  if (!(left > 0) || !(rate >= 0)) return undefined;
  const squares = sum(rates.map((one) => (one - rate) * (one - rate)));
  const count = rates.length;
  return {
    turnover: 1 - Math.exp(0 - rate / left),
    interim: filled,
    rate,
    standardError: count > 1 ? Math.sqrt(squares / (count - 1) / count) : 0,
    varies: beyondChance(count > 1 ? squares / (count - 1) : 0, rate, posts / count),
  };
}

/** The standard deviation of the years' rates, over their mean, that is left when the chance of so many posts is taken off. */
function beyondChance(variance: number, rate: number, posts: number): number {
  const ofChance = posts > 0 ? rate / posts : 0;
  return rate > 0 ? Math.min(0.5, Math.sqrt(Math.max(0, variance - ofChance)) / rate) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
