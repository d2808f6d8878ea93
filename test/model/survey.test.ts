/** Households from a file, in the world: what the file says is there, what it leaves out is drawn as ever. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { copiesOf, householdsByVillage, rowsOfVillages, type Survey } from "../../src/model/survey.ts";
import type { Spec } from "../../src/model/spec.ts";
import { openSimulation } from "../../src/run/simulate.ts";
import { smallCounty } from "../support/small.ts";

function surveyed(survey: Survey, overrides: object = {}): Spec {
  const villages = survey.village === undefined ? 3 : Math.max(...survey.village) + 1;
  const households = survey.copies.reduce((sum, n) => sum + n, 0);
  const base = smallCounty({ population: { villages, townships: 1, households, ...overrides } });
  return { ...base, survey };
}

test("a weight is so many copies, and its fraction one more with that probability", () => {
  expect(copiesOf(3, 7)).toBe(3);
  expect(copiesOf(0, 7)).toBe(0);
  const total = Array.from({ length: 20_000 }, (_, row) => copiesOf(2.3, row)).reduce((a, b) => a + b, 0);
  expect(total / 20_000).toBeGreaterThan(2.29);
  expect(total / 20_000).toBeLessThan(2.31);
  expect(copiesOf(2.3, 5)).toBe(copiesOf(2.3, 5));
});

const anySurvey = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 })), {
      minLength: 4,
      maxLength: 30,
    }),
    fc.boolean(),
  )
  .map(
    ([rows, named]): Survey => ({
      copies: rows.map(([copies]) => copies),
      persons: rows.map(() => 2),
      ...(named ? { village: rows.map(([, village]) => village) } : {}),
    }),
  );

test("every copy of every row lives somewhere once, and a part of the villages gives their part of the whole", () => {
  fc.assert(
    fc.property(anySurvey, fc.integer({ min: 0, max: 4 }), (survey, cut) => {
      const all = rowsOfVillages(survey, 4, 0, 4);
      const found = survey.copies.map((_, row) => all.filter((one) => one === row).length);
      expect(found).toEqual(survey.copies);
      const split = [...rowsOfVillages(survey, 4, 0, cut), ...rowsOfVillages(survey, 4, cut, 4)];
      expect(split).toEqual([...all]);
      expect(householdsByVillage(survey, 4).reduce((a, b) => a + b, 0)).toBe(all.length);
    }),
  );
});

test("rows of one village live together, in the order of the file", () => {
  const survey = { copies: [1, 2, 1], persons: [1, 2, 3], village: [1, 0, 1] };
  const { world } = openSimulation(surveyed(survey), "any");
  expect([...world.household.persons]).toEqual([2, 2, 1, 3]);
  expect([...world.household.village]).toEqual([0, 0, 1, 1]);
  expect([...world.village.firstHousehold]).toEqual([0, 2]);
  expect([...world.village.persons]).toEqual([4, 4]);
});

test("what the file says of a household is so, whatever the seed", () => {
  const survey = {
    copies: [30, 20],
    persons: [4, 12],
    labourers: [2, 5],
    elderly: [1, 0],
    disabled: [0, 2],
    landMu: [8, 3.5],
    farmSkill: [1.25, 0.5],
    workSkill: [0.75, 1],
    cashYuan: [123.45, 0],
    registeredPoor: [0, 1],
    incomePerCapitaYuan: [9000, 2500],
    product: ["apple", ""],
    standAge: [7, 3],
    sideline: ["", "sheep"],
    sidelineHead: [0, 4],
  };
  for (const seed of ["1", "2"]) {
    const { world } = openSimulation(surveyed(survey), seed);
    const { household, books, products } = world;
    for (let h = 0; h < 50; h++) {
      const row = household.persons[h] === 4 ? 0 : 1;
      expect(household.labourers[h]).toBe(survey.labourers[row]);
      expect(household.elderly[h]).toBe(survey.elderly[row]);
      expect(household.disabled[h]).toBe(survey.disabled[row]);
      expect(household.landMu[h]).toBe(survey.landMu[row]);
      expect(household.farmSkill[h]).toBe(survey.farmSkill[row]);
      expect(household.registeredPoor[h]).toBe(survey.registeredPoor[row]);
      expect(household.everRegistered[h]).toBe(survey.registeredPoor[row]);
      expect(household.incomePerCapita[h]).toBe(survey.incomePerCapitaYuan[row]);
      expect(books.accounts.cashFen[h]).toBe(Math.round(survey.cashYuan[row]! * 100));
      expect(products[household.product[h]!]?.id ?? "").toBe(survey.product[row]);
      expect(products[household.sideline[h]!]?.id ?? "").toBe(survey.sideline[row]);
      expect(household.standAge[h]).toBe(row === 0 ? 7 : 0);
      if (row === 1) expect(household.sidelineHead[h]).toBe(4);
    }
  }
});

test("what the file leaves out is drawn, within what it says", () => {
  const { world } = openSimulation(surveyed({ copies: [400], persons: [3], elderly: [2] }), "any");
  const { labourers, elderly, disabled, landMu, registeredPoor } = world.household;
  expect(new Set(elderly)).toEqual(new Set([2]));
  expect(new Set(labourers)).toEqual(new Set([0, 1]));
  labourers.forEach((able, h) => {
    expect(able + elderly[h]! + disabled[h]!).toBeLessThanOrEqual(3);
  });
  expect(new Set(landMu).size).toBeGreaterThan(100);
  const share = registeredPoor.reduce((a, b) => a + b, 0) / 400;
  expect(share).toBeCloseTo(world.spec.population.registeredPoorShare, 2);
});
