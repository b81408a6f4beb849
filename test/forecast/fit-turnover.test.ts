import { describe, expect, it } from "vitest";
import { fitTurnover } from "../../src/forecast/fit-turnover.ts";

const terms = { interim: 0, interimMonths: 12, interimStays: 0, movers: 0, vacantMonths: 0 };

describe("turnover fitted to changes", () => {
  it("is the exponential law where interims play no part", () => {
    const fit = fitTurnover([{ year: "1", changes: 30, posts: 100 }], terms);
    expect(fit?.turnover).toBeCloseTo(1 - Math.exp(-0.3), 12);
    expect(fit?.rate).toBeCloseTo(0.3, 12);
  });

  it("takes rounds of a permanent stay and an interim's, as worked out by hand", () => {
    // Each vacancy first has an interim for a year: a round of 4 years (h = 1/3) has two new holders, so C = 1/2.
    const fit = fitTurnover([{ year: "1", changes: 50, interims: 25, posts: 100 }], terms);
    expect(fit?.interim).toBeCloseTo(1, 12);
    expect(fit?.turnover).toBeCloseTo(1 - Math.exp(-1 / 3), 12);
  });

  it("counts those who move, and the interims who go for them", () => {
    // Of 10 who leave 8 have an interim first and 4 move: 10 + 8 x 0.5 + 4 x 0.5 = 16 new holders, 8 of them interims.
    const years = [{ year: "1", changes: 16, interims: 8, posts: 34 }];
    const fit = fitTurnover(years, { ...terms, interimStays: 0.5, movers: 0.4 });
    expect(fit?.interim).toBeCloseTo(0.8, 12);
    // 4 interims serve their year, so 10 leave in 30 years of permanent directors.
    expect(fit?.turnover).toBeCloseTo(1 - Math.exp(-1 / 3), 12);
  });

  it("counts the time in which a post stands vacant, as worked out by hand", () => {
    // Three years of a director and one of nobody: a new holder every four years, of 100 posts 25 a year.
    const fit = fitTurnover([{ year: "1", changes: 25, posts: 100 }], { ...terms, vacantMonths: 12 });
    expect(fit?.turnover).toBeCloseTo(1 - Math.exp(-1 / 3), 12);
  });

  it("says how much the years differ, and how much more than by chance", () => {
    const years = [20, 30, 40].map((changes) => ({ year: "", changes, posts: 100 }));
    const fit = fitTurnover(years, terms);
    expect(fit?.standardError).toBeCloseTo(0.1 / Math.sqrt(3), 12);
    // The years' variance is 0.01; chance alone gives 0.3 / 100.
    expect(fit?.varies).toBeCloseTo(Math.sqrt(0.007) / 0.3, 12);
    expect(
      fitTurnover(
        [30, 31].map((changes) => ({ year: "", changes, posts: 100 })),
        terms,
      )?.varies,
    ).toBe(0);
  });

  it("gives nothing where no hazard can, or nothing was counted", () => {
    expect(fitTurnover([{ year: "1", changes: 250, interims: 125, posts: 100 }], terms)).toBeUndefined();
    expect(fitTurnover([], terms)).toBeUndefined();
  });
});
