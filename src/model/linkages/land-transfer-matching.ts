/**
 * Land transfer, the matching: who offers land, which cooperative takes it, and what goes back when a plan shrinks.
 */
import { columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds, drawOne, nextDrawn } from "../luck.ts";
import { villageCooperatives } from "../queries.ts";
import { setFarmDays } from "../rules/labour.ts";
import type { Block, Moment, Telling } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { columnsIfInForce } from "../in-force.ts";
import { expectedRent, worthOfLetting } from "./land-transfer-rent.ts";
import { type LandTransferParameters, landTransferTable } from "./land-transfer-state.ts";
import { materialShareTable } from "./material-shares-state.ts";
import { trusteeshipTable } from "./production-trusteeship-state.ts";

/** Plots below this size are not worth a contract, mu. */
const LEAST_MU = 0.5;

const willingness = stream("landTransfer.willing");
const priority = stream("landTransfer.priority");

/** Households offer land they have no hands for, or all of it where it earns less than the rent. */
export function offerLand(moment: Moment, block: Block, given: LandTransferParameters): void {
  const { world } = moment;
  const { partner, offeredMu } = columnsOf(world.store, landTransferTable);
  const entrusted = columnsIfInForce(world, trusteeshipTable)?.partner;
  const shared = columnsIfInForce(world, materialShareTable)?.landMu;
  const words = drawHouseholds(moment, block, willingness, 0);
  const next = (h: number) => nextDrawn(words, block, h, given.willing);
  offeredMu.fill(0, block.from, block.to);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const rent = expectedRent(world, v, given);
    const end = villageEnd(world, v);
    for (let h = next(world.village.firstHousehold[v]!); h < end; h = next(h + 1)) {
      if (partner[h] !== NO_ORGANISER) continue;
      if ((entrusted?.[h] ?? NO_ORGANISER) !== NO_ORGANISER || (shared?.[h] ?? 0) > 0) continue;
      offeredMu[h] = landToSpare(world, h, worthOfLetting(world, h, rent, given));
    }
  }
}

/** Land a household would let where that is worth so much: what it has no hands for, or all where it brings less; mu. */
function landToSpare({ household }: World, h: number, worth: number): number {
  const idleMu = household.productMu[h]! - household.tendedMu[h]!;
  const keeps = household.expectedMargin[h]! > worth && household.labourers[h]! > 0;
  const offered = keeps ? idleMu : household.productMu[h]!;
  return offered >= LEAST_MU ? offered : 0;
}

/** What a household without a transfer weighed and drew, for `explain`. */
export function tellOffer({ world, year }: Moment, h: number, given: LandTransferParameters): Telling[] {
  const { willing } = given;
  if (columnsOf(world.store, landTransferTable).partner[h] !== NO_ORGANISER) return [];
  const drew = uniform(drawOne(world, willingness, year, h));
  const margin = Math.round(world.household.expectedMargin[h]!);
  const rent = worthOfLetting(world, h, expectedRent(world, world.household.village[h]!, given), given);
  const offered = drew < willing ? landToSpare(world, h, rent) : 0;
  return [
    { id: offered > 0 ? "offeredLand" : "keptLand", values: { drew, willing, rent, margin, mu: offered } },
  ];
}

/** Cooperatives give land back beyond their plan, then take what is offered up to it. */
export function matchLand(moment: Moment, block: Block, given: LandTransferParameters): void {
  const { world } = moment;
  const words = drawHouseholds(moment, block, priority, 0);
  for (let village = block.firstGroup; village < block.endGroup; village++) {
    for (let o = villageCooperatives(world, village); o < villageCooperatives(world, village + 1); o++) {
      if (world.organiser.fate[o] !== ALIVE) continue;
      giveBack(world, village, o);
      takeLand(world, village, o, given, words, block.from);
    }
  }
}

/** A shrinking cooperative gives whole plots back, the last household first. */
function giveBack(world: World, village: number, o: number): void {
  const { organiser } = world;
  const { landMu, wantedMu } = organiser;
  const { rentedOutMu } = world.household;
  const { partner } = columnsOf(world.store, landTransferTable);
  const first = world.village.firstHousehold[village]!;
  // A cooperative within its plan has nothing to give back, and most are.
  for (let h = villageEnd(world, village) - 1; h >= first && landMu[o]! > wantedMu[o]!; h--) {
    if (partner[h] !== o || organiser.landMu[o]! <= organiser.wantedMu[o]! + rentedOutMu[h]!) continue;
    organiser.landMu[o] = organiser.landMu[o]! - rentedOutMu[h]!;
    release(world, h);
  }
}

/** A growing cooperative takes offered plots in two rounds (poor first, then all), ties broken by luck. */
function takeLand(
  world: World,
  village: number,
  o: number,
  { poorFirst, rentKind }: LandTransferParameters,
  words: Uint32Array,
  from: number,
): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, landTransferTable);
  const first = world.village.firstHousehold[village]!;
  const count = villageEnd(world, village) - first;
  const offset = count === 0 ? 0 : words[first - from]! % count;
  const { offeredMu } = own;
  const { registeredPoor } = household;
  let missing = organiser.wantedMu[o]! - organiser.landMu[o]!;
  for (let round = poorFirst ? 0 : 1; round < 2; round++) {
    for (let i = 0; i < count && missing >= LEAST_MU; i++) {
      const h = i + offset < count ? first + i + offset : first + i + offset - count;
      const offered = offeredMu[h]!;
      if (offered < LEAST_MU || (round === 0 && registeredPoor[h] === 0)) continue;
      const taken = Math.min(offered, missing);
      offeredMu[h] = 0;
      own.partner[h] = o;
      own.claimsJob[h] = rentKind === "workBack" ? 1 : 0;
      household.rentedOutMu[h] = taken;
      household.productMu[h] = Math.max(0, household.productMu[h]! - taken);
      setFarmDays(world, village, h, h + 1);
      organiser.landMu[o] = organiser.landMu[o]! + household.rentedOutMu[h]!;
      missing = organiser.wantedMu[o]! - organiser.landMu[o]!;
    }
  }
}

/** Ends a household's transfer; the land is its own again. */
export function release(world: World, h: number): void {
  const { household } = world;
  const own = columnsOf(world.store, landTransferTable);
  own.partner[h] = NO_ORGANISER;
  own.rentFen[h] = 0;
  own.claimsJob[h] = 0;
  household.productMu[h] = household.productMu[h]! + household.rentedOutMu[h]!;
  household.rentedOutMu[h] = 0;
}
