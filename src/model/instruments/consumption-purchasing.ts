/**
 * Consumption-side purchasing in east-west cooperation (lixian-2020/L13): partners in the east (offices, unions, canteens)
 * buy a part of poor households' harvest above the ordinary price, in a glut or with channels closed as in any year. They
 * pay, not the county; caps are on what they spend on the premium.
 */
import { z } from "zod";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { outsideAccount } from "../accounts.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { type Rule, ask } from "../household-formula.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { farmGateShare } from "../rules/margin.ts";
import type { Block, Moment } from "../step.ts";
import type { World } from "../world.ts";
import { bindWho, registeredPoor, whoIs } from "./claims.ts";
import { grantSteps, grantTables, grantsOf } from "./grants.ts";
import { programme } from "./programme.ts";

const estimate = { source: "lixian-2020/L13 names the scheme, not its terms", grade: "E" } as const;
const parameters = z.strictObject({
  who: whoIs("whether a household's harvest is bought", registeredPoor, estimate),
  share: share({ about: "share of the harvest that partners buy", default: 0.3, ...estimate }),
  premium: quantity("1", {
    about: "what they pay above the ordinary farm-gate price, as a share of it",
    min: 0,
    max: 10,
    default: 0.15,
    ...estimate,
  }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const grants = grantsOf("consumptionPurchasing");

export const consumptionPurchasing = defineMechanism({
  id: "consumptionPurchasing",
  group: "instruments",
  title: { en: "consumption-side purchasing", zh: "东西部协作消费帮扶" },
  about: "partners elsewhere buy a part of poor households' harvest above the ordinary price",
  parameters,
  tables: grantTables(grants),
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    return {
      purse: grants.purse,
      paidByPartners: true,
      steps: grantSteps({
        grants,
        given,
        phase: "settlement",
        about: "households claim what partners pay above the farm gate for a part of the harvest",
        reads: ["household.*", "village.*", "villageProduct.farmGate", "market.price", "account.*"],
        writes: ["household.businessFen", "household.linkedFen"],
        claim: (moment, block, claimFen) => claimPremium(moment, block, claimFen, given, who),
        settle: payPremium,
      }),
    };
  },
});

function claimPremium(
  moment: Moment,
  block: Block,
  claimFen: Float64Array,
  given: Parameters,
  who: Rule,
): void {
  const { world } = moment;
  const { household, products, villageProduct } = world;
  const asked = ask(moment);
  for (let h = block.from; h < block.to; h++) {
    claimFen[h] = 0;
    const p = household.product[h]!;
    const kg = household.harvestKg[h]! - household.deliveredKg[h]!;
    if (p === NO_PRODUCT || kg <= 0) continue;
    asked.h = h;
    if (who(asked) === 0) continue;
    const v = household.village[h]!;
    const above =
      (1 + given.premium) * ordinaryPrice(world, v, p) - villageProduct.farmGate[v * products.length + p]!;
    if (above > 0) claimFen[h] = toFen(given.share * kg * above);
  }
}

/** Farm-gate price of a village with open channels and no glut. */
function ordinaryPrice(world: World, v: number, p: number): number {
  return world.market.price[p]! * farmGateShare(world, p, world.village.infrastructure[v]!, false);
}

function payPremium({ world }: Moment, { till }: Block, h: number, fen: number): void {
  const { household } = world;
  pay(till, kindOf.purchasePremium, outsideAccount(world), h, fen);
  household.businessFen[h] = household.businessFen[h]! + fen;
  household.linkedFen[h] = household.linkedFen[h]! + fen;
}
