/** Small worlds for tests: a plain object as a scenario file would give it, parsed and ready to run. */
import { type Spec, specSchema } from "../../src/model/spec.ts";
import {
  type Section as Raw,
  alike as alikeHouseholds,
  plainCrop,
  quietWorld,
} from "../../src/experiments/patterns/pattern.ts";
import type { World } from "../../src/model/world.ts";
import { type Simulation, openSimulation, stepYear } from "../../src/run/simulate.ts";

export type { Raw };

/** A product with no luck, no cost of planting and no limits of place; override what a test is about. */
export const plainProduct = plainCrop;

/** The population of a quiet world, ten households in one village; override what a test is about. */
export function alike(overrides: Raw = {}): Raw {
  return alikeHouseholds({ households: 10, villages: 1, townships: 1, ...overrides });
}

/** Households that are all alike, never reconsider, never move and meet no luck; override sections as needed. */
export function quiet(overrides: Raw = {}): Spec {
  const plain = { years: "2016..2018", population: alike(), ownProducts: { plain: plainProduct() } };
  return quietWorld({ ...plain, ...overrides });
}

/** A whole county in small: every mechanism of the Lixian scenario, a few hundred households. */
export function smallCounty(overrides: Raw = {}): Spec {
  const on = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, "on"]));
  return specSchema.parse({
    title: { en: "small county", zh: "小县" },
    years: "2016..2021",
    population: { households: 400, villages: 6, townships: 2 },
    products: on(
      "apple",
      "walnut",
      "sichuan-pepper",
      "codonopsis",
      "vegetables",
      "wheat",
      "maize",
      "potato",
      "sheep",
      "cattle",
      "layer-hen",
    ),
    organisers: {
      cooperatives: { meanArea: 60 },
      enterprises: [
        {
          id: "hen-park",
          product: "layer-hen",
          role: "grower",
          capacity: 4000,
          opens: 2019,
          investment: 900_000,
          ownCapital: 300_000,
          workers: 4,
          poorWorkers: 0.4,
          wage: 39_600,
          householdShares: 20,
          collectiveShares: 6,
          unitCost: 88,
          unitYield: 16,
        },
        {
          id: "exporter",
          product: "apple",
          role: "processor",
          capacity: 60_000,
          investment: 200_000,
          ownCapital: 100_000,
          workers: 2,
        },
      ],
    },
    linkages: on("landTransfer", "employment", "capitalShares", "contract", "industrialAssistance"),
    instruments: {
      ...on("householdIndustrialFund", "collectiveIncomeFund"),
      awardPerMu: { minArea: 100, minPoorHouseholds: 3 },
    },
    shocks: on("drought", "frost", "hail", "rain", "pest", "disease", "snow", "epidemic"),
    ...overrides,
  });
}

/** Runs all years, telling the world after each. */
export function runYears(
  spec: Spec,
  seed: string,
  afterYear: (simulation: Simulation, year: number) => void = () => {},
): Simulation {
  const simulation = openSimulation(spec, seed);
  for (let year = spec.years.first; year <= spec.years.last; year++) {
    stepYear(simulation, year);
    afterYear(simulation, year);
  }
  return simulation;
}

/** Net income of a household this year in fen: wages, own business, property and transfers. */
export function netIncomeFen({ household }: World, h: number): number {
  return (
    household.wageFen[h]! + household.businessFen[h]! + household.propertyFen[h]! + household.transferFen[h]!
  );
}
