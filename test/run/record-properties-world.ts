/** Small worlds with every mechanism, and ways to run them, for the properties that every run must have. */
import { cutBlocks } from "../../src/engine/blocks.ts";
import { openDraws } from "../../src/engine/draws.ts";
import { createStoreDigest } from "../../src/engine/hash.ts";
import { instruments, productLibrary } from "../../src/model/catalog.ts";
import { type Spec, specSchema } from "../../src/model/spec.ts";
import { DRAW_SLOTS } from "../../src/model/hand.ts";
import type { Block } from "../../src/model/step.ts";
import { villageStarts } from "../../src/model/world.ts";
import { type Simulation, openSimulation, rowsHere, stepYear } from "../../src/run/simulate.ts";

/** A scenario as a plain object, as YAML would give it. */
export type Plain = Record<string, unknown>;

const allOn = (ids: string) => Object.fromEntries(ids.split(" ").map((id) => [id, "on"]));

/** Shocks by luck, spread over few products so that the hen park lives to let its stalls. */
const often = (ids: string, more: Plain = {}) =>
  Object.fromEntries(ids.split(" ").map((id) => [id, { frequency: 0.2, ...more }]));

/** Four villages, every product, every mechanism, a hen park and an exporter. */
export const smallScenario = {
  title: { en: "Four villages", zh: "四村" },
  years: "2016..2021",
  population: { counties: 1, townships: 2, villages: 4, households: 400 },
  products: Object.fromEntries(Object.keys(productLibrary).map((id) => [id, "on"])),
  organisers: {
    cooperatives: { meanArea: 60 },
    enterprises: [
      {
        id: "hen-park",
        product: "layer-hen",
        role: "grower",
        capacity: 4000,
        opens: 2018,
        ramp: 2,
        investment: 1_000_000,
        ownCapital: 400_000,
        workers: 8,
        poorWorkers: 0.4,
        wage: 39_600,
        householdShares: 30,
        collectiveShares: 4,
        unitCost: 88,
        unitYield: 16,
      },
      {
        id: "exporter",
        product: "apple",
        role: "processor",
        capacity: 100_000,
        investment: 500_000,
        workers: 5,
      },
      {
        id: "online",
        product: "sichuan-pepper",
        role: "trader",
        capacity: 20_000,
        investment: 300_000,
        ownCapital: 500_000,
        workers: 3,
      },
    ],
  },
  linkages: {
    ...allOn("productionTrusteeship landTransfer parkDriven employment workshop materialShares"),
    ...allOn("capitalShares contract technicalService industrialAssistance"),
    livestream: "on",
    eCommerce: { from: 2016, minInfrastructure: 0, willing: 0.8, stock: "on" },
    companyECommerce: { sales: 300_000, households: 20 },
    collectiveAssets: {
      kinds: [
        {
          id: "solar",
          cost: 60_000,
          income: 9000,
          villages: 2,
          from: 2016,
          rollout: 1,
          jobs: 1,
          weatherLoss: 0.3,
        },
        {
          id: "inn",
          cost: 90_000,
          income: 16_000,
          dispersion: 0.4,
          epidemicLoss: 2,
          villages: 4,
          finance: "loan",
          jobs: 3,
        },
      ],
    },
  },
  instruments: {
    ...allOn(Object.keys(instruments).join(" ")),
    awardPerMu: { minArea: 40, minPoorHouseholds: 3 },
    generalTransfer: { amount: 200, budget: 5000 },
    infrastructure: { below: 1, villagesPerYear: 1 },
    minimumPrice: { floor: 1.2 },
    negativeList: { products: ["sheep"] },
    training: { budget: 20_000 },
  },
  regions: [{ id: "pasture", herdsHeld: 0.5, startBarrier: 0.2 }],
  shocks: {
    ...allOn("drought frost hail rain pest disease snow epidemic flood animalEpidemic"),
    ...often("priceShock outsideGlut demandTrend demandBurst", { products: ["apple", "potato", "maize"] }),
    ...often("inputPrice creditSqueeze"),
    organiserFailure: { events: [{ year: 2020, enterprise: "exporter" }] },
    programmeEnds: { events: [{ year: 2021, instrument: "awardPerMu" }] },
  },
} as const satisfies Plain;

export const smallSpec: Spec = specSchema.parse(smallScenario);

export const digestOf = await createStoreDigest();

/** The same simulation with its rows cut into other blocks, each with scratch rows of its own. */
export function inBlocks(simulation: Simulation, target: number): Simulation {
  const { world, hand } = simulation;
  const blocks = cutBlocks(villageStarts(world.size), world.size.households, target).map((range): Block => {
    return { ...range, ...hand, draws: openDraws(DRAW_SLOTS, range.to - range.from) };
  });
  return { ...simulation, blocks, rows: rowsHere(blocks) };
}

export const yearsOf = ({ years: { first, last } }: Spec): number[] =>
  Array.from({ length: last - first + 1 }, (_, y) => first + y);

/** Digests of all years of a run, in the blocks and with the listener that `how` gives it. */
export function digests(
  spec: Spec,
  seed: string,
  how: (simulation: Simulation, year: number) => void = stepYear,
): string[] {
  const simulation = openSimulation(spec, seed);
  return yearsOf(spec).map((year) => {
    how(simulation, year);
    return digestOf(simulation.world.store);
  });
}
