/**
 * What can be switched off one at a time, so that a teacher or a referee sees what it does: any linkage, instrument or
 * shock, and the core's behaviours. Each is a set of values laid over the scenario, as `--set` would. The only registry.
 */
import { InputError } from "../engine/errors.ts";
import { instruments, linkages, shocks } from "../model/catalog.ts";
import type { Mechanism } from "../model/mechanism.ts";
import type { Spec } from "../model/spec.ts";

export interface Ablation {
  readonly id: string;
  /** What is gone when it is switched off. */
  readonly title: { readonly en: string; readonly zh: string };
  readonly group: "linkages" | "instruments" | "shocks" | "core";
  /** `path=value` pairs that switch it off; null where the scenario has nothing to switch off. */
  pairs(spec: Spec): readonly string[] | null;
}

const behaviour = (id: string, en: string, zh: string, ...pairs: readonly string[]): Ablation => ({
  id,
  title: { en, zh },
  group: "core",
  pairs: () => pairs,
});

/** A behaviour that only a linkage in force can show. */
const within = (linkage: string, { pairs, ...rest }: Ablation): Ablation => ({
  ...rest,
  pairs: (spec) => (isInForce(spec, "linkages", linkage) ? pairs(spec) : null),
});

const core: readonly Ablation[] = [
  behaviour("productChoice", "reconsidering what to grow", "重新选择作物", "households.choice.reconsider=0"),
  behaviour("imitation", "imitation of neighbours", "模仿邻里", "households.choice.imitation=0"),
  behaviour("riskAversion", "aversion to risk", "风险规避", "households.choice.riskAversion=0"),
  behaviour("learning", "learning from margins", "收益学习", "households.choice.learning=0"),
  behaviour("expectations", "expecting last year's price to last", "价格外推预期", "market.expectation=0"),
  behaviour(
    "migration",
    "labour migration",
    "外出务工",
    "households.labour.migrantIncome=0",
    "households.labour.migrationCost=200000",
    "households.labour.migrationSpread=0",
  ),
  behaviour(
    "householdCredit",
    "credit to households",
    "农户信贷",
    "households.consumption.creditPerHousehold=0",
  ),
  behaviour(
    "scaleEconomies",
    "gains from serving a product together",
    "规模服务收益",
    "market.serviceGain=0",
  ),
  behaviour(
    "glutDiscount",
    "discount and unsold harvest in a glut",
    "滞销折价与卖难",
    "market.glutSlope=0",
    "market.hawked=100",
  ),
  behaviour(
    "outsideResponse",
    "the outside's answer to prices",
    "外部供给响应",
    "market.outsideAdjustment=0",
    "market.outsideStandAdjustment=0",
  ),
  behaviour("priceNoise", "yearly noise of prices", "价格年际波动", "market.noise=false"),
  behaviour(
    "yieldLuck",
    "households' own luck with yields",
    "农户产量运气",
    "households.choice.yieldDispersion=0",
  ),
  within(
    "contract",
    behaviour("sideSelling", "side-selling by growers", "农户私卖", "linkages.contract.sideSelling=0"),
  ),
  within("contract", behaviour("reneging", "reneging by buyers", "企业违约", "linkages.contract.reneging=0")),
  within(
    "contract",
    behaviour(
      "trust",
      "trust that moves with what happened",
      "信任变化",
      "linkages.contract.trustGain=0",
      "linkages.contract.trustLoss=0",
    ),
  ),
];

const groups = { linkages, instruments, shocks } as const;
/** The groups whose mechanisms stand in a scenario by name. */
type Named = keyof typeof groups;

/** A mechanism, and with it those in force that build on it. */
const mechanisms: readonly Ablation[] = (Object.keys(groups) as Named[]).flatMap((group) =>
  Object.values<Mechanism>(groups[group]).map(
    ({ id, title }): Ablation => ({
      id,
      title,
      group,
      pairs: (spec) =>
        isInForce(spec, group, id) ? dependents(spec, id).map((path) => `${path}=off`) : null,
    }),
  ),
);

/** All of them: the core's behaviours, then mechanisms in catalog order. */
export const ablations: readonly Ablation[] = [...core, ...mechanisms];

/** Those that a scenario has something of to switch off. */
export function ablationsOf(spec: Spec): Ablation[] {
  return ablations.filter((ablation) => ablation.pairs(spec) !== null);
}

/** The ablation of that id; throws with what there is instead. */
export function ablationNamed(id: string): Ablation {
  const found = ablations.find((ablation) => ablation.id === id);
  if (found !== undefined) return found;
  const known = ablations.map((ablation) => ablation.id).join(", ");
  const message = `there is nothing called "${id}" to switch off; there are ${known}`;
  throw new InputError([{ rule: "unknown-ablation", path: "--without", message }]);
}

function isInForce(spec: Spec, group: Named, id: string): boolean {
  const given = spec[group][id];
  return given !== undefined && given !== "off";
}

/** Paths of a mechanism and of all in force that need it, directly or not. */
function dependents(spec: Spec, id: string): string[] {
  const gone = new Set([id]);
  const inForce = (Object.keys(groups) as Named[]).flatMap((group) =>
    Object.values<Mechanism>(groups[group])
      .filter((mechanism) => isInForce(spec, group, mechanism.id))
      .map(({ id: own, needs = [] }) => ({ path: `${group}.${own}`, own, needs })),
  );
  for (let grown = -1; grown !== gone.size; ) {
    grown = gone.size;
    for (const { own, needs } of inForce) if (needs.some((need) => gone.has(need))) gone.add(own);
  }
  return inForce.filter(({ own }) => gone.has(own)).map(({ path }) => path);
}
