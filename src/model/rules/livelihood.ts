/** What a household lives on beside fields, herds and wages: its yard, and a trade of its own. */
import { stream, uniform } from "../../engine/random.ts";
import { drawOne } from "../luck.ts";
import type { LivelihoodParameters } from "../parameters/livelihoods.ts";
import { countyOf } from "../queries.ts";
import type { World } from "../world.ts";

/** Where it is drawn, for life, who trades. */
export const trading = stream("trading");

/** Whether some family lives on more than fields, herds and wages. */
export function hasLivelihoods({ homeProduce, tradeShare, tradeIncome }: LivelihoodParameters): boolean {
  return homeProduce > 0 || (tradeShare > 0 && tradeIncome > 0);
}

/** What yard and trade bring a household in a year, yuan; `word` is its luck with a trade, for life. */
export function besideFields(world: World, h: number, word: number): number {
  const { household, county, spec } = world;
  const { homeProduce, tradeShare, tradeIncome } = spec.households.livelihoods;
  const c = countyOf(world, h);
  const away = household.migrants[h]!;
  const yard = (household.persons[h]! - away) * homeProduce * county.priceLevel[c]!;
  const trades = household.labourers[h]! > away && uniform(word) < tradeShare;
  return yard + (trades ? tradeIncome * household.workSkill[h]! * county.wageLevel[c]! : 0);
}

/** The same for one household, its luck drawn here. */
export function besideFieldsOf(world: World, h: number): number {
  return besideFields(world, h, drawOne(world, trading, 0, h));
}
