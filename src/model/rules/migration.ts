/** Whether members of a household are better off away or at home: the sum of what each choice would bring in a year. */
import { NO_PRODUCT } from "../actors/household.ts";
import type { World } from "../world.ts";
import { meanBearing } from "./bearing.ts";
import { fixedDays, homeDays, workableMu } from "./labour.ts";

/** Years that a household looks ahead when it weighs its stand against going away. */
const YEARS_AHEAD = 3;

/** What the household expects of a year with so many labourers away, in yuan. */
export function valueOfMigrating(world: World, h: number, migrants: number): number {
  const { household, spec, products, county, village } = world;
  const { migrantIncome, casualDays, hiredDay, familyDay } = spec.households.labour;
  const { jobWage, jobDays } = spec.organisers.cooperatives;
  const wageLevel = county.wageLevel[village.county[household.village[h]!]!]!;
  const p = household.product[h]!;
  const away = migrants * (migrantIncome * household.workSkill[h]! - household.homeTie[h]!) * wageLevel;
  const atHome = homeDays(world, h, migrants) - fixedDays(world, h);
  if (atHome < 0) return away + atHome * familyDay * wageLevel;
  const keepsJob = atHome >= household.jobDays[h]!;
  const job = keepsJob ? (household.jobDays[h]! * jobWage * wageLevel) / jobDays : 0;
  const spare = keepsJob ? atHome - household.jobDays[h]! : atHome;
  const tended = workableMu(world, h, spare);
  const bearing =
    p === NO_PRODUCT
      ? 0
      : meanBearing(products[p]!, household.standAge[h]!, YEARS_AHEAD, spec.households.choice.discountRate);
  const used = p === NO_PRODUCT ? 0 : tended * products[p]!.labourDays;
  const odd = Math.min(spare - used, (household.labourers[h]! - migrants) * casualDays);
  const farm = tended * household.expectedMargin[h]! * bearing;
  return away + job + farm + odd * hiredDay * household.workSkill[h]! * wageLevel;
}

/** The number of migrants that promises most; fewer on a tie. */
export function bestMigrants(world: World, h: number): number {
  let best = 0;
  let bestValue = valueOfMigrating(world, h, 0);
  for (let migrants = 1; migrants <= world.household.labourers[h]!; migrants++) {
    const value = valueOfMigrating(world, h, migrants);
    if (value > bestValue) {
      best = migrants;
      bestValue = value;
    }
  }
  return best;
}
