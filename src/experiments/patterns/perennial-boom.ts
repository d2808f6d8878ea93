/**
 * Pattern 2. Perennial booms: many plant at a high price, all bear years later, the price falls: a cobweb with the bearing
 * lag. Two years of a threefold price set it off; everything after is the households' doing.
 */
import type { RunRecord } from "../../run/record.ts";
import { meanOf } from "../statistics/interval.ts";
import { alike, type Pattern, plainCrop, pointOf, quietWorld, seriesOf, statistic } from "./pattern.ts";

const FIRST = 2016;
const HIGH_YEARS = [2016, 2017];
export const BEARING_LAG = 4;

function spec() {
  return quietWorld({
    years: "2016..2030",
    population: alike({ households: 400, villages: 4, townships: 2, openingCash: 20_000 }),
    ownProducts: {
      tree: plainCrop({
        title: { en: "tree", zh: "果树" },
        initialShare: 0.15,
        firstBearing: BEARING_LAG,
        fullBearing: BEARING_LAG,
        establishmentCost: 500,
        localShare: 0.9,
        demandElasticity: -0.7,
        priceDispersion: 0.1,
      }),
      grain: plainCrop({ initialShare: 0.85, price: 1.5, localShare: 0 }),
    },
    households: {
      choice: { reconsider: 0.4, staplePerPerson: 0, yieldDispersion: 0.1, intensity: 4, imitation: 300 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0, wageGrowth: 0 },
      consumption: { subsistence: 500 },
    },
    market: { noise: true, inflation: 0, serviceGain: 0, handlingReserve: 100 },
    shocks: { priceShock: { events: HIGH_YEARS.map((year) => ({ year, product: "tree", factor: 3 })) } },
  });
}

/** Market price of the tree over its base, by year. */
function pricesOf({ products }: RunRecord): number[] {
  return products
    .filter(({ product }) => product === "tree")
    .map(({ marketPriceYuanPerKg, basePriceYuanPerKg }) => marketPriceYuanPerKg / basePriceYuanPerKg);
}

/** Years from the first high price to the lowest. */
const lagOf = (prices: readonly number[]) => prices.indexOf(Math.min(...prices));

export const perennialBoom: Pattern = {
  id: "perennialBoom",
  worlds: () => ({ boom: { spec: spec() } }),
  measure({ boom }) {
    const areas = boom!.map((record) => seriesOf(record, "treeAreaShare") as number[]);
    const prices = boom!.map(pricesOf);
    const years = areas[0]!.map((_, y) => FIRST + y);
    const waiting = (all: readonly number[]) => all.slice(HIGH_YEARS.length, BEARING_LAG);
    return {
      statistics: [
        statistic(
          "planted",
          "above",
          1.5,
          areas.map((area) => Math.max(...area) / area[0]!),
        ),
        statistic(
          "stillHigh",
          "above",
          0.85,
          prices.map((price) => meanOf(waiting(price))),
        ),
        statistic(
          "trough",
          "below",
          0.75,
          prices.map((price) => Math.min(...price)),
        ),
        statistic("lag", "above", BEARING_LAG - 0.5, prices.map(lagOf)),
      ],
      points: years.flatMap((year, y) => [
        ...pointOf(
          "area",
          "area",
          year,
          areas.map((area) => area[y]!),
        ),
        ...pointOf(
          "price",
          "price",
          year,
          prices.map((price) => price[y]!),
        ),
      ]),
    };
  },
};
