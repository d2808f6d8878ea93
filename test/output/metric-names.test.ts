/** Every metric of the simulator has a name in both languages. */
import { expect, test } from "vitest";
import { metricsOf } from "../../src/run/observe.ts";
import { METRICS } from "../../src/output/words/metric-names.ts";
import { smallCounty } from "../support/small.ts";

/** Enterprises are named by the scenario, instruments by their title. */
const enterprise = /^(henPark|exporter)|(CostYuan|Reached)$/;

test("every metric that the simulator reads off a world has a name in both languages", () => {
  const ids = metricsOf(smallCounty()).map(({ id }) => id);
  expect(ids.filter((id) => !enterprise.test(id) && METRICS[id] === undefined)).toEqual([]);
});

test("no name is kept for a metric that is no more", () => {
  const ids = new Set(metricsOf(smallCounty()).map(({ id }) => id));
  expect(Object.keys(METRICS).filter((id) => !ids.has(id))).toEqual([]);
});
