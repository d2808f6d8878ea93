/**
 * Production trusteeship, the weighing. A mu in trust leaves its expected margin less the fee; the household compares the
 * best it can do with its idle land worked for it, members away included, with what it does now. A cooperative takes on
 * land in bearing whose usual harvest pays the fee.
 */
import { z } from "zod";
import { stream, uniform } from "../../engine/random.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawOne } from "../luck.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf } from "../queries.ts";
import { bearing } from "../rules/bearing.ts";
import { fixedDays, homeDays, mainDays } from "../rules/labour.ts";
import { MOST_CHOICES, valuesOfMigrating } from "../rules/migration.ts";
import type { Moment, Telling } from "../step.ts";
import type { World } from "../world.ts";

/** Land below this size is not worth a contract, mu. */
const LEAST_MU = 0.5;

const estimate = { source: "estimate", grade: "E" } as const;
export const trusteeshipParameters = z.strictObject({
  markup: quantity("1", {
    about: "what the fee adds to the organiser's cost of the work",
    min: 0,
    max: 5,
    default: 0.15,
    ...estimate,
  }),
  leastGain: quantity("yuan/mu", {
    about:
      "what a mu must leave after the fee for a household to entrust it rather than let it or leave it idle",
    min: 0,
    max: 10_000,
    default: 150,
    source: "the rent of lixian-2020/L2",
    grade: "D",
    year: 2019,
  }),
  capacity: quantity("mu", {
    about: "land that a cooperative can work in trust beside its own",
    min: 0,
    max: 100_000,
    default: 300,
    ...estimate,
  }),
  willing: share({ about: "share of households that consider it in a year", default: 0.3, ...estimate }),
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether registered poor households are served first" }),
  ...cited,
});
export type TrusteeshipParameters = z.infer<typeof trusteeshipParameters>;

export const willingness = stream("productionTrusteeship.willing");

/** What the work on a mu of a product costs an organiser in a county, yuan: machines and order save a part of the days. */
export function costOfWork({ products, spec, county }: World, p: number, inCounty: number): number {
  const { jobWage, jobDays, workSaving } = spec.organisers.cooperatives;
  return (products[p]!.labourDays * (1 - workSaving) * jobWage * county.wageLevel[inCounty]!) / jobDays;
}

/** Yuan that a mu in trust is expected to leave after the fee; none where no organiser would take it on. */
export function netOfFee(world: World, h: number, { markup, leastGain }: TrusteeshipParameters): number {
  const { household, products, byProduct, county } = world;
  const p = household.product[h]!;
  if (p === NO_PRODUCT || household.productMu[h] === 0) return 0;
  const age = household.standAge[h]!;
  const bears = bearing(products[p]!, age);
  const inCounty = countyOf(world, h);
  const fee = costOfWork(world, p, inCounty) * (1 + markup);
  const sales = household.expectedMargin[h]! + products[p]!.inputCost * county.costLevel[inCounty]!;
  if (bears === 0 || sales * bears < fee) return 0;
  const net = household.expectedMargin[h]! * byProduct.nearOutlook[byProduct.firstAge[p]! + age]! - fee;
  return net >= leastGain ? net : 0;
}

/** Land that would be idle with so many members away, mu. */
export function idleMu(world: World, h: number, migrants: number): number {
  const { household } = world;
  const perMu = mainDays(world, h);
  const days = homeDays(world, h, migrants) - household.jobDays[h]! - fixedDays(world, h);
  return perMu === 0 ? 0 : Math.max(0, household.productMu[h]! - Math.max(0, days) / perMu);
}

/** Members it would send away if idle land were worked for it at so much net a mu; -1 where it would rather not. */
export function migrantsInTrust(world: World, h: number, net: number, values: Float64Array): number {
  if (net <= 0) return -1;
  const now = world.household.migrants[h]!;
  const choices = valuesOfMigrating(world, h, values);
  const worth = (migrants: number) => values[migrants]! + idleMu(world, h, migrants) * net;
  let best = now;
  for (let migrants = 0; migrants < choices; migrants++) if (worth(migrants) > worth(best)) best = migrants;
  return idleMu(world, h, best) >= LEAST_MU && worth(best) > values[now]! ? best : -1;
}

/** What a household weighed and drew, for `explain`. */
export function tellTrusteeship({ world, year }: Moment, h: number, given: TrusteeshipParameters): Telling[] {
  const drew = uniform(drawOne(world, willingness, year, h));
  const net = netOfFee(world, h, given);
  const away = migrantsInTrust(world, h, net, new Float64Array(MOST_CHOICES));
  const values = { drew, willing: given.willing, net: Math.round(net) };
  if (away < 0) return [{ id: "keptWorkOfLand", values }];
  return [{ id: "weighedTrust", values: { ...values, mu: idleMu(world, h, away), migrants: away } }];
}
