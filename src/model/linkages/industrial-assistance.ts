/**
 * Industrial assistance: animals handed out to registered poor households that can work, taught and bought back. Laying
 * hens (200 a household, national-2020/N7) are bought back at a share of the market price by the county's egg enterprise,
 * which sells them with its own; adopted cattle bring a bonus once they reach slaughter standard: 800 yuan, or 1,000 yuan
 * from a skilled keeper (lixian-2020/L7 names both amounts; who gets which is an assumption). Animals may die, and are the
 * household's loss. When the partner fails, what it owes is in arrears, and the household sells at the farm gate until
 * another buys.
 */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { governmentAccount, organiserAccount, outsideAccount } from "../accounts.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { countyOf } from "../queries.ts";
import { nextMarked, nextTied } from "../rules/ties.ts";
import type { Block, Moment } from "../step.ts";
import { unitYield } from "../steps/harvest.ts";
import type { World } from "../world.ts";
import {
  animalOf,
  handOut,
  keepAnimals,
  partnerOf,
  tellAssistance,
} from "./industrial-assistance-keeping.ts";
import {
  type AssistanceParameters,
  CATTLE,
  HENS,
  assistanceParameters,
  assistanceTable,
  buybackTable,
} from "./industrial-assistance-state.ts";

export const industrialAssistance = defineMechanism({
  id: "industrialAssistance",
  group: "linkages",
  title: { en: "industrial assistance", zh: "产业帮扶" },
  about:
    "hens or cattle are handed to poor households, which are taught; their yield is bought back, cattle bring a bonus",
  parameters: assistanceParameters,
  tables: [
    { table: assistanceTable, rowsOf: "household" },
    { table: buybackTable, rowsOf: "village" },
  ],
  bind(given) {
    return {
      ties: assistanceTable,
      prepare: ({ store }) => columnsOf(store, assistanceTable).partner.fill(NO_ORGANISER),
      steps: [
        {
          phase: "matching",
          name: "hand out animals",
          about:
            "helped households replace what died; poor households that can work and keep no other animals get hens or cattle",
          reads: [
            "household.registeredPoor",
            "household.labourers",
            "organiser.fate",
            "villageProduct.record",
          ],
          writes: [
            "account.*",
            "flow.*",
            "industrialAssistance.*",
            "productionTrusteeship.servedMu",
            "household.sideline",
            "household.sidelineHead",
            "household.farmSkill",
            "household.farmDays",
            "household.tendedMu",
            "household.businessFen",
          ],
          rows(moment, block) {
            keepAnimals(moment, block, given);
            handOut(moment, block, given);
          },
          tell: (moment, household) => tellAssistance(moment, household, given),
        },
        {
          phase: "markets",
          name: "reckon buy-back",
          about:
            "partners owe what the agreed price is above the farm gate, and sell what they buy with their own",
          reads: ["industrialAssistance.*", "villageProduct.farmGate", "market.price", "market.channel"],
          writes: [
            "account.*",
            "flow.*",
            "industrialAssistance.dueFen",
            "buyback.*",
            "organiser.purchaseDueFen",
            "organiser.sideFen",
          ],
          rows: (moment, block) => reckon(moment, block, given),
          finish: (moment) => resell(moment, given),
        },
        {
          phase: "settlement",
          name: "buy back",
          about:
            "the partner tops the farm-gate price up, as far as it can; the county pays the cattle bonus",
          reads: ["industrialAssistance.*", "villageProduct.yieldFactor", "organiser.purchasePaidShare"],
          writes: [
            "account.*",
            "flow.*",
            "household.businessFen",
            "household.transferFen",
            "household.linkedFen",
          ],
          rows: (moment, block) => buyBack(moment, block, given),
        },
        {
          phase: "finance",
          name: "leave failed partners",
          about: "households keep their animals when their partner fails, and stand alone",
          reads: ["organiser.fate"],
          writes: ["industrialAssistance.partner"],
          rows: leaveFailed,
        },
      ],
    };
  },
});

