/**
 * Company and cross-border e-commerce (lixian-2020/L12): an exporter sells a part abroad, at a foreign price with shocks of
 * its own (exchange rate, transport), and the rest at home. Growers near it deliver for a premium on the farm gate and a
 * part of what the foreign price is above the home price, through the cooperative of their village where it grows the
 * same ("cooperative + base + e-commerce + poor households"), else by themselves ("company + cross-border e-commerce +
 * poor households"). What growers do not bring it buys on the open market. When it fails, deliveries are not paid in
 * full and growers sell at the farm gate again.
 */
import { columnsOf } from "../../engine/columns.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { companyParameters } from "./company-e-commerce-parameters.ts";
import { companyECommerceTable, exportVillageTable, exporterTable } from "./company-e-commerce-state.ts";
import {
  bookDeliveries,
  deliver,
  gatherOffers,
  offerHarvest,
  drawForeignPrice,
  endDeliveries,
  payDeliveries,
  tradeAbroad,
} from "./company-e-commerce-trade.ts";
import { considerDelivering, openExport, signGrowers, tellDelivering } from "./company-e-commerce-growers.ts";

export const companyECommerce = defineMechanism({
  id: "companyECommerce",
  group: "linkages",
  title: { en: "company e-commerce", zh: "企业跨境电商" },
  about:
    "an exporter sells partly at a foreign price and takes growers along, directly or through their cooperative",
  parameters: companyParameters,
  needsRole: ["processor", "trader"],
  tables: [
    { table: companyECommerceTable, rowsOf: "household" },
    { table: exporterTable, rowsOf: "organiser" },
    { table: exportVillageTable, rowsOf: "village" },
  ],
  bind(given) {
    return {
      ties: companyECommerceTable,
      trading: (world, o) => tradeAbroad(world, o, given),
      prepare(world) {
        columnsOf(world.store, companyECommerceTable).partner.fill(NO_ORGANISER);
        columnsOf(world.store, companyECommerceTable).through.fill(NO_ORGANISER);
        openExport(world, given);
      },
      steps: [
        {
          phase: "matching",
          name: "sign export growers",
          about: "the exporter takes growers near it, poor households first, up to its number",
          reads: ["household.product", "household.standAge", "market.expectedPrice", "organiser.fate"],
          writes: ["companyECommerce.*", "exporter.households"],
          rows: (moment, block) => considerDelivering(moment, block, given),
          finish: (moment) => signGrowers(moment, given),
          tell: (moment, household) => tellDelivering(moment, household, given),
        },
        {
          phase: "production",
          name: "watch foreign market",
          about: "growers' harvests for the exporter are summed; the foreign price of the year is drawn",
          reads: ["household.harvestKg", "companyECommerce.partner"],
          writes: ["exporter.*", "exportVillage.kg"],
          rows: offerHarvest,
          finish(moment) {
            gatherOffers(moment, given);
            drawForeignPrice(moment, given);
          },
        },
        {
          phase: "markets",
          name: "deliver for export",
          about: "growers deliver what is left of their harvest; the exporter buys the rest of its volume",
          reads: ["household.harvestKg", "villageProduct.farmGate", "market.price", "organiser.capacityKg"],
          writes: [
            "companyECommerce.*",
            "exporter.*",
            "exportVillage.*",
            "household.deliveredKg",
            "organiser.purchasedKg",
            "organiser.purchaseDueFen",
          ],
          rows: (moment, block) => deliver(moment, block, given),
          finish: (moment) => bookDeliveries(moment, given),
        },
        {
          phase: "settlement",
          name: "pay export deliveries",
          about: "growers get price and share of the foreign gain, cooperatives their fee",
          reads: ["companyECommerce.*", "exporter.*", "organiser.purchasePaidShare"],
          writes: ["account.*", "flow.*", "household.businessFen", "household.linkedFen"],
          rows: payDeliveries,
        },
        {
          phase: "finance",
          name: "end export deliveries",
          about: "deliveries end with a failed exporter, or when the grower grows something else",
          reads: ["organiser.fate", "household.product"],
          writes: ["companyECommerce.*"],
          rows: endDeliveries,
        },
      ],
    };
  },
});
