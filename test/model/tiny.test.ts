/** scenarios/tiny.yaml worked out by hand, to the fen. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { expect, test } from "vitest";
import { flowsOf } from "../../src/ledger/flows.ts";
import { specSchema } from "../../src/model/spec.ts";
import { runYears } from "../support/small.ts";

/*
 * Each of ten households: 4 persons, 2 of them labourers, 1 elderly; 8 mu under potatoes; nobody away.
 *   days      8 mu x 10 days = 80 of 2 x 280           all land is tended
 *   harvest   8 mu x 1,000 kg                          8,000 kg
 *   farm gate 1.50 x (1 - 20% x (1 - 50% x 50%))       1.275 yuan/kg
 *   sales     8,000 x 1.275                            10,200.00 yuan
 *   inputs    8 mu x 500                                4,000.00 yuan
 *   pension   1 x 1,200                                 1,200.00 yuan
 *   subsidy   8 mu x 50                                   400.00 yuan
 *   income    10,200 - 4,000 + 1,200 + 400              7,800.00 yuan, 1,950.00 a person
 *   spending  max(4 x 1,000; 80% x 7,800)               6,240.00 yuan
 *   cash      4,000 at the start, + 7,800 - 6,240 a year
 * The line is 2,952 yuan in 2016: all ten are poor.
 */
const spec = specSchema.parse(parse(readFileSync("scenarios/tiny.yaml", "utf8")));

test("ten households earn, spend and save what the hand calculation says, to the fen", () => {
  let cash = 400_000;
  runYears(spec, "any", ({ world: { household, books } }) => {
    cash += 780_000 - 624_000;
    for (let h = 0; h < 10; h++) {
      expect(household.harvestKg[h]).toBe(8000);
      expect(household.businessFen[h]).toBe(620_000);
      expect(household.transferFen[h]).toBe(160_000);
      expect(household.incomePerCapita[h]).toBe(1950);
      expect(household.poor[h]).toBe(1);
      expect(books.accounts.cashFen[h]).toBe(cash);
    }
  });
});

test("the year's payments between sectors are those of the hand calculation, and no others", () => {
  const { world } = runYears(spec, "any");
  expect(flowsOf(world.books)).toEqual([
    { kind: "sales", payer: "outside", payee: "household", fen: 10_200_000 },
    { kind: "inputs", payer: "household", payee: "outside", fen: 4_000_000 },
    { kind: "publicTransfer", payer: "government", payee: "household", fen: 1_600_000 },
    { kind: "fiscalTransfer", payer: "outside", payee: "government", fen: 1_600_000 },
    { kind: "consumption", payer: "household", payee: "outside", fen: 6_240_000 },
  ]);
});

test("the seed makes no difference where there is no luck", () => {
  const one = runYears(spec, "1").world;
  const two = runYears(spec, "two").world;
  expect(two.household.incomePerCapita).toEqual(one.household.incomePerCapita);
  expect(two.books.accounts.cashFen).toEqual(one.books.accounts.cashFen);
});
