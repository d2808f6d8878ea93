/** Lays out the synthetic map, the same for every seed: townships and villages, their altitude, roads, what grows where. */
import { clamp, normal } from "../../engine/math.ts";
import { uniform } from "../../engine/random.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawMap, streams } from "../luck.ts";
import { isKnown, openingShare, soilFactor } from "../rules/region.ts";
import { type World, villageStarts } from "../world.ts";

/** Land area of a village, km2: Lixian's 4,264 km2 over 568 villages. */
const VILLAGE_KM2 = 7.5;
/** Metres beyond its range over which a product fades out. */
const FADE_M = 250;
/** Spread of villages' share of deep soil about their region's, where a region has both. */
const SOIL_SPREAD = 0.3;
/** Share of a village's altitude that its township gives. */
const TOWNSHIP_ALTITUDE = 0.7;

export function buildPlaces(world: World): void {
  const { village, size, spec } = world;
  const perCounty = spec.population.villages;
  const townships = size.townships / size.counties;
  const side = Math.sqrt(VILLAGE_KM2 * perCounty);
  const columns = Math.ceil(Math.sqrt(townships));
  const cell = side / columns;
  village.firstHousehold.set(villageStarts(size));
  for (let v = 0; v < size.villages; v++) {
    const county = Math.floor(v / perCounty);
    const place = Math.floor(((v % perCounty) * townships) / perCounty);
    const township = county * townships + place;
    village.county[v] = county;
    village.township[v] = township;
    village.xKm[v] = (county % 60) * side * 1.1 + cell * ((place % columns) + jitter(world, v, 0));
    village.yKm[v] =
      Math.floor(county / 60) * side * 1.1 + cell * (Math.floor(place / columns) + jitter(world, v, 1));
    village.altitudeM[v] = altitudeOf(world, v, township);
    const luck =
      world.spec.population.mix === "alike" ? 0 : normal(drawMap(world, streams.infrastructure, v));
    village.infrastructure[v] = clamp(world.regions[county]!.infrastructure + 0.15 * luck, 0, 1);
    suit(world, v);
    village.staple[v] = stapleOf(world, v);
  }
}

const jitter = (world: World, v: number, k: number) => uniform(drawMap(world, streams.place, v, k));

function altitudeOf(world: World, v: number, township: number): number {
  const { altitudeLow, altitudeHigh } = world.regions[world.village.county[v]!]!;
  const shared = uniform(drawMap(world, streams.townshipAltitude, township));
  const own = uniform(drawMap(world, streams.villageAltitude, v));
  const height = TOWNSHIP_ALTITUDE * shared + (1 - TOWNSHIP_ALTITUDE) * own;
  return altitudeLow + (altitudeHigh - altitudeLow) * height;
}

/**
 * Suitability: full within the product's range of altitude, fading out beyond it; less on thin soil, as the product needs
 * a deep one; none for what the region does not know.
 */
function suit(world: World, v: number): void {
  const { village, villageProduct, products, regions } = world;
  const region = regions[village.county[v]!]!;
  const altitude = village.altitudeM[v]!;
  const soil = soilOf(world, v, region.soil);
  for (let p = 0; p < products.length; p++) {
    const { altitudeLow, altitudeHigh } = products[p]!;
    const beyond = Math.max(0, altitudeLow - altitude, altitude - altitudeHigh);
    const height = clamp(1 - beyond / FADE_M, 0, 1);
    const row = v * products.length + p;
    villageProduct.suitability[row] = isKnown(region, p) ? height * soilFactor(products[p]!, soil) : 0;
  }
}

/** Share of a village's farmland with deep soil: spread about its region's, within what is possible. */
function soilOf(world: World, v: number, mean: number): number {
  const room = Math.min(mean, 1 - mean, SOIL_SPREAD);
  return mean + room * (2 * uniform(drawMap(world, streams.soil, v)) - 1);
}

/** The staple of a village: one of those that suit, by their initial shares. */
function stapleOf(world: World, v: number): number {
  const region = world.regions[world.village.county[v]!]!;
  const weights = world.products.map((product, p) =>
    product.staple
      ? openingShare(region, product, p) * world.villageProduct.suitability[v * world.products.length + p]!
      : 0,
  );
  return pick(weights, uniform(drawMap(world, streams.staple, v)));
}

/** Index drawn with the given weights by a uniform number; `NO_PRODUCT` when all are zero. */
export function pick(weights: readonly number[], u: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  if (total <= 0) return NO_PRODUCT;
  let left = u * total;
  let last = NO_PRODUCT;
  for (let i = 0; i < weights.length; i++) {
    if (weights[i] === 0) continue;
    left -= weights[i]!;
    last = i;
    if (left < 0) break;
  }
  return last;
}
