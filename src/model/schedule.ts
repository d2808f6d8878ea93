/**
 * THE YEAR. One list, top to bottom, under the twelve headings of model.md section 3: the core's steps by name, and the
 * places where the mechanisms of a scenario put theirs. A mechanism that is not in force adds nothing.
 */
import { answerOutside, clearMarkets, expectPrices } from "./markets/clear.ts";
import type { Bound, Group } from "./mechanism.ts";
import { endable } from "./programme-end.ts";
import type { InForce } from "./spec.ts";
import { openPurses } from "./purse.ts";
import type { Phase, Step } from "./step.ts";
import { bookLosses } from "./steps/book-losses.ts";
import { chooseLabour } from "./steps/choose-labour.ts";
import { chooseProduct } from "./steps/choose-product.ts";
import { consume, judgePoverty } from "./steps/close-accounts.ts";
import { countTies } from "./steps/count-ties.ts";
import { closeOrganisers, fundGovernment, payFounders, serveDebts } from "./steps/finance.ts";
import { harvest } from "./steps/harvest.ts";
import { ageStands, improvePlaces, rememberMargins } from "./steps/learn.ts";
import { planCooperatives } from "./steps/plan-cooperatives.ts";
import { openEnterprises, planEnterprises } from "./steps/plan-enterprises.ts";
import { measureAreas } from "./steps/measure-areas.ts";
import { earnCollectives, useCollectiveIncome } from "./steps/settle-collectives.ts";
import { payOutsideWages, payTransfers, sellHarvests } from "./steps/settle-households.ts";
import { type Rescuing, settleOrganisers } from "./steps/settle-organisers.ts";
import { disturbPrices, turnYear } from "./steps/turn-year.ts";

/** The steps of a year, in order, for a scenario's mechanisms. */
export function schedule(mechanisms: readonly InForce[]): Step[] {
  const inForce = endable(mechanisms);
  const from = (group: Group, phase: Phase): Step[] =>
    inForce
      .filter((m) => m.group === group)
      .flatMap(({ bound }) => bound.steps.filter((step) => step.phase === phase));
  const bound: readonly Bound[] = inForce.map((m) => m.bound);
  const purses = bound.flatMap(({ purse }) => purse ?? []);
  const causes = inForce.flatMap(({ bound }) => bound.losses ?? []);
  const ties = inForce.flatMap(({ bound }) => (bound.ties === undefined ? [] : [bound.ties]));

  return [
    // 1. Shocks
    turnYear,
    disturbPrices,
    ...from("shocks", "shocks"),

    // 2. Policy
    ...(purses.length > 0 ? [openPurses(purses)] : []),
    openEnterprises(bound.flatMap(({ admits }) => admits ?? [])),
    ...from("instruments", "policy"),

    // 3. Organisers plan
    expectPrices,
    ...from("linkages", "planning"),
    planCooperatives(planWeights(bound)),
    planEnterprises,

    // 4. Households choose
    chooseProduct,
    chooseLabour,
    ...from("linkages", "choice"),

    // 5. Matching
    ...from("linkages", "matching"),
    countTies(ties),
    ...from("instruments", "matching"),

    // 6. Production
    measureAreas,
    ...from("instruments", "production"),
    ...from("households", "production"),
    harvest,
    ...from("linkages", "production"),

    // 7. Markets
    answerOutside,
    clearMarkets(bound.flatMap(({ reaching }) => reaching ?? [])),
    ...from("linkages", "markets"),
    ...from("instruments", "markets"),
    ...(causes.length > 0 ? [bookLosses(causes)] : []),
    ...from("shocks", "markets"),

    // 8. Settlement
    earnCollectives,
    settleOrganisers(
      bound.flatMap(({ trading }) => trading ?? []),
      rescuesOf(inForce),
    ),
    sellHarvests,
    payOutsideWages,
    payTransfers,
    ...from("households", "settlement"),
    ...from("linkages", "settlement"),
    ...from("instruments", "settlement"),
    useCollectiveIncome,
    ...from("shocks", "settlement"),

    // 9. Finance
    payFounders,
    closeOrganisers,
    ...from("shocks", "finance"),
    serveDebts,
    ...from("linkages", "finance"),
    ...from("instruments", "finance"),
    fundGovernment,

    // 10. Household accounts
    ...from("households", "householdAccounts"),
    consume,
    judgePoverty,

    // 11. Learning and place
    rememberMargins,
    ageStands,
    improvePlaces,
    ...from("shocks", "learning"),

    // 12. Observation happens outside the world: see run/observe.ts
  ];
}

/** Programmes that help organisers in need, with the tables that they keep. */
function rescuesOf(inForce: readonly InForce[]): Rescuing[] {
  return inForce.flatMap(({ bound: { rescue }, mechanism }) =>
    rescue === undefined ? [] : [{ rescue, writes: mechanism.tables.map(({ table }) => `${table.name}.*`) }],
  );
}

function planWeights(bound: readonly Bound[]) {
  return {
    rewards: bound.flatMap(({ planReward }) => planReward ?? []),
    costs: bound.flatMap(({ planCost }) => planCost ?? []),
    areas: bound.flatMap(({ planAreas }) => planAreas ?? []),
  };
}
