/**
 * The adoption bonus for animals: 800 yuan a head, 1,000 from a skilled keeper, once the animal has reached slaughter
 * standard (lixian-2020/L7 names both amounts; who gets which is an assumption). An animal reaches it unless disease or
 * hunger took too much of the year's growth. Households to which industrial assistance pays the same bonus get it once.
 */
import { z } from "zod";
import { toFen } from "../../ledger/round.ts";
import { type Rule, ask } from "../household-formula.ts";
import { columnsIfInForce } from "../in-force.ts";
import { CATTLE, assistanceTable } from "../linkages/industrial-assistance-state.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import type { Block, Moment } from "../step.ts";
import { bindWho, registeredPoor, whoIs } from "./claims.ts";
import { grantSteps, grantTables, grantsOf, payTransfer, transferWrites } from "./grants.ts";
import { programme } from "./programme.ts";

const lixian = { source: "lixian-2020/L7", grade: "S", year: 2019 } as const;
const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  who: whoIs("whether a household's animals earn it", registeredPoor, lixian),
  product: z.string().max(40).default("cattle").meta({ description: "id of the animal that earns it" }),
  bonus: quantity("yuan/head", {
    about: "bonus at slaughter standard",
    min: 0,
    max: 100_000,
    default: 800,
    ...lixian,
  }),
  skilledBonus: quantity("yuan/head", {
    about: "bonus for a skilled keeper's animal",
    min: 0,
    max: 100_000,
    default: 1000,
    ...lixian,
  }),
  standard: share({
    about: "share of a normal year's output at which an animal meets the standard",
    default: 0.85,
    ...estimate,
  }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const grants = grantsOf("animalAdoptionBonus");

export const animalAdoptionBonus = defineMechanism({
  id: "animalAdoptionBonus",
  group: "instruments",
  title: { en: "animal adoption bonus", zh: "家畜认养补助" },
  about: "the county pays poor households a bonus for each animal that reaches slaughter standard",
  parameters,
  tables: grantTables(grants),
  bind(given, spec) {
    const who = bindWho(given.who, spec);
    return {
      purse: grants.purse,
      steps: grantSteps({
        grants,
        given,
        phase: "settlement",
        about: "keepers claim the bonus for animals that reached the standard",
        reads: [
          "household.*",
          "village.*",
          "account.*",
          "villageProduct.yieldFactor",
          "industrialAssistance.program",
        ],
        writes: transferWrites,
        claim: (moment, block, claimFen) => claimBonus(moment, block, claimFen, given, who),
        settle: payTransfer("slaughterBonus"),
      }),
    };
  },
});

function claimBonus(
  moment: Moment,
  block: Block,
  claimFen: Float64Array,
  given: Parameters,
  who: Rule,
): void {
  const { world } = moment;
  const { household, villageProduct, products } = world;
  const p = products.findIndex(({ id }) => id === given.product);
  const assisted = columnsIfInForce(world, assistanceTable)?.program;
  const asked = ask(moment);
  for (let h = block.from; h < block.to; h++) {
    claimFen[h] = 0;
    if (p < 0 || household.sideline[h] !== p || assisted?.[h] === CATTLE) continue;
    asked.h = h;
    const grown = villageProduct.yieldFactor[household.village[h]! * products.length + p]!;
    if (grown < given.standard || who(asked) === 0) continue;
    const each = household.farmSkill[h]! >= 1 ? given.skilledBonus : given.bonus;
    claimFen[h] = toFen(Math.floor(household.sidelineHead[h]!) * each);
  }
}
