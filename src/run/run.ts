/** One run: a scenario and a seed, year by year, to a record. */
import { createStoreDigest, createTextDigest } from "../engine/hash.ts";
import type { Spec } from "../model/spec.ts";
import { runIdOf, scenarioHash } from "./identity.ts";
import { openMemory } from "./metrics/memory.ts";
import { type Formula, metricsOf, observe } from "./observe.ts";
import type {
  BalanceRow,
  FlowRow,
  HouseholdColumns,
  ProductRow,
  RunRecord,
  VillageRow,
  YearDigest,
  YearRow,
} from "./record.ts";
import { householdColumns, productRows, villageRows } from "./rows.ts";
import { type Opening, openSimulation, type Simulation, stepYear } from "./simulate.ts";

/** What to run, and what to keep of it. What is kept never changes what happens. */
export interface RunRequest {
  readonly spec: Spec;
  /** Canonical text of the scenario, for its identity. */
  readonly canonical: string;
  readonly seed: string;
  readonly formulas: Readonly<Record<string, Formula>>;
  /** Years of which all households are kept. */
  readonly householdYears: readonly number[];
  /** Everything unless said. */
  readonly detail?: Detail;
}

/** What a record holds: everything, or the metrics by year and the digests, for those who look at nothing else. */
export type Detail = "all" | "metrics";

/**
 * Told after each year, for progress and for watching the world, which it must not change. A run waits for it, so that
 * whoever hosts the run may hear other things in between; what it throws ends the run.
 */
export type YearListener = (year: number, simulation: Simulation) => void | Promise<void>;

export async function run(
  request: RunRequest,
  now: () => number,
  afterYear?: YearListener,
  open: Opening = openSimulation,
): Promise<RunRecord> {
  const { spec, canonical, seed, formulas, householdYears, detail = "all" } = request;
  const began = now();
  const digestOf = await createStoreDigest();
  const joined = await createTextDigest();
  const simulation = open(spec, seed);
  const metrics = metricsOf(spec);
  const memory = openMemory(simulation.world);
  const years: YearRow[] = [];
  const flows: FlowRow[] = [];
  const balances: BalanceRow[] = [];
  const products: ProductRow[] = [];
  const villages: VillageRow[][] = [];
  const households: HouseholdColumns[] = [];
  const digests: YearDigest[] = [];
  for (let year = spec.years.first; year <= spec.years.last; year++) {
    stepYear(simulation, year);
    const seen = observe(simulation, year, metrics, formulas, memory);
    years.push(seen.row);
    if (detail === "all") {
      flows.push(...seen.flows);
      balances.push(...seen.balances);
      products.push(...productRows(simulation.world, year));
      villages.push(villageRows(simulation.world, seen.view.tied.flags, year));
    }
    if (householdYears.includes(year)) households.push(householdColumns(simulation.world, year));
    digests.push({ year, digest: digestOf(simulation.world.store) });
    await afterYear?.(year, simulation);
  }
  return {
    runId: await runIdOf(canonical, seed),
    scenarioHash: await scenarioHash(canonical),
    seed,
    digest: joined(digests.map(({ digest }) => digest)),
    digests,
    years,
    flows,
    balances,
    products,
    villages: villages.flat(),
    households,
    milliseconds: now() - began,
  };
}
