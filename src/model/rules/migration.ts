/** Whether members of a household are better off away or at home: the sum of what each choice would bring in a year. */
import { NO_PRODUCT } from "../actors/household.ts";
import type { World } from "../world.ts";
import { fixedDays, mainDays } from "./labour.ts";

/**
 * Writes what the household expects of a year with 0, 1, 2 ... labourers away, in yuan, and gives how many such choices
 * there are. At home come first the animals and the staple, then a job it holds, then the main product, then odd jobs.
 */
export function valuesOfMigrating(world: World, h: number, values: Float64Array): number {
  const { household, spec, county, village, byProduct } = world;
  const { migrantIncome, casualDays, hiredDay, familyDay, daysPerLabourer } = spec.households.labour;
  const { jobWage, jobDays } = spec.organisers.cooperatives;
  const v = household.village[h]!;
  const wageLevel = county.wageLevel[village.county[v]!]!;
  const workSkill = household.workSkill[h]!;
  const labourers = household.labourers[h]!;
  const p = household.product[h]!;
  const daysPerMu = mainDays(world, h);
  const marginPerMu =
    household.expectedMargin[h]! * byProduct.nearOutlook[byProduct.firstAge[p]! + household.standAge[h]!]!;
  const landMu = p === NO_PRODUCT ? 0 : household.productMu[h]!;
  const fixed = fixedDays(world, h);
  const held = household.jobDays[h]!;
  const away = (migrantIncome * workSkill - household.homeTie[h]!) * wageLevel;
  for (let migrants = 0; migrants <= labourers; migrants++) {
    const atHome = (labourers - migrants) * daysPerLabourer - fixed;
    if (atHome < 0) {
      values[migrants] = migrants * away + atHome * familyDay * wageLevel;
      continue;
    }
    const job = atHome >= held ? held : 0;
    const spare = atHome - job;
    const tended = daysPerMu === 0 ? landMu : Math.min(landMu, spare / daysPerMu);
    const odd = Math.min(spare - tended * daysPerMu, (labourers - migrants) * casualDays);
    const wages = ((job * jobWage) / jobDays + odd * hiredDay * workSkill) * wageLevel;
    values[migrants] = migrants * away + wages + tended * marginPerMu;
  }
  return labourers + 1;
}

/** The number of migrants that promises most; fewer on a tie. `values` is room for each choice. */
export function bestMigrants(world: World, h: number, values: Float64Array): number {
  const choices = valuesOfMigrating(world, h, values);
  let best = 0;
  for (let migrants = 1; migrants < choices; migrants++)
    if (values[migrants]! > values[best]!) best = migrants;
  return best;
}

/** Choices that a household can have at most: as many as a byte holds labourers, and none away. */
export const MOST_CHOICES = 257;
