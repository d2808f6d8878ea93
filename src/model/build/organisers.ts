/** Founds the cooperatives and enterprises that stand when the run begins. */
import { clamp, exp, lognormalOf, normal } from "../../engine/math.ts";
import { uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, COOPERATIVE, ENTERPRISE, NOT_YET_OPEN, STAND_AGES } from "../actors/organiser.ts";
import { drawOne, streams } from "../luck.ts";
import { organiserCounty, villageCooperatives } from "../queries.ts";
import type { Moment } from "../step.ts";
import { runningCost } from "../rules/margin.ts";
import { organiserAccount, outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";
import { openingWeights } from "./farms.ts";
import { pick } from "./places.ts";

/** Share of its investment that an enterprise standing from the start keeps as working cash. */
const WORKING_SHARE = 0.1;
/** Share of a standing cooperative's land that is spread over the younger ages; the rest is in the oldest class. */
const YOUNG_SHARE = 0.6;

export function buildOrganisers(moment: Moment): void {
  const { world } = moment;
  for (let v = 0; v < world.size.villages; v++) {
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++)
      foundCooperative(moment, o, v);
  }
  for (let e = 0; e < world.size.enterprises; e++) placeEnterprise(moment, e);
}

/** A cooperative with land of its own (slopes that no household works), stands of all ages, assets and cash. */
function foundCooperative({ world, till }: Moment, o: number, v: number): void {
  const { organiser, products, spec } = world;
  const { meanArea, areaDispersion, abilityDispersion, openingCash, fixedAssets } =
    spec.organisers.cooperatives;
  const { technicalSupport } = world.regions[world.village.county[v]!]!;
  const luck = (k: number) => drawOne(world, streams.cooperative, 0, o, k);
  const weights = openingWeights(world, v, "crop").map((weight, p) => (products[p]!.staple ? 0 : weight));
  const p = pick(weights, uniform(luck(0)));
  organiser.kind[o] = COOPERATIVE;
  organiser.village[o] = v;
  organiser.product[o] = p;
  organiser.fate[o] = p === NO_PRODUCT ? NOT_YET_OPEN : ALIVE;
  organiser.ability[o] = clamp(technicalSupport + abilityDispersion * normal(luck(1)), 0.4, 1.8);
  organiser.integrity[o] = 1;
  organiser.operating[o] = 1;
  if (p === NO_PRODUCT) return;
  const area = lognormalOf(areaDispersion);
  organiser.ownMu[o] = meanArea * exp(area.mu + area.sigma * normal(luck(2)));
  organiser.landMu[o] = organiser.ownMu[o]!;
  spreadStands(world, o);
  organiser.fixedAssetsFen[o] = toFen(organiser.ownMu[o]! * fixedAssets);
  pay(
    till,
    kindOf.opening,
    outsideAccount(world),
    organiserAccount(world, o),
    toFen(organiser.ownMu[o]! * openingCash * runningCost(world, p, organiserCounty(world, o))),
  );
}

/** Land spread over the ages of a stand, a part of it old; all in bearing for products without one. */
export function spreadStands({ stand, organiser, products, spec }: World, o: number): void {
  const { firstBearing, fullBearing } = products[organiser.product[o]!]!;
  const first = o * STAND_AGES;
  stand.mu.fill(0, first, first + STAND_AGES);
  const oldest = STAND_AGES - 1;
  if (firstBearing === 0 || spec.population.initialStand === "bearing") {
    stand.mu[first + Math.min(oldest, fullBearing)] = organiser.landMu[o]!;
    return;
  }
  const young = (organiser.landMu[o]! * YOUNG_SHARE) / oldest;
  for (let age = 0; age < oldest; age++) stand.mu[first + age] = young;
  stand.mu[first + oldest] = organiser.landMu[o]! * (1 - YOUNG_SHARE);
}

function placeEnterprise({ world, till, year }: Moment, e: number): void {
  const { organiser, size, spec, products } = world;
  const o = size.cooperatives + e;
  const enterprise = spec.organisers.enterprises[e]!;
  organiser.kind[o] = ENTERPRISE;
  organiser.village[o] =
    Math.min(enterprise.county, size.counties - 1) * spec.population.villages +
    Math.floor(spec.population.villages / 2);
  organiser.product[o] = products.findIndex(({ id }) => id === enterprise.product);
  organiser.processor[o] = enterprise.role === "processor" ? 1 : 0;
  organiser.ability[o] = 1;
  organiser.integrity[o] = enterprise.integrity;
  organiser.onlineShare[o] = enterprise.onlineShare;
  organiser.operating[o] = 1;
  if (enterprise.opens >= Math.max(year, spec.years.first)) return;
  organiser.fate[o] = ALIVE;
  organiser.fixedAssetsFen[o] = toFen(enterprise.investment);
  pay(
    till,
    kindOf.opening,
    outsideAccount(world),
    organiserAccount(world, o),
    toFen(Math.max(enterprise.ownCapital, enterprise.investment * WORKING_SHARE)),
  );
}
