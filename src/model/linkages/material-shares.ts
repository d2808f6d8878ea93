/**
 * Material shares (lixian-2020/L6): a household's land, the trees on it and its animals are valued and entered as shares of
 * a cooperative of its village, which works and keeps them as its own. It promises a guaranteed dividend on the value, paid
 * with capital's after all other claims, and pays a part of its residual; land in it counts as patronage like land let. When it shrinks, land goes back; when it fails,
 * land and trees go back and only a part of the animals is still there. One household's goods are with one cooperative.
 */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen } from "../../ledger/round.ts";
import { organiserAccount } from "../accounts.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { villageCooperatives } from "../queries.ts";
import { capitalFen } from "../rules/equity.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { columnsIfInForce } from "../in-force.ts";
import { patronageRefund } from "./land-transfer-rent.ts";
import { landTransferTable } from "./land-transfer-state.ts";
import { gatherYield, returnAnimals, sellYield } from "./material-shares-animals.ts";
import { enterShares, takeLandBack, tellShares } from "./material-shares-entering.ts";
import {
  type MaterialShareParameters,
  materialRegisterTable,
  materialShareParameters,
  materialShareTable,
} from "./material-shares-state.ts";

export const materialShares = defineMechanism({
  id: "materialShares",
  group: "linkages",
  title: { en: "material shares", zh: "实物入股" },
  about:
    "households enter land, trees and animals as shares of a cooperative and get dividends by their value",
  parameters: materialShareParameters,
  tables: [
    { table: materialShareTable, rowsOf: "household" },
    { table: materialRegisterTable, rowsOf: "organiser" },
  ],
  bind(given) {
    return {
      ties: materialShareTable,
      prepare({ store }) {
        columnsOf(store, materialShareTable).partner.fill(NO_ORGANISER);
        columnsOf(store, materialShareTable).animal.fill(NO_PRODUCT);
      },
      planCost: (world, o, areaMu) => costOfLand(world, o, areaMu, given),
      steps: [
        {
          phase: "matching",
          name: "enter shares in kind",
          about: "households enter what brings more as a share; cooperatives promise the guaranteed dividend",
          reads: ["household.*", "organiser.wantedMu", "organiser.fixedAssetsFen", "villageProduct.record"],
          writes: [
            "materialShares.*",
            "materialRegister.valueFen",
            "productionTrusteeship.servedMu",
            "household.productMu",
            "household.tendedMu",
            "household.farmDays",
            "household.sideline",
            "household.sidelineHead",
            "organiser.landMu",
            "organiser.dividendDueFen",
            "stand.mu",
          ],
          rows(moment, block) {
            enterShares(moment, block, given);
            promise(moment.world, block, given);
          },
          tell: (moment, household) => tellShares(moment, household, given),
        },
        {
          phase: "production",
          name: "keep shared animals",
          about: "animals entered as shares yield where they are kept",
          reads: ["materialShares.*", "villageProduct.yieldFactor"],
          writes: ["villageProduct.harvestKg", "villageProduct.organisedMu"],
          rows: gatherYield,
        },
        {
          phase: "markets",
          name: "sell from shared animals",
          about: "cooperatives sell what shared animals yield, and pay their feed and keepers",
          reads: ["materialShares.*", "market.price", "countyProduct.glutFactor"],
          writes: ["account.*", "flow.*", "organiser.sideFen"],
          rows: sellYield,
        },
        {
          phase: "settlement",
          name: "pay material dividends",
          about:
            "the guaranteed dividend as far as it can be paid, a part of the residual by value, refunds by land",
          reads: ["materialShares.*", "organiser.dividendPaidShare", "organiser.patronageFen"],
          writes: [
            "account.*",
            "flow.*",
            "household.propertyFen",
            "household.linkedFen",
            "organiser.residualFen",
            "materialRegister.rate",
          ],
          rows: (moment, block) => payDividends(moment, block, given),
        },
        {
          phase: "finance",
          name: "return shares in kind",
          about: "land of failed cooperatives goes back with its trees, and what is left of the animals",
          reads: ["organiser.fate"],
          writes: [
            "account.*",
            "flow.*",
            "materialShares.*",
            "household.productMu",
            "household.sideline",
            "household.sidelineHead",
          ],
          rows: (moment, block) => returnShares(moment, block, given),
        },
      ],
    };
  },
});

/** Dividends that more land would be promised, yuan a year; where land can be rented, the rent stands for both. */
function costOfLand(
  world: World,
  o: number,
  areaMu: number,
  { guaranteed, landValue }: MaterialShareParameters,
) {
  if (columnsIfInForce(world, landTransferTable) !== undefined) return 0;
  return guaranteed * landValue * Math.max(0, areaMu - world.organiser.ownMu[o]!);
}

function promise({ store, organiser }: World, block: Block, { guaranteed }: MaterialShareParameters): void {
  const own = columnsOf(store, materialShareTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NO_ORGANISER) continue;
    const due = shareFen(own.landFen[h]! + own.animalFen[h]!, guaranteed);
    organiser.dividendDueFen[o] = organiser.dividendDueFen[o]! + due;
  }
}

/** Cooperative by cooperative, since what one pays here is no longer there for capital and founders. */
function payDividends({ world }: Moment, block: Block, given: MaterialShareParameters): void {
  const { organiser } = world;
  const { valueFen, rate } = columnsOf(world.store, materialRegisterTable);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    for (let o = villageCooperatives(world, v); o < villageCooperatives(world, v + 1); o++) {
      rate[o] = 0;
      if (valueFen[o]! <= 0) continue;
      const part = valueFen[o]! / (valueFen[o]! + capitalFen(world, o));
      const pool = shareFen(organiser.residualFen[o]!, given.residual * part);
      const paid = payHolders(world, block, v, o, pool, given);
      organiser.residualFen[o] = organiser.residualFen[o]! - paid.residual;
      rate[o] = (paid.guaranteed + paid.residual) / valueFen[o]!;
    }
  }
}

function payHolders(
  world: World,
  { till }: Block,
  v: number,
  o: number,
  pool: number,
  given: MaterialShareParameters,
): { guaranteed: number; residual: number } {
  const { household, organiser, village } = world;
  const own = columnsOf(world.store, materialShareTable);
  const register = columnsOf(world.store, materialRegisterTable).valueFen[o]!;
  const paid = { guaranteed: 0, residual: 0 };
  for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    if (own.partner[h] !== o) continue;
    const value = own.landFen[h]! + own.animalFen[h]!;
    const refund = patronageRefund(world, o, own.landMu[h]!);
    const guaranteed = shareFen(shareFen(value, given.guaranteed), organiser.dividendPaidShare[o]!);
    const residual = Math.floor((pool * value) / register);
    pay(till, kindOf.materialDividend, organiserAccount(world, o), h, guaranteed + residual);
    pay(till, kindOf.patronageRefund, organiserAccount(world, o), h, refund);
    household.propertyFen[h] = household.propertyFen[h]! + guaranteed + residual + refund;
    household.linkedFen[h] = household.linkedFen[h]! + guaranteed + residual + refund;
    paid.guaranteed += guaranteed;
    paid.residual += residual;
  }
  return paid;
}

function returnShares({ world }: Moment, block: Block, given: MaterialShareParameters): void {
  const own = columnsOf(world.store, materialShareTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NO_ORGANISER || world.organiser.fate[o] === ALIVE) continue;
    takeLandBack(world, h);
    if (own.head[h]! > 0) returnAnimals(world, block, h, given);
    own.partner[h] = NO_ORGANISER;
  }
}
