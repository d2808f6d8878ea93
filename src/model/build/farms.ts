/** Gives each household its crop, stand, staple and animals, and each village its record of what they brought. */
import { uniform } from "../../engine/random.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawHouseholds, streams } from "../luck.ts";
import { setFarmDays } from "../rules/labour.ts";
import { MOST_CHOICES, bestMigrants } from "../rules/migration.ts";
import { openingShare } from "../rules/region.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { pick } from "./places.ts";
import { surveyedProducts, surveyFarms } from "./surveyed.ts";

/** Years of full bearing over which the ages of old stands are spread. */
const BEARING_SPREAD = 16;

/** Writes what each household of the block expects of its first year, in yuan, to its row of `promised`. */
export function buildFarms(moment: Moment, block: Block, promised: Float64Array): void {
  const { world } = moment;
  const crops = drawHouseholds(moment, block, streams.openingProduct, 0);
  const stands = drawHouseholds(moment, block, streams.openingStand, 1);
  const animals = drawHouseholds(moment, block, streams.openingSideline, 2);
  const sizes = drawHouseholds(moment, block, streams.openingSideline, 3, 1);
  const values = new Float64Array(MOST_CHOICES);
  const crop = surveyedProducts(world, block, "product");
  const animal = surveyedProducts(world, block, "sideline");
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const weights = openingWeights(world, v, "crop");
    const herds = openingWeights(world, v, "animal");
    herds.push(Math.max(0, 1 - herds.reduce((sum, weight) => sum + weight, 0)));
    for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const i = h - block.from;
      plant(world, v, h, crop?.[i] ?? pick(weights, uniform(crops[i]!)), uniform(stands[i]!));
      stock(world, h, animal?.[i] ?? pick(herds, uniform(animals[i]!)), uniform(sizes[i]!));
    }
  }
  surveyFarms(moment, block);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const first = world.village.firstHousehold[v]!;
    const end = villageEnd(world, v);
    for (let h = first; h < end; h++) promised[h] = sendAway(world, h, values);
    setFarmDays(world, v, first, end);
  }
}

/** Weights of the products of a kind in a village at the start; zero for the others. */
export function openingWeights(
  { products, villageProduct, village, regions }: World,
  v: number,
  kind: "crop" | "animal",
): number[] {
  const region = regions[village.county[v]!]!;
  return products.map((product, p) =>
    product.kind === kind
      ? openingShare(region, product, p) * villageProduct.suitability[v * products.length + p]!
      : 0,
  );
}

function plant(world: World, v: number, h: number, p: number, ageLuck: number): void {
  const { household, products, spec, village } = world;
  const land = household.landMu[h]!;
  const staple =
    village.staple[v] === NO_PRODUCT
      ? 0
      : Math.min(land, spec.households.choice.staplePerPerson * household.persons[h]!);
  household.stapleMu[h] = staple;
  household.productMu[h] = land - household.stapleMu[h]!;
  household.product[h] = p;
  if (p === NO_PRODUCT) return;
  const { firstBearing, fullBearing } = products[p]!;
  if (firstBearing > 0) {
    const spread = spec.population.initialStand === "spread";
    household.standAge[h] = spread ? Math.floor(ageLuck * (fullBearing + BEARING_SPREAD)) : fullBearing;
  }
  household.expectedMargin[h] = world.villageProduct.record[v * products.length + p]!;
}

function stock({ household, products, spec }: World, h: number, p: number, u: number): void {
  household.sideline[h] = NO_PRODUCT;
  if (p >= products.length) return;
  household.sideline[h] = p;
  const size = spec.population.mix === "alike" ? 1 : 0.5 + u;
  household.sidelineHead[h] = Math.max(1, Math.round(products[p]!.initialHead * size));
}

/** Who is away at the start. Gives what the household expects of the year, in yuan. */
function sendAway(world: World, h: number, values: Float64Array): number {
  const migrants = bestMigrants(world, h, values);
  world.household.migrants[h] = migrants;
  return values[migrants]!;
}
