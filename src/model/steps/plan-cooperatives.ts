/**
 * Phase 3: cooperatives plan their area. Each weighs keeping, growing, shrinking and the areas that a programme rewards,
 * by what a plan would bring in a year, and takes the best that its cash and credit can start.
 */
import { uniform } from "../../engine/random.ts";
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { ALIVE, FAILED, STAND_AGES } from "../actors/organiser.ts";
import { spreadStands } from "../build/organisers.ts";
import { drawOne, streams } from "../luck.ts";
import type { PlanYuan } from "../mechanism.ts";
import { organiserCounty, villageCooperatives } from "../queries.ts";
import { YOUNG_CARE, careOf } from "../rules/bearing.ts";
import { farmGateShare, runningCost } from "../rules/margin.ts";
import { creditRoom } from "../rules/credit.ts";
import type { Moment, Step, Telling } from "../step.ts";
import { organiserAccount, outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";

/** A reward within reach over some years counts for less than one that this year's plan attains. */
const ON_THE_WAY = 0.6;

/** What mechanisms add to a plan. */
export interface PlanWeights {
  readonly rewards: readonly PlanYuan[];
  readonly costs: readonly PlanYuan[];
  readonly areas: readonly number[];
}

/** What a mu brings a cooperative in a year, in yuan, before rent. */
interface Prospect {
  /** Of land it works already. */
  readonly standing: number;
  /** Of land newly planted, establishment repaid over the horizon. */
  readonly planted: number;
  /** Cash needed to start a mu. */
  readonly start: number;
  /** Jobs on the land as it stands. */
  readonly jobsPerMu: number;
}

export function planCooperatives(weights: PlanWeights): Step {
  return {
    phase: "planning",
    name: "plan cooperatives",
    about:
      "cooperatives choose the area that promises most within their means; failed ones may be founded anew",
    reads: ["market.expectedPrice", "villageProduct.*", "stand.mu", "account.*"],
    writes: ["organiser.*", "stand.mu", "account.*", "flow.*"],
    tellOrganiser: (moment, o) => tellPlans(moment, o, weights),
    finish(moment) {
      const { world } = moment;
      for (let v = 0; v < world.size.villages; v++) {
        for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
          if (world.organiser.fate[o] === FAILED) foundAnew(moment, o);
          if (world.organiser.fate[o] === ALIVE) plan(moment, o, v, weights);
          else world.organiser.wantedJobs[o] = 0;
        }
      }
    },
  };
}

/** A plan, and what it is worth in yuan a year; one on the way to a reward is worth more than it brings. */
interface Plan {
  readonly area: number;
  readonly value: number;
}

function plan(moment: Moment, o: number, v: number, weights: PlanWeights): void {
  const { organiser } = moment.world;
  const prospect = prospectOf(moment.world, o, v);
  const { area, value } = bestOf(plansOf(moment, o, prospect, weights));
  organiser.wantedMu[o] = area;
  organiser.wantedJobs[o] = Math.min(area, organiser.landMu[o]!) * prospect.jobsPerMu;
  organiser.expectedReturn[o] = area > 0 ? value / area : 0;
}

const bestOf = (plans: readonly Plan[]) => plans.reduce((a, b) => (b.value > a.value ? b : a));

/** Keeping, shrinking and growing within its means, and the areas that a programme rewards. */
function plansOf({ world, year, till }: Moment, o: number, prospect: Prospect, weights: PlanWeights): Plan[] {
  const { organiser, spec } = world;
  const { growthStep, shrinkStep, managementCost, hurdle } = spec.organisers.cooperatives;
  const now = organiser.landMu[o]!;
  const means = Math.max(
    0,
    cashOf(till, organiserAccount(world, o)) / 100 + creditRoom(world, till, o) / 100,
  );
  const affordable = prospect.start > 0 ? now + means / prospect.start : Number.POSITIVE_INFINITY;
  const costLevel = world.county.costLevel[organiserCounty(world, o)]!;
  const total = (parts: readonly PlanYuan[], area: number) =>
    parts.reduce((sum, part) => sum + part(world, o, area, year), 0);
  const worth = (area: number) =>
    prospect.standing * Math.min(area, now) +
    (prospect.planted - hurdle * prospect.start) * Math.max(0, area - now) -
    (managementCost * costLevel * area * area) / 100 / organiser.ability[o]! -
    total(weights.costs, area) +
    total(weights.rewards, area);
  const least = Math.max(organiser.ownMu[o]!, now * (1 - shrinkStep));
  const usual = [now, least, Math.min(affordable, now * (1 + growthStep))];
  const rewarded = weights.areas.flatMap((threshold) => {
    const area = Math.min(threshold, affordable);
    const attained = total(weights.rewards, threshold);
    if (attained <= 0 || area <= now) return [];
    return [
      { area, value: worth(area) + (area < threshold ? ON_THE_WAY * (area / threshold) * attained : 0) },
    ];
  });
  return [...usual.map((area) => ({ area, value: worth(area) })), ...rewarded];
}

