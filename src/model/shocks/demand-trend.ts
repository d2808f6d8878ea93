/**
 * Demand trend: taste, income or a substitute moves demand for a product year after year, and it stays where it was moved
 * to. Nothing is lost within a year that another year had, so no loss is booked.
 */
import { marketShock } from "./market-shock.ts";

export const demandTrend = marketShock({
  id: "demandTrend",
  title: { en: "demand trend", zh: "需求趋势" },
  about: "demand for a product grows or shrinks for years, beyond the product's own growth",
  factor: "demand as a share of the year before, each year that it lasts",
  usual: 0.95,
  years: 6,
  column: "demand",
});
