/**
 * Model SIM of Godley and Lavoie, "Monetary Economics" (2007), chapter 3, on this ledger: government buys output,
 * taxes income and issues the money that households save. Their table 3.4 is the published path.
 */
import { expect, test } from "vitest";
import { audit } from "../../src/ledger/audit.ts";
import { closeTill, openTill, openYear, pay } from "../../src/ledger/books.ts";
import { kindOf } from "../../src/ledger/chart.ts";
import { flowMatrix, flowsOf } from "../../src/ledger/flows.ts";
import { toFen } from "../../src/ledger/round.ts";
import { newBooks } from "./small-books.ts";

const PURCHASES = 20;
const TAX_RATE = 0.2;
/** Propensity to consume out of income, and out of wealth. */
const ALPHA_1 = 0.6;
const ALPHA_2 = 0.4;
/** Yuan to one unit of the book, so that rounding to the fen does not show. */
const SCALE = 1_000_000;

const sizes = {
  household: 1,
  cooperative: 0,
  enterprise: 1,
  collective: 0,
  government: 1,
  bank: 0,
  insurer: 0,
  outside: 0,
};

/** Runs the model and gives each year's figures, read back from the books. */
function simulate(years: number) {
  const books = newBooks(sizes);
  const { household, enterprise, government } = books.chart.first;
  const till = openTill(books);
  return Array.from({ length: years }, (_, year) => {
    openYear(books);
    const wealth = books.accounts.cashFen[household]! / 100;
    const income = (PURCHASES * SCALE + ALPHA_2 * wealth) / (1 - ALPHA_1 * (1 - TAX_RATE));
    const taxes = TAX_RATE * income;
    const consumption = ALPHA_1 * (income - taxes) + ALPHA_2 * wealth;
    pay(till, kindOf.sales, government, enterprise, toFen(PURCHASES * SCALE));
    pay(till, kindOf.consumption, household, enterprise, toFen(consumption));
    pay(till, kindOf.wages, enterprise, household, toFen(PURCHASES * SCALE) + toFen(consumption));
    pay(till, kindOf.tax, household, government, toFen(taxes));
    closeTill(till);
    audit(books, `year ${year}`);
    const flow = (name: string) => flowsOf(books).find(({ kind }) => kind === name)!.fen / 100 / SCALE;
    return {
      Y: flow("wages"),
      T: flow("tax"),
      YD: flow("wages") - flow("tax"),
      C: flow("consumption"),
      H: books.accounts.cashFen[household]! / 100 / SCALE,
      issued: -books.accounts.cashFen[government]! / 100 / SCALE,
      matrix: flowMatrix(flowsOf(books)),
    };
  });
}

const path = simulate(100);

test("income takes the published path", () => {
  const wanted = [38.46, 47.93, 55.94, 62.72, 68.45];
  for (const [year, Y] of wanted.entries()) expect(path[year]!.Y).toBeCloseTo(Y, 2);
  for (let year = 1; year < path.length; year++)
    expect(path[year]!.Y - path[year - 1]!.Y).toBeGreaterThan(-1e-8);
});

test("the first two periods and the steady state are those of table 3.4", () => {
  const figures = (year: number) => {
    const { Y, T, YD, C, H } = path[year]!;
    return [Y, T, YD, C, H].map((figure) => Number(figure.toFixed(1)));
  };
  expect(figures(0)).toEqual([38.5, 7.7, 30.8, 18.5, 12.3]);
  expect(figures(1)).toEqual([47.9, 9.6, 38.3, 27.9, 22.7]);
  expect(figures(99)).toEqual([100, 20, 80, 80, 80]);
});

test("the money that households hold is the money that government issued, every year", () => {
  for (const { H, issued } of path) expect(H).toBe(issued);
});

test("the flow matrix has zero rows and columns, the change in money included", () => {
  for (const { matrix } of path.slice(0, 5)) {
    expect(matrix.map(({ label }) => label)).toEqual([
      "sales",
      "wages",
      "tax",
      "consumption",
      "changeInCash",
    ]);
    for (const { fen } of matrix) expect(fen.reduce((sum, each) => sum + each, 0)).toBe(0);
    for (let s = 0; s < 8; s++) expect(matrix.reduce((sum, { fen }) => sum + fen[s]!, 0)).toBe(0);
  }
});
