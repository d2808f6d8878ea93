/** Metrics of public money: what each instrument in force costs, whom it reaches, and all of them together. */
import { columnsOf } from "../../engine/columns.ts";
import { reserveTable } from "../../model/instruments/minimum-price-reserve.ts";
import type { InForce } from "../../model/spec.ts";
import { type Metric, ratio } from "./metric.ts";
import type { YearView } from "./year-view.ts";

/**
 * Programme money of the counties: all that they pay but pensions, allowances and land subsidy, which flow in any case,
 * less what comes back to them from sales and repayments. Below zero in a year in which more comes back than goes out.
 */
function programmeCost({ flows }: YearView): number {
  let fen = 0;
  for (const { kind, payer, payee, fen: moved } of flows) {
    if (payer === "government" && kind !== "publicTransfer") fen += moved;
    if (payee === "government" && kind !== "fiscalTransfer") fen -= moved;
  }
  return fen / 100;
}

export const costMetrics: readonly Metric[] = [
  {
    id: "publicCostYuan",
    unit: "yuan",
    about: "programme money of the county, net of what came back, without pensions and land subsidy",
    read: programmeCost,
  },
  {
    id: "costPerExitYuan",
    unit: "yuan/person",
    about: "programme money per person who left poverty this year",
    read: (view) => ratio(programmeCost(view), view.sums.exitPersons),
  },
];

/** What reserves hold, where a minimum price is in force. */
const reserveStock: Metric = {
  id: "reserveStockYuan",
  unit: "yuan",
  about: "stores of the counties' reserves at the end of the year, at market prices",
  read(_, { world: { store, market, products } }) {
    const { stockKg } = columnsOf(store, reserveTable);
    return stockKg.reduce((sum, kg, row) => sum + kg * market.price[row % products.length]!, 0);
  },
};

/** For each instrument in force: what it costs the counties, net of what came back, and the grants it makes. */
export function instrumentMetrics(inForce: readonly InForce[]): Metric[] {
  const byInstrument = inForce.flatMap(
    ({ id, mechanism, bound: { purse, paidByPartners = false } }): Metric[] => {
      if (purse === undefined) return [];
      const { en } = mechanism.title;
      const cost: Metric = {
        id: `${id}CostYuan`,
        unit: "yuan",
        about: `public cost of ${en}, net of what came back`,
        read(_, { world: { store } }) {
          const { spentFen, backFen } = columnsOf(store, purse);
          return spentFen.reduce((sum, fen, county) => sum + fen - backFen[county]!, 0) / 100;
        },
      };
      const reached: Metric = {
        id: `${id}Reached`,
        unit: "1",
        about: `households, organisers or villages that ${en} reached`,
        read: (_, { world: { store } }) => columnsOf(store, purse).reached.reduce((sum, n) => sum + n, 0),
      };
      return paidByPartners ? [reached] : [cost, reached];
    },
  );
  return inForce.some(({ id }) => id === "minimumPrice") ? [...byInstrument, reserveStock] : byInstrument;
}
