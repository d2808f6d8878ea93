/** Phase 12, outside the world: reads a year off it. Reading changes nothing, so watching more cannot change a run. */
import { balances } from "../ledger/audit.ts";
import { mechanismsOf, type Spec } from "../model/spec.ts";
import { enterpriseMetrics } from "./metrics/enterprises.ts";
import { failureMetrics } from "./metrics/failures.ts";
import { groupMetrics } from "./metrics/group-metrics.ts";
import { costMetrics, instrumentMetrics } from "./metrics/instruments.ts";
import { type Memory, openMemory } from "./metrics/memory.ts";
import { linkageMetrics } from "./metrics/linkages.ts";
import type { Metric } from "./metrics/metric.ts";
import { organiserMetrics } from "./metrics/organisers.ts";
import { peopleMetrics } from "./metrics/people.ts";
import { placeMetrics } from "./metrics/place.ts";
import { productMetrics } from "./metrics/products.ts";
import { regionMetrics } from "./metrics/regions.ts";
import { lossMetrics } from "./metrics/shocks.ts";
import { type YearView, viewYear } from "./metrics/year-view.ts";
import type { BalanceRow, FlowRow, YearRow } from "./record.ts";
import type { Simulation } from "./simulate.ts";

/** A metric that a scenario defines: a formula over the other metrics of the year. */
export type Formula = (metrics: Readonly<Record<string, number | null>>) => number | null;

/** All metrics of a scenario, those of its linkages and enterprises included. */
export function metricsOf(spec: Spec): Metric[] {
  const inForce = mechanismsOf(spec);
  return [
    ...peopleMetrics,
    ...groupMetrics,
    ...organiserMetrics,
    ...failureMetrics,
    ...linkageMetrics(inForce),
    ...enterpriseMetrics(spec),
    ...placeMetrics,
    ...costMetrics,
    ...instrumentMetrics(inForce),
    ...lossMetrics(inForce.map(({ mechanism }) => mechanism)),
    ...productMetrics(spec),
    ...regionMetrics(spec),
  ];
}

/** What a year leaves in the tables of years, flows and balances. */
export interface Observation {
  readonly view: YearView;
  readonly row: YearRow;
  readonly flows: readonly FlowRow[];
  readonly balances: readonly BalanceRow[];
}

/** `memory` is of the years before, seen in order; without it there is nothing to compare the year with. */
export function observe(
  simulation: Simulation,
  year: number,
  metrics: readonly Metric[],
  formulas: Readonly<Record<string, Formula>>,
  memory: Memory = openMemory(simulation.world),
): Observation {
  const view = viewYear(simulation, year, memory);
  const values: Record<string, number | null> = {};
  for (const metric of metrics) values[metric.id] = finite(metric.read(view, simulation));
  const own = Object.entries(formulas).map(([id, formula]) => [id, finite(formula(values))] as const);
  return {
    view,
    row: { year, metrics: { ...values, ...Object.fromEntries(own) } },
    flows: view.flows.map((flow) => ({ year, ...flow })),
    balances: balances(simulation.world.books).map((balance) => ({ year, ...balance })),
  };
}

const finite = (value: number | null) => (value !== null && Number.isFinite(value) ? value : null);
