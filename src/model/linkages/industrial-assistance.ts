/**
 * Industrial assistance: animals handed out to registered poor households that can work, taught and bought back. Laying
 * hens (200 a household, national-2020/N7) are bought back at a share of the market price by the county's egg enterprise;
 * adopted cattle bring a bonus once they reach slaughter standard: 800 yuan, or 1,000 yuan from a skilled keeper
 * (lixian-2020/L7 names both amounts; who gets which is an assumption).
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { drawHouseholds } from "../luck.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { countyOf } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { governmentAccount, organiserAccount, outsideAccount } from "../accounts.ts";
import type { World } from "../world.ts";

export const assistanceTable = defineTable("industrialAssistance", "animals a household was helped to keep", {
  program: column("u8", "id", "0 none, 1 hens, 2 cattle"),
  partner: column("i32", "id", "organiser that teaches and buys back; -1 none"),
});

const NONE = 0;
const HENS = 1;
export const CATTLE = 2;

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  from: quantity("1", { about: "first year", min: 1900, max: 2200, whole: true, default: 2018, ...estimate }),
  yearlyShare: share({
    about: "share of eligible poor households reached in a year",
    default: 0.12,
    ...estimate,
  }),
  hens: quantity("head", {
    about: "hens handed to a household",
    min: 0,
    max: 10_000,
    default: 200,
    source: "national-2020/N7",
    grade: "S",
    year: 2020,
  }),
  henShare: share({
    about: "share of helped households that get hens; the others adopt cattle",
    default: 0.5,
    ...estimate,
  }),
  cattle: quantity("head", {
    about: "cattle a household adopts",
    min: 0,
    max: 1000,
    default: 1,
    source: "lixian-2020/L7",
    grade: "D",
    year: 2019,
  }),
  bonus: quantity("yuan/head", {
    about: "bonus at slaughter standard",
    min: 0,
    max: 100_000,
    default: 800,
    source: "lixian-2020/L7",
    grade: "S",
    year: 2019,
  }),
  skilledBonus: quantity("yuan/head", {
    about: "bonus for a skilled keeper's animal",
    min: 0,
    max: 100_000,
    default: 1000,
    source: "lixian-2020/L7",
    grade: "S",
    year: 2019,
  }),
  buyback: share({
    about: "price bought back at, as a share of the market price",
    default: 0.92,
    ...estimate,
  }),
  teaching: share({ about: "skill gained by being taught", default: 0.08, ...estimate }),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const reach = stream("industrialAssistance.reach");
const kindOfAnimal = stream("industrialAssistance.kind");

export const industrialAssistance = defineMechanism({
  id: "industrialAssistance",
  group: "linkages",
  title: { en: "industrial assistance", zh: "产业帮扶" },
  about:
    "hens or cattle are handed to poor households, which are taught; eggs are bought back, cattle bring a bonus",
  parameters,
  tables: [{ table: assistanceTable, rowsOf: "household" }],
  bind(given) {
    return {
      ties: assistanceTable,
      prepare: ({ store }) => columnsOf(store, assistanceTable).partner.fill(NO_ORGANISER),
      steps: [
        {
          phase: "matching",
          name: "hand out animals",
          about: "poor households that can work and keep no animals get hens or cattle",
          reads: ["household.registeredPoor", "household.labourers", "organiser.fate"],
          writes: [
            "account.*",
            "flow.*",
            "industrialAssistance.*",
            "household.sideline",
            "household.sidelineHead",
            "household.farmSkill",
          ],
          rows: (moment, block) => handOut(moment, block, given),
        },
        {
          phase: "settlement",
          name: "buy back",
          about: "the partner tops the farm-gate price up; the county pays the cattle bonus",
          reads: [
            "industrialAssistance.*",
            "villageProduct.farmGate",
            "villageProduct.yieldFactor",
            "market.price",
          ],
          writes: [
            "account.*",
            "flow.*",
            "household.businessFen",
            "household.transferFen",
            "household.linkedFen",
          ],
          rows: (moment, block) => buyBack(moment, block, given),
        },
      ],
    };
  },
});

function handOut(moment: Moment, block: Block, given: Parameters): void {
  const { world, year } = moment;
  const { household, products } = world;
  const own = columnsOf(world.store, assistanceTable);
  if (year < given.from) return;
  const hen = products.findIndex(({ id }) => id === "layer-hen");
  const cow = products.findIndex(({ id }) => id === "cattle");
  const reached = drawHouseholds(moment, block, reach, 0);
  const kinds = drawHouseholds(moment, block, kindOfAnimal, 1);
  for (let h = block.from; h < block.to; h++) {
    if (own.program[h] !== NONE || household.registeredPoor[h] === 0 || household.sideline[h] !== NO_PRODUCT)
      continue;
    if (
      household.labourers[h]! - household.migrants[h]! < 1 ||
      uniform(reached[h - block.from]!) >= given.yearlyShare
    )
      continue;
    const hens = cow < 0 || (hen >= 0 && uniform(kinds[h - block.from]!) < given.henShare);
    const p = hens ? hen : cow;
    if (p < 0) continue;
    const head = hens ? given.hens : given.cattle;
    const cost = toFen(head * animalPrice(world, p) * world.county.costLevel[countyOf(world, h)]!);
    pay(
      block.till,
      kindOf.animals,
      governmentAccount(world, countyOf(world, h)),
      outsideAccount(world),
      cost,
    );
    own.program[h] = hens ? HENS : CATTLE;
    own.partner[h] = partnerFor(world, p);
    household.sideline[h] = p;
    household.sidelineHead[h] = head;
    household.farmSkill[h] = Math.min(2, household.farmSkill[h]! + given.teaching);
  }
}

/** What an animal costs to start with: its establishment cost, or a quarter of a year's output where none is given. */
function animalPrice({ products }: World, p: number): number {
  const { establishmentCost, yield: kg, price } = products[p]!;
  return establishmentCost > 0 ? establishmentCost : (kg * price) / 4;
}