/** What a cooperative weighs and takes; of a failed one, the draw on which being founded anew hangs. */
function tellPlans(moment: Moment, o: number, weights: PlanWeights): Telling[] {
  const { world, year } = moment;
  const { organiser, size } = world;
  if (o >= size.cooperatives) return [];
  if (organiser.fate[o] === FAILED)
    return year > organiser.failedYear[o]! + 1
      ? [{ id: "drewFounding", values: foundingOdds(world, year, o) }]
      : [];
  if (organiser.fate[o] !== ALIVE) return [];
  const plans = plansOf(moment, o, prospectOf(world, o, organiser.village[o]!), weights);
  const told = ({ area, value }: Plan) => ({ mu: Math.round(area), yuan: Math.round(value) });
  return [
    ...plans.map((one) => ({ id: "weighedArea", values: told(one) })),
    { id: "choseArea", values: told(bestOf(plans)) },
  ];
}

function prospectOf(world: World, o: number, v: number): Prospect {
  const { organiser, products, byProduct, spec, market, village, villageProduct, stand, county } = world;
  const { jobDays, workSaving, fixedAssets } = spec.organisers.cooperatives;
  const { startBarrier } = world.regions[organiserCounty(world, o)]!;
  const p = organiser.product[o]!;
  const product = products[p]!;
  const row = v * products.length + p;
  const costLevel = county.costLevel[organiserCounty(world, o)]!;
  const days = product.labourDays * (1 - workSaving);
  const price = market.expectedPrice[p]! * farmGateShare(world, p, village.infrastructure[v]!, true);
  const sales =
    product.yield *
    villageProduct.suitability[row]! *
    villageProduct.serviceFactor[row]! *
    villageProduct.usualYield[row]! *
    organiser.ability[o]! *
    price;
  const running = runningCost(world, p, organiserCounty(world, o));
  const value = (bears: number, care: number) => sales * bears - running * care;
  let [bears, care, landMu] = [0, 0, 0];
  for (let age = 0; age < STAND_AGES; age++) {
    const mu = stand.mu[o * STAND_AGES + age]!;
    if (mu === 0) continue;
    bears += mu * byProduct.outlook[byProduct.firstAge[p]! + age]!;
    care += mu * careOf(product, age);
    landMu += mu;
  }
  const careNow = landMu > 0 ? care / landMu : 1;
  const bearsLater = byProduct.outlook[byProduct.firstAge[p]!]!;
  return {
    standing: value(
      landMu > 0 ? bears / landMu : 1,
      YOUNG_CARE + (1 - YOUNG_CARE) * (landMu > 0 ? bears / landMu : 1),
    ),
    planted:
      value(bearsLater, YOUNG_CARE + (1 - YOUNG_CARE) * bearsLater) -
      product.establishmentCost * costLevel * world.plantingAnnuity,
    start: ((product.establishmentCost + product.inputCost) * costLevel + fixedAssets) * (1 + startBarrier),
    jobsPerMu: (days * careNow) / jobDays,
  };
}

/** The draw of a failed cooperative, and below what it is founded anew. */
function foundingOdds(world: World, year: number, o: number) {
  const { startBarrier } = world.regions[organiserCounty(world, o)]!;
  const drew = uniform(drawOne(world, streams.refounding, year, o));
  return { drew, founded: world.spec.organisers.cooperatives.refounding / (1 + startBarrier) };
}

/** New people take up a failed cooperative's own land, with new money. */
function foundAnew({ world, year, till }: Moment, o: number): void {
  const { organiser, spec } = world;
  const { openingCash, fixedAssets } = spec.organisers.cooperatives;
  if (year <= organiser.failedYear[o]! + 1) return;
  const { drew, founded } = foundingOdds(world, year, o);
  if (drew >= founded) return;
  organiser.fate[o] = ALIVE;
  organiser.landMu[o] = organiser.ownMu[o]!;
  spreadStands(world, o);
  organiser.fixedAssetsFen[o] = toFen(organiser.ownMu[o]! * fixedAssets);
  pay(
    till,
    kindOf.founderCapital,
    outsideAccount(world),
    organiserAccount(world, o),
    toFen(
      organiser.ownMu[o]! *
        openingCash *
        runningCost(world, organiser.product[o]!, organiserCounty(world, o)),
    ),
  );
}
