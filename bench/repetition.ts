/** One run, with a stopwatch at every step. */
import { createStoreDigest, createTextDigest } from "../src/engine/hash.ts";
import type { Spec } from "../src/model/spec.ts";
import { metricsOf, observe } from "../src/run/observe.ts";
import { openSimulation, stepYear } from "../src/run/simulate.ts";
import { type Collections, type Span, watchCollections } from "./collections.ts";

export interface Repetition {
  readonly householdYears: number;
  readonly buildMs: number;
  /** All years: steps, payments, audit. */
  readonly stepsMs: number;
  /** All metrics of all years. */
  readonly observeMs: number;
  /** Digests of all years. */
  readonly digestMs: number;
  /** Milliseconds of each step over all years, by name; the audit of the books counts to the last. */
  readonly steps: ReadonlyMap<string, number>;
  /** Garbage collections during the steps of all years: a step should leave nothing to collect. */
  readonly collections: Collections;
  /** The digest that `run` gives. */
  readonly digest: string;
}

export async function repeat(spec: Spec, seed: string): Promise<Repetition> {
  const digestOf = await createStoreDigest();
  const joined = await createTextDigest();
  const metrics = metricsOf(spec);
  const steps = new Map<string, number>();
  const digests: string[] = [];
  const collectionsIn = watchCollections();
  const stepping: Span[] = [];
  let [stepsMs, observeMs, digestMs] = [0, 0, 0];
  let began = performance.now();
  const lap = () => {
    const now = performance.now();
    const ms = now - began;
    began = now;
    return ms;
  };
  const simulation = openSimulation(spec, seed);
  const buildMs = lap();
  for (let year = spec.years.first; year <= spec.years.last; year++) {
    let running = "";
    const yearBegan = began;
    const charge = () => {
      const ms = lap();
      stepsMs += ms;
      if (running !== "") steps.set(running, (steps.get(running) ?? 0) + ms);
    };
    stepYear(simulation, year, ({ name }) => {
      charge();
      running = name;
    });
    charge();
    stepping.push([yearBegan, began]);
    observe(simulation, year, metrics, {});
    observeMs += lap();
    digests.push(digestOf(simulation.world.store));
    digestMs += lap();
  }
  const householdYears = simulation.world.size.households * digests.length;
  const collections = await collectionsIn(stepping);
  const digest = joined(digests);
  return { householdYears, buildMs, stepsMs, observeMs, digestMs, steps, collections, digest };
}
