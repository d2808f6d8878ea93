/** Shares in kind: land, trees and animals are valued, worked by the cooperative, and go back or are lost with it. */
import { expect, test } from "vitest";
import { columnsOf } from "../../../src/engine/columns.ts";
import { NO_PRODUCT } from "../../../src/model/actors/household.ts";
import { STAND_AGES } from "../../../src/model/actors/organiser.ts";
import { landTransferTable } from "../../../src/model/linkages/land-transfer-state.ts";
import {
  materialRegisterTable,
  materialShareTable,
} from "../../../src/model/linkages/material-shares-state.ts";
import { type Simulation, stepYear } from "../../../src/run/simulate.ts";
import { cooperatives, liveTo, makePoor, open, paid, ruin } from "../../support/linkage-world.ts";
import { type Raw, alike, plainProduct } from "../../support/small.ts";

const own = ({ world }: Simulation) => columnsOf(world.store, materialShareTable);
const register = ({ world }: Simulation) => columnsOf(world.store, materialRegisterTable);
const holders = (simulation: Simulation) =>
  [...own(simulation).partner].flatMap((o, h) => (o >= 0 ? [h] : []));

const growing = { cooperatives: { ...cooperatives, growthStep: 1 } };

/** Ten households without hands; 8 mu at 3,000 yuan are worth 24,000 yuan, and 5% of that 1,200 yuan a year. */
const world = (materialShares: Raw = {}, overrides: Raw = {}) =>
  open({
    population: alike({ labourShare: 0 }),
    ownProducts: { plain: plainProduct({ price: 3 }) },
    organisers: growing,
    linkages: { materialShares: { willing: 1, room: 10, residual: 0, ...materialShares } },
    ...overrides,
  });

test("8 mu as a share bring the 1,200 yuan that they would as land let (lixian-2020/L2), and are worked by the cooperative", () => {
  const simulation = liveTo(world(), 2016);
  expect([...own(simulation).landFen]).toEqual(Array(10).fill(2_400_000));
  expect(paid(simulation, "materialDividend", "household")).toBe(10 * 120_000);
  expect(simulation.world.household.propertyFen[0]).toBe(120_000 + paid(simulation, "patronageRefund") / 10);
  expect(simulation.world.organiser.landMu[0]).toBeCloseTo(180, 3);
  expect([...simulation.world.household.productMu]).toEqual(Array(10).fill(0));
  expect(register(simulation).rate[0]).toBeCloseTo(0.05, 6);
});

test("land in shares is patronage: its holders get the refund that the law gives who deals through the cooperative, beside its founders", () => {
  const simulation = liveTo(world(), 2016);
  const { patronageFen } = simulation.world.organiser;
  expect(patronageFen[0]).toBeGreaterThan(0);
  // 80 mu of its 180 are theirs; the other 100 the founders deal
  expect(paid(simulation, "patronageRefund", "household") / patronageFen[0]!).toBeCloseTo(80 / 180, 4);
});

test("the residual is shared by value, and what is paid is no longer there for capital and founders", () => {
  const simulation = world({ residual: 0.5 });
  let before = 0;
  stepYear(simulation, 2016, ({ name }) => {
    if (name === "pay material dividends") before = simulation.world.organiser.residualFen[0]!;
  });
  expect(before).toBeGreaterThan(0);
  const residual = paid(simulation, "materialDividend") - 10 * 120_000;
  // 240,000 yuan of land in shares beside what fixed assets the cooperative has
  const assets = simulation.world.organiser.fixedAssetsFen[0]!;
  expect(residual / before).toBeCloseTo((0.5 * 24_000_000) / (24_000_000 + assets), 4);
  expect(simulation.world.organiser.residualFen[0]).toBe(before - residual);
});

test("a household with hands keeps land that earns more than the dividend, and enters land that earns less", () => {
  const entered = (margin: number) => {
    const simulation = world({}, { population: alike() });
    simulation.world.household.expectedMargin.fill(margin);
    stepYear(simulation, 2016);
    return holders(simulation).length;
  };
  expect(entered(149)).toBe(10);
  expect(entered(151)).toBe(0);
});

test("a cooperative takes land up to its plan, the poor's first, and shares up to its room", () => {
  const two = world({}, { organisers: { cooperatives: { ...cooperatives, growthStep: 0.16 } } });
  makePoor(two, 4, 9);
  stepYear(two, 2016);
  expect(holders(two)).toEqual([4, 9]);
  // 100 mu x 1,500 yuan of fixed assets x 0.5 hold three shares of 24,000 yuan
  expect(holders(liveTo(world({ room: 0.5 }), 2016))).toEqual([0, 1, 2]);
});

const orchard = plainProduct({ price: 3, establishmentCost: 2000, firstBearing: 3, fullBearing: 5 });

