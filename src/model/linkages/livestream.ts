/**
 * Livestream selling, the second channel when an epidemic closes the first (national-2020/N4). Of what closed channels
 * would leave unsold in a household's main harvest, a host sells a share live: the operator of the village's e-commerce
 * point, else an enterprise of the county that trades or handles the product. Platform and host keep a commission; the
 * host pays after the sale, as far as it can. In a year with open channels nothing happens.
 */
import { columnsOf } from "../../engine/columns.ts";
import { NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { bookLive, payLive, sellLive, tellLive } from "./livestream-sales.ts";
import {
  liveProductTable,
  liveTradeTable,
  livestreamParameters,
  livestreamTable,
} from "./livestream-state.ts";

export const livestream = defineMechanism({
  id: "livestream",
  group: "linkages",
  title: { en: "livestream selling", zh: "直播带货" },
  about:
    "when channels are closed, a host sells live a share of what households could not sell, for a commission",
  parameters: livestreamParameters,
  tables: [
    { table: livestreamTable, rowsOf: "household" },
    { table: liveProductTable, rowsOf: "villageProduct" },
    { table: liveTradeTable, rowsOf: "organiser" },
  ],
  bind(given) {
    return {
      ties: livestreamTable,
      trading({ store }, o) {
        const { salesFen, costFen } = columnsOf(store, liveTradeTable);
        return { sales: salesFen[o]! / 100, costs: costFen[o]! / 100 };
      },
      prepare({ store }) {
        columnsOf(store, livestreamTable).partner.fill(NO_ORGANISER);
        columnsOf(store, liveProductTable).host.fill(NO_ORGANISER);
      },
      steps: [
        {
          phase: "markets",
          name: "sell live",
          about: "hosts sell a share of what closed channels would leave unsold",
          reads: ["market.channel", "market.price", "household.harvestKg", "household.deliveredKg"],
          writes: ["livestream.*", "liveProduct.*", "liveTrade.*", "organiser.purchaseDueFen"],
          rows: (moment, block) => sellLive(moment, block, given),
          finish: (moment) => bookLive(moment, given),
          tell: (moment, household) => tellLive(moment, household, given),
        },
        {
          phase: "settlement",
          name: "pay live sales",
          about: "households are paid after the sale, as far as the host can",
          reads: ["livestream.*", "organiser.purchasePaidShare"],
          writes: ["account.*", "flow.*", "household.businessFen", "household.linkedFen"],
          rows: payLive,
        },
      ],
    };
  },
});
