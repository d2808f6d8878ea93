/**
 * Production trusteeship (national-2020/N8): a household short of hands (the old, those whose young are away) keeps its land
 * and its harvest, and a cooperative of its village does the work for a fee a mu. The fee is paid out of the harvest of the
 * land in trust, and only as far as that goes; the rest is the cooperative's loss. Hands that become free may go away to
 * work. When the cooperative fails the trust ends; the land was the household's all along.
 */
import { columnsOf } from "../../engine/columns.ts";
import { uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { organiserAccount, outsideAccount } from "../accounts.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { drawHouseholds } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { countyOf, villageCooperatives } from "../queries.ts";
import { MOST_CHOICES } from "../rules/migration.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { setTended, trusteeshipTable } from "./production-trusteeship-state.ts";
import {
  type TrusteeshipParameters,
  costOfWork,
  idleMu,
  migrantsInTrust,
  netOfFee,
  tellTrusteeship,
  trusteeshipParameters,
  willingness,
} from "./production-trusteeship-weighing.ts";

export const productionTrusteeship = defineMechanism({
  id: "productionTrusteeship",
  group: "linkages",
  title: { en: "production trusteeship", zh: "生产托管" },
  about:
    "a cooperative works a household's own land for a fee out of the harvest, which stays the household's",
  parameters: trusteeshipParameters,
  tables: [{ table: trusteeshipTable, rowsOf: "household" }],
  bind(given) {
    return {
      ties: trusteeshipTable,
      prepare: ({ store }) => columnsOf(store, trusteeshipTable).partner.fill(NO_ORGANISER),
      steps: [
        {
          phase: "choice",
          name: "entrust land",
          about:
            "households short of hands have idle land worked by a cooperative with room, and may go away",
          reads: ["household.*", "organiser.fate", "county.wageLevel", "county.costLevel"],
          writes: [
            "productionTrusteeship.*",
            "household.migrants",
            "household.tendedMu",
            "household.farmDays",
          ],
          rows: (moment, block) => entrust(moment, block, given),
          tell: (moment, household) => tellTrusteeship(moment, household, given),
        },
        {
          phase: "markets",
          name: "pay for entrusted work",
          about: "the fee is paid out of the harvest of the land in trust; the cooperative pays its hands",
          reads: ["productionTrusteeship.*", "household.harvestKg", "villageProduct.farmGate"],
          writes: [
            "account.*",
            "flow.*",
            "household.businessFen",
            "household.linkedFen",
            "organiser.sideFen",
          ],
          rows: (moment, block) => payFees(moment, block, given),
        },
        {
          phase: "finance",
          name: "end trusts",
          about: "trusts with failed cooperatives end",
          reads: ["organiser.fate"],
          writes: ["productionTrusteeship.partner"],
          rows: endTrusts,
        },
      ],
    };
  },
});

/** Rounds of acceptance, in order: who is served already, poor households, all. */
const SERVED = 0;
const POOR = 1;
const ANYONE = 2;

function entrust(moment: Moment, block: Block, given: TrusteeshipParameters): void {
  const { world } = moment;
  const own = columnsOf(world.store, trusteeshipTable);
  const words = drawHouseholds(moment, block, willingness, 0);
  const values = new Float64Array(MOST_CHOICES);
  const roomMu = new Float64Array(world.spec.organisers.cooperatives.perVillage);
  for (let h = block.from; h < block.to; h++) {
    const considers = own.partner[h] !== NO_ORGANISER || uniform(words[h - block.from]!) < given.willing;
    own.asks[h] = considers && migrantsInTrust(world, h, netOfFee(world, h, given), values) >= 0 ? 1 : 0;
    own.servedMu[h] = 0;
    if (own.asks[h] === 0) own.partner[h] = NO_ORGANISER;
  }
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    roomMu.fill(given.capacity);
    for (let round = SERVED; round <= ANYONE; round++) {
      if (round !== POOR || given.poorFirst) takeOn(world, v, round, roomMu, values, given);
    }
  }
}

/** Cooperatives of a village take on, in id order, who asks in this round, as far as their room goes. */
function takeOn(
  world: World,
  v: number,
  round: number,
  roomMu: Float64Array,
  values: Float64Array,
  given: TrusteeshipParameters,
): void {
  const { household, village } = world;
  const own = columnsOf(world.store, trusteeshipTable);
  const first = villageCooperatives(world, v);
  for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    if (own.asks[h] === 0 || (round === SERVED) !== (own.partner[h] !== NO_ORGANISER)) continue;
    if (round === POOR && household.registeredPoor[h] === 0) continue;
    const migrants = migrantsInTrust(world, h, netOfFee(world, h, given), values);
    const mu = idleMu(world, h, migrants);
    const o = providerOf(world, v, own.partner[h]!, mu, roomMu);
    own.partner[h] = o;
    if (o === NO_ORGANISER) continue;
    roomMu[o - first] = roomMu[o - first]! - mu;
    own.asks[h] = 0;
    household.migrants[h] = migrants;
    setTended(world, h);
  }
}

/** The cooperative that goes on working the land, else the first of the village with room for it. */
function providerOf(world: World, v: number, before: number, mu: number, roomMu: Float64Array): number {
  const first = villageCooperatives(world, v);
  const takes = (o: number) => world.organiser.fate[o] === ALIVE && roomMu[o - first]! >= mu;
  if (before !== NO_ORGANISER && takes(before)) return before;
  for (let o = first; o < first + roomMu.length; o++) if (takes(o)) return o;
  return NO_ORGANISER;
}

function payFees({ world }: Moment, block: Block, { markup }: TrusteeshipParameters): void {
  const { household, organiser, products, villageProduct, county } = world;
  const own = columnsOf(world.store, trusteeshipTable);
  const outside = outsideAccount(world);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    const served = own.servedMu[h]!;
    if (o === NO_ORGANISER || served === 0) continue;
    const p = household.product[h]!;
    const inCounty = countyOf(world, h);
    const part = served / household.tendedMu[h]!;
    const farmGate = villageProduct.farmGate[household.village[h]! * products.length + p]!;
    const worth = toFen(household.harvestKg[h]! * part * farmGate);
    const cost = toFen(served * costOfWork(world, p, inCounty));
    const fee = Math.min(worth, toFen(served * costOfWork(world, p, inCounty) * (1 + markup)));
    const inputs = toFen(served * products[p]!.inputCost * county.costLevel[inCounty]!);
    const account = organiserAccount(world, o);
    pay(block.till, kindOf.serviceFee, h, account, fee);
    pay(block.till, kindOf.wages, account, outside, cost);
    organiser.sideFen[o] = organiser.sideFen[o]! + fee - cost;
    household.businessFen[h] = household.businessFen[h]! - fee;
    household.linkedFen[h] = household.linkedFen[h]! + Math.max(0, worth - inputs - fee);
  }
}

function endTrusts({ world }: Moment, block: Block): void {
  const own = columnsOf(world.store, trusteeshipTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o !== NO_ORGANISER && world.organiser.fate[o] !== ALIVE) own.partner[h] = NO_ORGANISER;
  }
}