function reckon({ world }: Moment, block: Block, given: AssistanceParameters): void {
  const { household, products, villageProduct, market } = world;
  const own = columnsOf(world.store, assistanceTable);
  const back = columnsOf(world.store, buybackTable);
  for (const column of [back.henKg, back.henDueFen, back.cattleKg, back.cattleDueFen])
    column.fill(0, block.firstGroup, block.endGroup);
  own.dueFen.fill(0, block.from, block.to);
  const next = (h: number) => nextTied(own.partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    const p = household.sideline[h]!;
    if (p === NO_PRODUCT) continue;
    const v = household.village[h]!;
    const agreed = given.buyback * market.price[p]! * market.channel[p]!;
    const gap = agreed - villageProduct.farmGate[v * products.length + p]!;
    if (gap <= 0) continue;
    const kg = household.sidelineHead[h]! * unitYield(world, v, p);
    own.dueFen[h] = toFen(gap * kg);
    const hens = own.program[h] === HENS;
    const bought = hens ? back.henKg : back.cattleKg;
    const due = hens ? back.henDueFen : back.cattleDueFen;
    bought[v] = bought[v]! + kg;
    due[v] = due[v]! + own.dueFen[h]!;
  }
}

/** What partners owe, and what they get for it: the outside pays them what their own channels bring above the farm gate. */
function resell(moment: Moment, given: AssistanceParameters): void {
  const { size, store } = moment.world;
  const back = columnsOf(store, buybackTable);
  for (let v = 0; v < size.villages; v++) {
    resellOf(moment, v, HENS, back.henKg[v]!, back.henDueFen[v]!, given);
    resellOf(moment, v, CATTLE, back.cattleKg[v]!, back.cattleDueFen[v]!, given);
  }
}

function resellOf(
  { world, till }: Moment,
  v: number,
  program: number,
  kg: number,
  dueFen: number,
  given: AssistanceParameters,
): void {
  if (dueFen === 0) return;
  const { organiser, market, villageProduct, products } = world;
  const p = animalOf(world, program);
  const o = partnerOf(world, v, p, given);
  const channel = 1 - (1 - market.channel[p]!) * (1 - organiser.onlineShare[o]!);
  const above = market.price[p]! * channel - villageProduct.farmGate[v * products.length + p]!;
  const fen = toFen(Math.max(0, above) * kg);
  pay(till, kindOf.sales, outsideAccount(world), organiserAccount(world, o), fen);
  organiser.sideFen[o] = organiser.sideFen[o]! + fen;
  organiser.purchaseDueFen[o] = organiser.purchaseDueFen[o]! + dueFen;
}

function buyBack({ world }: Moment, block: Block, given: AssistanceParameters): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, assistanceTable);
  const next = (h: number) => nextMarked(own.program, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    if (own.program[h] === CATTLE) payBonus(world, block, h, given);
    const o = own.partner[h]!;
    if (o === NO_ORGANISER || own.dueFen[h] === 0) continue;
    const fen = shareFen(own.dueFen[h]!, organiser.purchasePaidShare[o]!);
    pay(block.till, kindOf.contractSales, organiserAccount(world, o), h, fen);
    household.businessFen[h] = household.businessFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

/** The bonus for each whole animal that has reached slaughter standard in the year's weather. */
function payBonus(world: World, { till }: Block, h: number, given: AssistanceParameters): void {
  const { household, products, villageProduct } = world;
  const p = household.sideline[h]!;
  if (
    p === NO_PRODUCT ||
    villageProduct.yieldFactor[household.village[h]! * products.length + p]! < given.standard
  )
    return;
  const each = household.farmSkill[h]! >= 1 ? given.skilledBonus : given.bonus;
  const bonus = toFen(Math.floor(household.sidelineHead[h]!) * each);
  pay(till, kindOf.slaughterBonus, governmentAccount(world, countyOf(world, h)), h, bonus);
  household.transferFen[h] = household.transferFen[h]! + bonus;
  household.linkedFen[h] = household.linkedFen[h]! + bonus;
}

function leaveFailed({ world }: Moment, block: Block): void {
  const { partner } = columnsOf(world.store, assistanceTable);
  const next = (h: number) => nextTied(partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1))
    if (world.organiser.fate[partner[h]!] !== ALIVE) partner[h] = NO_ORGANISER;
}
