/**
 * Land transfer, the rent in its three kinds. Fixed: so many yuan a mu. Grain: so many kg of the village's staple at the
 * year's market price, so that the household's rent moves with grain and not with the organiser's crop; a village without
 * a staple pays the fixed sum. Work-back: a lower sum, and first claim on a job with the organiser that works the land.
 */
import { columnsOf } from "../../engine/columns.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { countyOf } from "../queries.ts";
import { nextTied } from "../rules/ties.ts";
import type { Block } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { employmentTable } from "./employment-hiring.ts";
import { columnsIfInForce } from "../in-force.ts";
import { type LandTransferParameters, landTransferTable } from "./land-transfer-state.ts";

/** Land is kept in 32-bit numbers, so parts may add to a hair above one; refunds stay below what is there. */
const ROUNDING_MARGIN = 1 - 1e-6;

/** Rent that a mu in a village is expected to bring this year, yuan. */
export function expectedRent(world: World, v: number, given: LandTransferParameters): number {
  return rentAt(world, v, given, world.market.expectedPrice);
}

function rentAt(
  { village }: World,
  v: number,
  { rentKind, rent, grainKg, workBackDiscount }: LandTransferParameters,
  prices: Float64Array,
): number {
  if (rentKind === "workBack") return rent * (1 - workBackDiscount);
  const staple = village.staple[v]!;
  return rentKind === "grain" && staple !== NO_PRODUCT ? grainKg * prices[staple]! : rent;
}

/**
 * What a household sees in letting a mu, yuan: the rent and, under work-back where organisers hire at all, what a job pays
 * beyond the worth of its days, spread over the land that it may let.
 */
export function worthOfLetting(world: World, h: number, rent: number, given: LandTransferParameters): number {
  if (given.rentKind !== "workBack" || columnsIfInForce(world, employmentTable) === undefined) return rent;
  const { household, spec, county } = world;
  const { jobWage, jobDays } = spec.organisers.cooperatives;
  const landMu = household.productMu[h]!;
  const free = household.labourers[h]! > household.migrants[h]! && household.jobDays[h] === 0;
  if (!free || landMu === 0) return rent;
  const beyond = jobWage - jobDays * spec.households.labour.familyDay;
  return rent + (Math.max(0, beyond) * county.wageLevel[countyOf(world, h)]!) / landMu;
}

/** Writes the year's rent of each household and what its organiser owes: before the harvest, or for grain at its price. */
export function promiseRent(world: World, block: Block, given: LandTransferParameters): void {
  const { household, organiser, market, village } = world;
  const { partner, rentFen } = columnsOf(world.store, landTransferTable);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const rent = rentAt(world, v, given, market.price);
    const end = villageEnd(world, v);
    const next = (h: number) => nextTied(partner, h, end);
    for (let h = next(village.firstHousehold[v]!); h < end; h = next(h + 1)) {
      const o = partner[h]!;
      const fen = toFen(household.rentedOutMu[h]! * rent);
      rentFen[h] = fen;
      organiser.rentDueFen[o] = organiser.rentDueFen[o]! + fen;
    }
  }
}

/**
 * A member's part of what goes back by patronage: here, by the land it deals through the cooperative, fen. The founders deal
 * their own land through it as well; their part stays in the cooperative.
 */
export function patronageRefund({ organiser }: World, o: number, mu: number): number {
  const dealtMu = organiser.landMu[o]!;
  const part = dealtMu > 0 ? Math.min(1, mu / dealtMu) : 0;
  return Math.floor(organiser.patronageFen[o]! * part * ROUNDING_MARGIN);
}
