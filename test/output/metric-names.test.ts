/** Every metric of the simulator has a name in both languages. */
import { expect, test } from "vitest";
import { linkages, shocks } from "../../src/model/catalog.ts";
import { lossMetrics } from "../../src/run/metrics/shocks.ts";
import { metricsOf } from "../../src/run/observe.ts";
import { METRICS } from "../../src/output/words/metric-names.ts";
import { isNamed } from "../../src/output/words/metrics.ts";
import { smallCounty } from "../support/small.ts";

const everyLinkage = Object.fromEntries(Object.keys(linkages).map((id) => [id, "on"]));
const kinds = [{ id: "plains" }, { id: "hills" }];
const county = smallCounty({
  linkages: everyLinkage,
  instruments: { minimumPrice: "on" },
  regions: kinds,
});
/** Enterprises are named by the scenario, instruments by their title. */
const enterprise = /^(henPark|exporter)|(CostYuan|Reached)$/;

test("every metric that the simulator reads off a world has a name in both languages", () => {
  const all = [...metricsOf(county), ...lossMetrics(Object.values(shocks))];
  const ids = all.map(({ id }) => id);
  expect(ids.filter((id) => !enterprise.test(id) && !isNamed(id))).toEqual([]);
});

test("no name is kept for a metric that is no more", () => {
  const all = [...metricsOf(county), ...lossMetrics(Object.values(shocks))];
  const ids = new Set(all.map(({ id }) => id));
  expect(Object.keys(METRICS).filter((id) => !ids.has(id))).toEqual([]);
});
