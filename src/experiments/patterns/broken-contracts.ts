/**
 * Pattern 4. Contracts are broken from both sides: growers sell beside them when the market is above what was agreed on,
 * buyers renege when it is below. One buyer of middling integrity, prices by luck, thirty years.
 */
import type { RunRecord } from "../../run/record.ts";
import { meanOf } from "../statistics/interval.ts";
import { alike, type Pattern, plainCrop, pointOf, quietWorld, seriesOf, statistic } from "./pattern.ts";

/** Market price over the expected one, by which years are grouped: the edges between them. */
const EDGES = [0.8, 0.95, 1.05, 1.25];
export const GAPS = ["farBelow", "below", "near", "above", "farAbove"] as const;

function spec() {
  return quietWorld({
    years: "2016..2055",
    population: alike({ households: 60, villages: 1, townships: 1 }),
    ownProducts: { plain: plainCrop({ priceDispersion: 0.4 }) },
    organisers: {
      cooperatives: { perVillage: 0 },
      enterprises: [
        {
          id: "mill",
          product: "plain",
          role: "processor",
          capacity: 1e9,
          investment: 1e8,
          ownCapital: 1e8,
          integrity: 0.2,
        },
      ],
    },
    // Without a floor the agreed price is a share of the expected one, so that the market's surprise says who is tempted.
    linkages: { contract: { willing: 1, floor: 0 } },
    market: { noise: true, inflation: 0, serviceGain: 0 },
    households: {
      choice: { reconsider: 0, staplePerPerson: 0, yieldDispersion: 0 },
      labour: { rethink: 0, casualDays: 0, migrantIncome: 0 },
      consumption: { subsistence: 0 },
    },
  });
}

interface Year {
  readonly surprise: number;
  readonly sideSold: number;
  readonly reneged: number;
}

/** The years in which there was anything to break. */
function yearsOf(record: RunRecord): Year[] {
  const [surprise, sideSold, reneged] = ["priceSurprise", "sideSoldShare", "buyersReneged"].map((metric) =>
    seriesOf(record, metric),
  );
  return surprise!.flatMap((value, y) =>
    value === null || sideSold![y] === null
      ? []
      : [{ surprise: value, sideSold: sideSold![y]!, reneged: reneged![y]! }],
  );
}

const mean = (values: readonly number[]) => (values.length === 0 ? null : meanOf(values));

export const brokenContracts: Pattern = {
  id: "brokenContracts",
  worlds: () => ({ contract: { spec: spec() } }),
  measure({ contract }) {
    const seeds = contract!.map(yearsOf);
    const rate = (years: readonly Year[], of: keyof Year, holds: (year: Year) => boolean) =>
      mean(years.filter(holds).map((year) => year[of]));
    const gap = ({ surprise }: Year) => EDGES.filter((edge) => surprise >= edge).length;
    return {
      statistics: [
        statistic(
          "sideSelling",
          "above",
          0.02,
          seeds.map((years) => rate(years, "sideSold", (y) => y.surprise > 1)),
        ),
        statistic(
          "noSideSelling",
          "below",
          0.005,
          seeds.map((years) => rate(years, "sideSold", (y) => y.surprise <= 0.95)),
        ),
        statistic(
          "reneging",
          "above",
          0.05,
          seeds.map((years) => rate(years, "reneged", (y) => y.surprise < 1)),
        ),
        statistic(
          "noReneging",
          "below",
          0.005,
          seeds.map((years) => rate(years, "reneged", (y) => y.surprise >= 1.05)),
        ),
      ],
      points: GAPS.flatMap((name, k) => [
        ...pointOf(
          "broken",
          "growers",
          name,
          seeds.map((years) => rate(years, "sideSold", (y) => gap(y) === k)),
        ),
        ...pointOf(
          "broken",
          "buyers",
          name,
          seeds.map((years) => rate(years, "reneged", (y) => gap(y) === k)),
        ),
      ]),
    };
  },
};
