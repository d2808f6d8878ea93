/** Programmes of money and skill for households: what flows, who weighs it, and what happens where it does not reach. */
import { expect, test } from "vitest";
import { call, name, number } from "../../../src/engine/formula.ts";
import { lend } from "../../../src/ledger/credit.ts";
import { closeTill } from "../../../src/ledger/books.ts";
import { bankAccount } from "../../../src/model/accounts.ts";
import { stepYear } from "../../../src/run/simulate.ts";
import { everyone, spentYuan, under, yuanByYear, yuanPaid } from "../../support/programmes.ts";
import { alike, plainProduct, quiet, runYears } from "../../support/small.ts";

const YEARS = [2016, 2017, 2018];

test("the living allowance tops income up to the standard year after year, and asks what income was without it", () => {
  const without = runYears(quiet({ population: alike() }), "any").world.household.incomePerCapita[0]!;
  const standard = without + 500;
  const simulation = under({ minimumLivingAllowance: { who: everyone, standard: number(standard) } });
  simulation.world.household.incomePerCapita.fill(without);
  const paid = yuanByYear(simulation, "livingAllowance", YEARS);
  for (const yuan of paid) expect(yuan).toBeCloseTo(10 * 4 * 500, 0);
  expect(simulation.world.household.incomePerCapita[0]).toBeCloseTo(standard, 1);
});

test("who has the standard already, or is not eligible, gets no living allowance", () => {
  expect(
    yuanByYear(under({ minimumLivingAllowance: { standard: number(1) } }), "livingAllowance", YEARS),
  ).toEqual([0, 0, 0]);
  const nobody = under({ minimumLivingAllowance: { who: number(0), standard: number(100_000) } });
  expect(yuanByYear(nobody, "livingAllowance", YEARS)).toEqual([0, 0, 0]);
});

test("relief pays a part of the harvest that weather took, in the year of the loss", () => {
  const simulation = under(
    { disasterRelief: {} },
    {
      ownProducts: { plain: plainProduct({ vulnerability: { drought: 0.5 } }) },
      shocks: { drought: { frequency: 0, events: [{ year: 2017, strength: 1 }] } },
    },
  );
  stepYear(simulation, 2016);
  expect(yuanPaid(simulation, "disasterRelief")).toBe(0);
  stepYear(simulation, 2017);
  const { household } = simulation.world;
  expect(household.weatherLossYuan[0]).toBeGreaterThan(500);
  expect(household.transferFen[0]! / 100).toBeCloseTo(Math.min(0.3 * household.weatherLossYuan[0]!, 5000), 1);
  expect(spentYuan(simulation, "disasterRelief")).toBe(yuanPaid(simulation, "disasterRelief"));
});

/** Two labourers each with 20,000 yuan a year far away and little to do at home. */
const faraway = (support: object, tie: number) => {
  const simulation = under(
    { labourMigrationSupport: { yearlyShare: 1, fare: 600, easing: 0.5, ...support } },
    {
      households: {
        choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
        labour: { rethink: 0, casualDays: 0, migrantIncome: 20_000, wageGrowth: 0 },
        publicTransfers: { pension: 0, disability: 0, landSubsidy: 0, perPerson: 0, growth: 0 },
      },
    },
  );
  simulation.world.household.homeTie.fill(tie);
  simulation.world.household.migrants.fill(0);
  return simulation;
};

test("an organised job far away is taken where it pays with fare and eased burden, and not where it does not", () => {
  const eased = faraway({}, 25_000);
  stepYear(eased, 2016);
  expect([...eased.world.household.migrants]).toEqual(Array(10).fill(1));
  expect(yuanPaid(eased, "migrationSupport")).toBe(6000);
  expect(yuanPaid(eased, "migrantIncome")).toBe(200_000);
  const tied = faraway({}, 80_000);
  stepYear(tied, 2016);
  expect([...tied.world.household.migrants]).toEqual(Array(10).fill(0));
  expect(yuanPaid(tied, "migrationSupport")).toBe(0);
  const unaided = faraway({ easing: 0 }, 25_000);
  stepYear(unaided, 2016);
  expect([...unaided.world.household.migrants]).toEqual(Array(10).fill(0));
});

test("the fare is paid anew for those still away, and who cannot be paid stays at home", () => {
  const simulation = faraway({ budget: 1500 }, 25_000);
  stepYear(simulation, 2016);
  expect(simulation.world.household.migrants.reduce((sum, n) => sum + n, 0)).toBe(2);
  simulation.world.household.registeredPoor.fill(1);
  stepYear(simulation, 2017);
  expect(yuanPaid(simulation, "migrationSupport")).toBe(1200);
});

