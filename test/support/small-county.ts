/** A county of a few hundred households in which every linkage and programme works, small enough to run in a blink. */
import type { Spec } from "../../src/model/spec.ts";
import { namesOf } from "../../src/run/names.ts";
import { type Loaded, loadScenario } from "../../src/scenario/index.ts";

export const SMALL = `title: {en: "A small county", zh: "小县"}
lesson: {en: "Small enough to test.", zh: "小到可以测试。"}
years: 2016..2019
population: {households: 300, villages: 6, townships: 2, registeredPoorShare: 30%}
products: {apple: on, sichuan-pepper: on, potato: on, wheat: on, sheep: on}
organisers:
  enterprises:
    - {id: press, product: apple, role: processor, capacity: 20000, investment: 200000 yuan, ownCapital: 100000 yuan, workers: 5}
linkages: {landTransfer: on, employment: on, capitalShares: on, contract: on, industrialAssistance: on}
instruments: {awardPerMu: {minArea: 20 mu, minPoorHouseholds: 1 household}, householdIndustrialFund: on, collectiveIncomeFund: on}
shocks: {drought: on, epidemic: on}
metrics: {dependence: linkedIncomePerCapitaYuan / meanIncomePerCapitaYuan}
expect:
  - {metric: rentPerMu, year: 2019, value: 150 yuan/mu, tolerance: 10%, source: lixian-2020/L2}
`;

export const WITHOUT_AWARD = `title: {en: "Without the award", zh: "没有奖补"}
extends: small.yaml
instruments: {awardPerMu: off}
`;

/** The small county, loaded. */
export function smallCounty(set: readonly string[] = []): Promise<Loaded<Spec>> {
  return loadScenario({ path: "small.yaml", read: () => SMALL, names: namesOf, set });
}
