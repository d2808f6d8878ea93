/** Livestream selling in a village without luck: nothing in open years, a second channel when the first is closed. */
import { expect, test } from "vitest";
import { columnsOf } from "../../src/engine/columns.ts";
import { livestreamTable } from "../../src/model/linkages/livestream-state.ts";
import { sentencesOf } from "../../src/output/words/telling.ts";
import { explain } from "../../src/run/explain.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";
import { empty, enterprise, paidYuan } from "../support/linkage-world.ts";
import { type Raw, plainProduct, quiet } from "../support/small.ts";

const epidemic = {
  events: [{ year: 2017 }],
  channelsClosed: 0.5,
  distressPrice: 0,
  migrantsBlocked: 0,
  operatingRate: 1,
};

/** Ten growers of 800 kg each at 10 yuan/kg, 8 at the farm gate; in 2017 half of the channels are closed. */
function village(live: Raw | "off", firms: readonly Raw[] = [enterprise()], sections: Raw = {}): Simulation {
  const livestream =
    live === "off"
      ? live
      : {
          share: 0.4,
          willing: 1,
          discount: 0.1,
          carriage: 1,
          commission: 0.2,
          platform: 0.75,
          capacity: 1e9,
          ...live,
        };
  return openSimulation(
    quiet({
      ownProducts: { plain: plainProduct({ price: 10, yield: 100, inputCost: 0 }) },
      market: { noise: false, inflation: 0, serviceGain: 0, margin: 0.2, infrastructureEffect: 0 },
      organisers: { cooperatives: { perVillage: 0 }, enterprises: firms },
      linkages: { livestream },
      shocks: { epidemic },
      ...sections,
    }),
    "any",
  );
}
const own = ({ world }: Simulation) => columnsOf(world.store, livestreamTable);

test("in a year with open channels nobody sells live", () => {
  const simulation = village({});
  stepYear(simulation, 2016);
  expect([...own(simulation).partner]).toEqual(Array(10).fill(-1));
  expect(paidYuan(simulation, "onlineSales")).toBe(0);
});

test("when half of the channels are closed, 40% of the unsold half is sold live, less carriage and commission", () => {
  const simulation = village({});
  stepYear(simulation, 2016);
  stepYear(simulation, 2017);
  const { organiser } = simulation.world;
  expect(own(simulation).kg[0]).toBeCloseTo(160, 3);
  expect(paidYuan(simulation, "sales", "household")).toBeCloseTo(8000 * 8 * 0.5, 0);
  expect(paidYuan(simulation, "onlineSales")).toBeCloseTo(1600 * 8 * 0.8, 0);
  expect(organiser.salesFen[0]! / 100).toBeCloseTo(1600 * 9, 0);
  expect(organiser.costFen[0]! / 100).toBeCloseTo(1600 * (1 + 8 * 0.2 * 0.75), 0);
  stepYear(simulation, 2018);
  expect([...own(simulation).partner]).toEqual(Array(10).fill(-1));
});

test("selling live and at the farm gate together never bring more than open channels would", () => {
  const income = (live: Raw | "off") => {
    const simulation = village(live);
    stepYear(simulation, 2016);
    const open = simulation.world.household.businessFen[0]!;
    stepYear(simulation, 2017);
    return { open, closed: simulation.world.household.businessFen[0]! };
  };
  const [without, with1, all] = [
    income("off"),
    income({}),
    income({ share: 1, commission: 0, discount: 0, carriage: 2 }),
  ];
  expect(with1.closed).toBeGreaterThan(without.closed);
  expect(with1.closed).toBeLessThan(with1.open);
  expect(all.closed).toBe(all.open);
});

test("without a host nothing is sold live; an enterprise for the product is host enough, one for another is not", () => {
  const kinds = {
    plain: plainProduct({ price: 10, yield: 100, inputCost: 0 }),
    other: plainProduct({ initialShare: 0 }),
  };
  const sold = (firms: readonly Raw[]) => {
    const simulation = village({}, firms, { ownProducts: kinds });
    stepYear(simulation, 2016);
    stepYear(simulation, 2017);
    return paidYuan(simulation, "onlineSales");
  };
  expect(sold([])).toBe(0);
  expect(sold([enterprise({ product: "other", role: "processor" })])).toBe(0);
  expect(sold([enterprise({ product: "plain", role: "processor" })])).toBeGreaterThan(0);
  expect(sold([enterprise({ product: "other", role: "trader" })])).toBeGreaterThan(0);
});

test("nothing is sent that does not cover its carriage, nor more than a village can send", () => {
  const sold = (live: Raw) => {
    const simulation = village(live);
    stepYear(simulation, 2016);
    stepYear(simulation, 2017);
    return own(simulation).kg.reduce((sum, kg) => sum + kg, 0);
  };
  expect(sold({ carriage: 9 })).toBe(0);
  expect(sold({ capacity: 7200 })).toBeCloseTo(800, 1);
});

test("a host that cannot pay leaves households with a part and fails", () => {
  const simulation = village({ commission: 0 }, [enterprise({ role: "processor", workers: 1 })], {
    linkages: {
      livestream: { willing: 1, share: 1, commission: 0, carriage: 0, capacity: 1e9 },
      employment: "on",
    },
  });
  stepYear(simulation, 2016);
  empty(simulation, 0);
  stepYear(simulation, 2017);
  const due = own(simulation).dueFen.reduce((sum, fen) => sum + fen, 0) / 100;
  expect(simulation.world.organiser.fate[0]).toBe(2);
  expect(paidYuan(simulation, "onlineSales")).toBeLessThan(due);
});

test("what a household weighed is told, in the year of closed channels only", () => {
  const { years } = explain(village({}).spec, "any", { kind: "household", id: "3", row: 3 });
  const told = years.map((year) => year.told.find(({ step }) => step === "sell live")?.tellings ?? []);
  expect(told.map((tellings) => tellings.length)).toEqual([0, 1, 0]);
  expect(told[1]![0]!.values).toMatchObject({ closed: 0.5, price: 6.4 });
  expect(sentencesOf(told[1]!, {}, "en")[0]).toMatch(/^Weighed selling live/);
});