test("training costs the county so much a household and makes it more skilled, up to a good hand's skill", () => {
  const simulation = under({
    training: { yearlyShare: 1, cost: 1000, farmGain: 0.1, workGain: 0, best: 1.15 },
  });
  const { household } = simulation.world;
  household.farmSkill.fill(1);
  household.farmSkill[9] = 1.4;
  household.workSkill.fill(1.3);
  stepYear(simulation, 2016);
  expect(yuanPaid(simulation, "training")).toBe(9000);
  expect(household.farmSkill[0]).toBeCloseTo(1.1);
  household.registeredPoor.fill(1);
  stepYear(simulation, 2017);
  expect(household.farmSkill[0]).toBeCloseTo(1.15);
  expect(household.farmSkill[9]).toBeCloseTo(1.4);
  household.registeredPoor.fill(1);
  stepYear(simulation, 2018);
  expect(yuanPaid(simulation, "training")).toBe(0);
});

test("a course is given in full or not at all", () => {
  const simulation = under({ training: { yearlyShare: 1, cost: 1000, budget: 2500 } });
  stepYear(simulation, 2016);
  expect(spentYuan(simulation, "training")).toBe(2000);
});

test("an adopted animal brings 800 yuan, a skilled keeper's 1,000, and a sick one nothing", () => {
  const simulation = under(
    { animalAdoptionBonus: { product: "cow" } },
    {
      ownProducts: {
        plain: plainProduct(),
        cow: plainProduct({ kind: "animal", initialShare: 0, vulnerability: { disease: 0.5 } }),
      },
      shocks: { disease: { frequency: 0, events: [{ year: 2017, strength: 1 }] } },
    },
  );
  const { household } = simulation.world;
  const cow = simulation.world.products.findIndex(({ id }) => id === "cow");
  household.farmSkill.fill(1);
  for (const [h, head] of [1, 2, 1].entries()) {
    household.sideline[h] = cow;
    household.sidelineHead[h] = head;
  }
  household.farmSkill[0] = 0.9;
  household.registeredPoor[2] = 0;
  stepYear(simulation, 2016);
  expect([0, 1, 2].map((h) => household.transferFen[h])).toEqual([80_000, 200_000, 0]);
  stepYear(simulation, 2017);
  expect(yuanPaid(simulation, "slaughterBonus")).toBe(0);
});

test("industrial assistance and the adoption bonus do not pay twice for one animal", () => {
  const simulation = under(
    { animalAdoptionBonus: "on" },
    {
      products: { cattle: "on" },
      linkages: { industrialAssistance: { from: 2016, yearlyShare: 1, henShare: 0, cattle: 1 } },
      years: "2016..2017",
    },
  );
  const { household } = simulation.world;
  household.farmSkill.fill(0.5);
  stepYear(simulation, 2016);
  expect(household.transferFen[0]).toBe(80_000);
});

test("a household of a remote village moves once: house and award paid, nearer to work, with less land", () => {
  const simulation = under(
    {
      relocation: {
        yearlyShare: 1,
        cost: 40_000,
        reclamationAward: 10_000,
        landGivenBack: 0.5,
        nearerWork: 3000,
      },
    },
    { population: alike({ households: 2, infrastructure: 0.2 }) },
  );
  const { household } = simulation.world;
  const [landMu, tie] = [household.landMu[0]!, household.homeTie[0]!];
  stepYear(simulation, 2016);
  expect(yuanPaid(simulation, "relocation")).toBe(2 * 4 * 40_000);
  expect(yuanPaid(simulation, "reclamationAward")).toBe(20_000);
  expect(household.landMu[0]).toBeCloseTo(landMu / 2);
  expect(household.productMu[0]).toBeCloseTo(landMu / 2);
  expect(household.homeTie[0]).toBeCloseTo(tie - 3000);
  household.registeredPoor.fill(1);
  expect(yuanByYear(simulation, "relocation", [2017])).toEqual([0]);
});

test("nobody moves from a village with roads, nor where the purse does not pay a whole house", () => {
  const near = under({ relocation: { yearlyShare: 1 } }, { population: alike({ infrastructure: 0.8 }) });
  expect(yuanByYear(near, "relocation", [2016])).toEqual([0]);
  const dear = under(
    { relocation: { yearlyShare: 1, budget: 100_000 } },
    { population: alike({ infrastructure: 0.2 }) },
  );
  expect(yuanByYear(dear, "relocation", [2016])).toEqual([0]);
});

test("the county pays back the very interest that poor households owe this year, and no other's", () => {
  const simulation = under({ interestSubsidy: { householdShare: 1 } });
  const {
    world,
    hand: { till },
  } = simulation;
  for (const h of [0, 1]) lend(till, bankAccount(world), h, 1_000_000);
  closeTill(till);
  for (const account of [0, 1, bankAccount(world)])
    world.books.accounts.openingFen[account] = world.books.accounts.cashFen[account]!;
  world.household.registeredPoor[1] = 0;
  stepYear(simulation, 2016);
  expect(yuanPaid(simulation, "interest")).toBe(2 * 600);
  expect(yuanPaid(simulation, "interestSubsidy")).toBe(600);
  expect(world.household.transferFen[0]).toBe(60_000);
});

test("a formula that names what the run does not offer stops it when it is bound", () => {
  const who = call("==", name("product"), name("durian"));
  expect(() => under({ generalTransfer: { who, amount: 1 } })).toThrow(/may name "durian"/);
});