test("trees in bearing are valued at what planting cost, and are not planted anew", () => {
  const simulation = liveTo(world({}, { ownProducts: { plain: orchard } }), 2016);
  expect(own(simulation).landFen[0]).toBe(8 * (3000_00 + 2000_00));
  const { stand } = simulation.world;
  expect([...stand.mu].slice(0, STAND_AGES).reduce((sum, mu) => sum + mu, 0)).toBeCloseTo(180, 3);
  expect(stand.mu[0]).toBe(0);
  expect(stand.mu[1]).toBeLessThan(20);
});

/*
 * Ten goats a household: 100 kg at 10 yuan, 300 yuan of feed, 6 days of work each, in a village without roads.
 *   household    100 x 10 x (1 - 32%) - 300 - 6 x 95               -190 yuan a head
 *   cooperative  100 x 10 x (1 - 32% x 70%) - 300 - 6 x 65% x 100    86 yuan a head
 *   value        1,000 / 4                                          250 yuan, 12.50 of guaranteed dividend
 */
const goat = plainProduct({
  kind: "animal",
  yield: 100,
  price: 10,
  inputCost: 300,
  labourDays: 6,
  initialShare: 1,
  initialHead: 10,
});
const herding = (materialShares: Raw = {}, overrides: Raw = {}) =>
  world(materialShares, {
    population: alike({ labourShare: 0.5, infrastructure: 0 }),
    ownProducts: { plain: plainProduct({ price: 3 }), goat },
    organisers: { cooperatives },
    ...overrides,
  });
const GOAT = 0;

test("animals that a cooperative keeps better are entered, yield for it, and are no longer the household's", () => {
  const simulation = liveTo(herding(), 2016);
  const { household, organiser, villageProduct } = simulation.world;
  expect([...own(simulation).head]).toEqual(Array(10).fill(10));
  expect([...household.sideline]).toEqual(Array(10).fill(NO_PRODUCT));
  expect(villageProduct.harvestKg[GOAT]).toBe(10_000);
  expect(villageProduct.organisedMu[GOAT]).toBe(100);
  expect(organiser.sideFen[0]).toBe(100 * 86_00);
  expect(household.propertyFen[0]).toBe(125_00);
});

test("a herd that pays at home stays there, and one that costs the cooperative more than the dividend is not taken", () => {
  expect(
    holders(
      liveTo(
        herding(
          {},
          {
            population: alike({ labourShare: 0.5, infrastructure: 1 }),
            ownProducts: {
              plain: plainProduct({ price: 3 }),
              goat: { ...goat, labourDays: 1 },
            },
          },
        ),
        2016,
      ),
    ),
  ).toEqual([]);
  expect(holders(liveTo(herding({ guaranteed: 0.4 }), 2016))).toEqual([]);
});

test("a shrinking cooperative gives whole plots back", () => {
  const simulation = liveTo(world(), 2016);
  stepYear(simulation, 2017, ({ name }) => {
    if (name === "enter shares in kind") simulation.world.organiser.wantedMu[0] = 165;
  });
  expect(holders(simulation)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(simulation.world.household.productMu[9]).toBe(8);
  expect(simulation.world.organiser.landMu[0]).toBeCloseTo(172, 3);
});

test("when the cooperative fails land goes back, and of the animals only a half", () => {
  const land = liveTo(world(), 2016);
  ruin(land, 0);
  stepYear(land, 2017);
  expect(land.world.organiser.arrearsFen[0]).toBeGreaterThan(0);
  expect([...land.world.household.productMu]).toEqual(Array(10).fill(8));
  expect(holders(land)).toEqual([]);
  const herd = liveTo(herding(), 2016);
  ruin(herd, 0);
  herd.world.household.sideline[3] = 1;
  stepYear(herd, 2017);
  expect([...herd.world.household.sidelineHead]).toEqual([5, 5, 5, 0, 5, 5, 5, 5, 5, 5]);
  // what finds another animal in the stall is sold at 40% of its worth: 5 x 250 x 40%
  expect(paid(herd, "liquidation", "household")).toBe(500_00);
});

test("land that is let is not entered, nor let when it is a share", () => {
  const linkages = { landTransfer: { willing: 0.5 }, materialShares: { willing: 1, room: 10 } };
  const simulation = liveTo(world({}, { linkages }), 2018);
  const others = [...columnsOf(simulation.world.store, landTransferTable).partner];
  const shared = [...own(simulation).landMu];
  expect(others.filter((o) => o >= 0).length).toBeGreaterThan(0);
  expect(shared.filter((mu) => mu > 0).length).toBeGreaterThan(0);
  expect(others.filter((o, h) => o >= 0 && shared[h]! > 0)).toEqual([]);
});
