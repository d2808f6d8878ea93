/**
 * Park-driven linkage (national-2020/N8, lixian-2020/L9, county-2022/C4): an enterprise that keeps animals lets a part of its
 * park's stalls to households of its county. A tenant works the stalls itself; the park supplies chicks, feed and care, sells
 * what they yield with its own, and pays the tenant the off-take price less what it supplied and the rent of the stalls. The
 * tenant's year is thus a small farm's, price and disease included, without its own capital or market: in a bad year it owes
 * the park the difference. What the park owes is a claim like any delivery; when it fails the tenancy ends. Jobs in the same
 * park are the linkage `employment`.
 */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { organiserAccount } from "../accounts.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { organiserCounty } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { enterpriseOf } from "../steps/plan-enterprises.ts";
import {
  applyForStalls,
  endTenancy,
  letStalls,
  offerStalls,
  stallRent,
  tellStalls,
} from "./park-driven-letting.ts";
import {
  type ParkParameters,
  parkParameters,
  parkTable,
  tenancyTable,
  tenantVillageTable,
} from "./park-driven-state.ts";

export const parkDriven = defineMechanism({
  id: "parkDriven",
  group: "linkages",
  title: { en: "stalls in a park", zh: "园区带动" },
  about: "an enterprise lets stalls of its park to households, supplies them, and buys what they yield",
  parameters: parkParameters,
  tables: [
    { table: tenancyTable, rowsOf: "household" },
    { table: tenantVillageTable, rowsOf: "village" },
    { table: parkTable, rowsOf: "organiser" },
  ],
  bind(given) {
    return {
      ties: tenancyTable,
      prepare({ store }) {
        columnsOf(store, tenancyTable).partner.fill(NO_ORGANISER);
        columnsOf(store, tenancyTable).applies.fill(NO_ORGANISER);
      },
      steps: [
        {
          phase: "planning",
          name: "offer stalls",
          about: "parks reckon what letting and keeping a stall would bring, and offer stalls",
          reads: ["organiser.fate", "market.expectedPrice", "county.costLevel", "county.wageLevel"],
          writes: ["park.stalls", "park.days", "park.incomeYuan"],
          finish: (moment) => offerStalls(moment, given),
        },
        {
          phase: "choice",
          name: "apply for stalls",
          about: "households that consider stalls name the park that promises more than their days are worth",
          reads: ["park.*", "county.wageLevel"],
          writes: ["parkTenancy.applies", "parkVillage.applicants"],
          rows: (moment, block) => applyForStalls(moment, block, given),
          tell: (moment, household) => tellStalls(moment, household, given),
        },
        {
          phase: "matching",
          name: "let stalls",
          about:
            "parks let stalls to households with days to spare: tenants first, then poor households, near ones first",
          reads: ["park.stalls", "organiser.head", "household.registeredPoor", "parkVillage.applicants"],
          writes: ["parkTenancy.*", "park.tenants", "household.jobDays", "organiser.wantedJobs"],
          finish: (moment) => letStalls(moment, given),
        },
        {
          phase: "markets",
          name: "reckon tenancies",
          about: "off-take less supplies and rent is what a tenancy leaves",
          reads: ["market.price", "market.channel", "villageProduct.yieldFactor", "organiser.operating"],
          writes: ["park.payoutFen", "organiser.purchaseDueFen", "organiser.sideFen"],
          finish: (moment) => reckon(moment, given),
        },
        {
          phase: "markets",
          name: "collect from tenants",
          about: "tenants pay what supplies and rent cost beyond the off-take",
          reads: ["park.payoutFen", "parkTenancy.partner"],
          writes: ["account.*", "flow.*", "household.businessFen"],
          rows: collect,
        },
        {
          phase: "settlement",
          name: "pay tenants",
          about: "parks pay their tenants, as far as they can",
          reads: ["park.payoutFen", "organiser.purchasePaidShare"],
          writes: ["account.*", "flow.*", "household.businessFen", "household.linkedFen"],
          rows: payTenants,
        },
        {
          phase: "finance",
          name: "end tenancies",
          about: "tenancies in the parks of failed enterprises end",
          reads: ["organiser.fate"],
          writes: ["parkTenancy.*", "household.jobDays"],
          rows: endTenancies,
        },
      ],
    };
  },
});

function reckon({ world }: Moment, given: ParkParameters): void {
  const { organiser, market, villageProduct, products, county, size } = world;
  const park = columnsOf(world.store, parkTable);
  for (let o = size.cooperatives; o < size.organisers; o++) {
    park.payoutFen[o] = 0;
    if (park.tenants[o] === 0) continue;
    const p = organiser.product[o]!;
    const { unitYield, unitCost } = enterpriseOf(world, o);
    const weather = villageProduct.yieldFactor[organiser.village[o]! * products.length + p]!;
    const channel = 1 - (1 - market.channel[p]!) * (1 - organiser.onlineShare[o]!);
    const sales = unitYield * weather * organiser.operating[o]! * market.price[p]! * channel;
    const supplies = unitCost * county.costLevel[organiserCounty(world, o)]!;
    const each = toFen(park.stalls[o]! * (given.offtake * sales - supplies - stallRent(world, o, given)));
    park.payoutFen[o] = each;
    const all = park.tenants[o]! * each;
    organiser.purchaseDueFen[o] = organiser.purchaseDueFen[o]! + Math.max(0, all);
    organiser.sideFen[o] = organiser.sideFen[o]! + Math.max(0, -all);
  }
}

function collect({ world }: Moment, block: Block): void {
  const { household } = world;
  const { partner } = columnsOf(world.store, tenancyTable);
  const { payoutFen } = columnsOf(world.store, parkTable);
  for (let h = block.from; h < block.to; h++) {
    const o = partner[h]!;
    if (o === NO_ORGANISER || payoutFen[o]! >= 0) continue;
    pay(block.till, kindOf.stallRent, h, organiserAccount(world, o), -payoutFen[o]!);
    household.businessFen[h] = household.businessFen[h]! + payoutFen[o]!;
  }
}

function payTenants({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const { partner } = columnsOf(world.store, tenancyTable);
  const { payoutFen } = columnsOf(world.store, parkTable);
  for (let h = block.from; h < block.to; h++) {
    const o = partner[h]!;
    if (o === NO_ORGANISER || payoutFen[o]! <= 0) continue;
    const fen = shareFen(payoutFen[o]!, organiser.purchasePaidShare[o]!);
    pay(block.till, kindOf.contractSales, organiserAccount(world, o), h, fen);
    household.businessFen[h] = household.businessFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

function endTenancies({ world }: Moment, block: Block): void {
  const { partner } = columnsOf(world.store, tenancyTable);
  for (let h = block.from; h < block.to; h++) {
    const o = partner[h]!;
    if (o !== NO_ORGANISER && world.organiser.fate[o] !== ALIVE) endTenancy(world, h);
  }
}
