/**
 * E-commerce in its six forms (lixian-2020/L11, county-2022/C5). A trader of the county operates service points in
 * villages, some with a shop on a large platform. Consignment: the point sells a household's harvest online for a
 * commission and pays after the sale, so the household bears the price and the enterprise's failure. Purchasing: it buys
 * at a quote made before the season and bears the price. Industrial: it founds bases of its product with floor, premium
 * and inputs. Employment: villagers run points and pack. Stock: poverty funds become its shares. Information: known prices
 * narrow trade's margin and sharpen expectations.
 */
import { columnsOf } from "../../engine/columns.ts";
import { uniform } from "../../engine/random.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { drawOne } from "../luck.ts";
import type { MarketReach } from "../markets/reach.ts";
import { defineMechanism } from "../mechanism.ts";
import type { Moment, Telling } from "../step.ts";
import { staffPoints } from "./e-commerce-jobs.ts";
import { shareInformation } from "./e-commerce-offers.ts";
import { type ECommerce, asksFor, eCommerceParameters } from "./e-commerce-parameters.ts";
import {
  allotShares,
  bookPromises,
  bookSales,
  closePoints,
  payOnline,
  tradeOnline,
} from "./e-commerce-payments.ts";
import { countPoor, openPoints } from "./e-commerce-points.ts";
import { joinPoints, offersFor, packOrders, sellOnline, willingness } from "./e-commerce-selling.ts";
import { eCommerceTable, onlineTable, onlineTradeTable, servicePointTable } from "./e-commerce-state.ts";

export const eCommerce = defineMechanism({
  id: "eCommerce",
  group: "linkages",
  title: { en: "e-commerce", zh: "电商扶贫" },
  about:
    "a trader's village service points sell harvests online, on consignment or bought at a quote, found bases, give work, shares and news of prices",
  parameters: eCommerceParameters,
  alsoNeeds: (stated) => (asksFor(stated, "stock") ? ["capitalShares"] : []),
  needsRole: ["trader"],
  tables: [
    { table: eCommerceTable, rowsOf: "household" },
    { table: servicePointTable, rowsOf: "village" },
    { table: onlineTable, rowsOf: "villageProduct" },
    { table: onlineTradeTable, rowsOf: "organiser" },
  ],
  bind(given) {
    return {
      ties: eCommerceTable,
      reaching: (moment, reach) => carry(moment, reach, given),
      trading: tradeOnline,
      prepare({ store }) {
        columnsOf(store, eCommerceTable).partner.fill(NO_ORGANISER);
        columnsOf(store, servicePointTable).operator.fill(NO_ORGANISER);
        columnsOf(store, servicePointTable).baseOf.fill(NO_ORGANISER);
      },
      steps: [
        {
          phase: "planning",
          name: "open service points",
          about: "points, shops and bases are built; villages with a point learn the market's prices",
          reads: [
            "household.registeredPoor",
            "village.infrastructure",
            "market.expectedPrice",
            "villageProduct.*",
            "eCommercePoints.servicePoint",
          ],
          writes: ["servicePoint.*", "villageProduct.record", "account.*", "flow.*"],
          rows(moment, block) {
            countPoor(moment, block, given);
            const { operator } = columnsOf(moment.world.store, servicePointTable);
            for (let v = block.firstGroup; v < block.endGroup; v++)
              if (operator[v] !== NO_ORGANISER) shareInformation(moment, v, given);
          },
          finish: (moment) => openPoints(moment, given),
        },
        {
          phase: "matching",
          name: "join service points",
          about:
            "points are staffed; growers weigh selling online, poor households first; funds become shares",
          reads: ["household.*", "market.expectedPrice", "villageProduct.*", "organiser.capacityKg"],
          writes: [
            "eCommerce.*",
            "servicePoint.*",
            "household.jobDays",
            "capitalShares.*",
            "organiser.wageDueFen",
            "organiser.shareCapitalFen",
            "organiser.holders",
            "account.*",
            "flow.*",
          ],
          rows(moment, block) {
            staffPoints(moment, block, given);
            joinPoints(moment, block, given);
            allotShares(moment, block, given);
          },
          finish: (moment) => bookPromises(moment, given),
          tell: (moment, household) => tell(moment, household, given),
        },
        {
          phase: "production",
          name: "pack orders",
          about: "points pack what their sellers have harvested, up to their room and the shop's purse",
          reads: ["household.harvestKg", "market.expectedPrice", "servicePoint.*"],
          writes: ["eCommerce.kg", "online.kg"],
          rows: (moment, block) => packOrders(moment, block, given),
        },
        {
          phase: "markets",
          name: "sell online",
          about: "what was packed is sold at the price online; what is owed for it is booked",
          reads: ["eCommerce.*", "market.price", "villageProduct.farmGate"],
          writes: [
            "eCommerce.*",
            "servicePoint.*",
            "onlineTrade.*",
            "household.deliveredKg",
            "organiser.purchaseDueFen",
          ],
          rows: (moment, block) => sellOnline(moment, block, given),
          finish: bookSales,
        },
        {
          phase: "settlement",
          name: "pay online sales",
          about: "households, workers and collectives are paid after the sale, as far as the enterprise can",
          reads: ["eCommerce.*", "servicePoint.*", "organiser.purchasePaidShare", "organiser.wagePaidShare"],
          writes: [
            "account.*",
            "flow.*",
            "household.businessFen",
            "household.wageFen",
            "household.linkedFen",
            "village.collectiveIncomeFen",
          ],
          rows: payOnline,
        },
        {
          phase: "finance",
          name: "close service points",
          about: "points, bases and jobs end with a failed enterprise",
          reads: ["organiser.fate"],
          writes: ["eCommerce.*", "servicePoint.*", "household.jobDays"],
          rows: closePoints,
        },
      ],
    };
  },
});

/** What goes online meets no local glut, and mostly buyers beyond the product's market. */
function carry({ world }: Moment, reach: MarketReach, { widerMarket, information }: ECommerce): void {
  const { village, products, size } = world;
  const { kg } = columnsOf(world.store, onlineTable);
  const { operator } = columnsOf(world.store, servicePointTable);
  for (let v = 0; v < size.villages; v++) {
    for (let p = 0; p < products.length; p++) {
      const cell = village.county[v]! * products.length + p;
      const packed = kg[v * products.length + p]!;
      reach.carriedKg[cell] = reach.carriedKg[cell]! + packed;
      reach.beyondKg[p] = reach.beyondKg[p]! + packed * widerMarket;
    }
    if (information !== "off" && operator[v] !== NO_ORGANISER)
      reach.marginKept[v] = reach.marginKept[v]! * (1 - information.marginSaved);
  }
}

function tell({ world, year }: Moment, h: number, given: ECommerce): Telling[] {
  const offers = offersFor(world, given, h);
  if (offers === null) return [];
  const cents = (yuan: number) => Math.round(yuan * 100) / 100;
  const { farmGate, consignment, purchasing, base } = offers;
  const weighed = {
    farmGate: cents(farmGate),
    consignment: cents(consignment),
    quote: cents(purchasing),
    base: cents(base),
  };
  const drew = uniform(drawOne(world, willingness, year, h));
  return [{ id: "weighedOnline", values: { ...weighed, drew, willing: given.willing } }];
}