/** The enterprise that keeps the same animal, if there is one. */
function partnerFor({ organiser, size }: World, p: number): number {
  for (let o = size.cooperatives; o < size.organisers; o++) if (organiser.product[o] === p) return o;
  return NO_ORGANISER;
}

function buyBack({ world }: Moment, block: Block, given: Parameters): void {
  const { household, products, villageProduct, market, organiser } = world;
  const own = columnsOf(world.store, assistanceTable);
  for (let h = block.from; h < block.to; h++) {
    const program = own.program[h]!;
    const p = household.sideline[h]!;
    if (program === NONE || p === NO_PRODUCT) continue;
    const row = household.village[h]! * products.length + p;
    const kg = household.sidelineHead[h]! * products[p]!.yield * villageProduct.yieldFactor[row]!;
    if (program === CATTLE) {
      const each = household.farmSkill[h]! >= 1 ? given.skilledBonus : given.bonus;
      const bonus = toFen(Math.floor(household.sidelineHead[h]!) * each);
      pay(block.till, kindOf.slaughterBonus, governmentAccount(world, countyOf(world, h)), h, bonus);
      household.transferFen[h] = household.transferFen[h]! + bonus;
      household.linkedFen[h] = household.linkedFen[h]! + bonus;
    }
    const partner = own.partner[h]!;
    if (partner === NO_ORGANISER || organiser.fate[partner] !== 1) continue;
    const gap = given.buyback * market.price[p]! * market.channel[p]! - villageProduct.farmGate[row]!;
    if (gap <= 0) continue;
    const fen = toFen(gap * kg);
    pay(block.till, kindOf.contractSales, organiserAccount(world, partner), h, fen);
    household.businessFen[h] = household.businessFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}
