/** Metrics of each enterprise of a scenario, named after it: `henParkJobs` for `hen-park`. */
import type { Organisers } from "../../model/actors/organiser.ts";
import type { Spec } from "../../model/spec.ts";
import { sizeOf } from "../../model/world.ts";
import { type Metric, ratio } from "./metric.ts";
import { camelCase } from "./named.ts";

export function enterpriseMetrics(spec: Spec): Metric[] {
  const { cooperatives } = sizeOf(spec);
  return spec.organisers.enterprises.flatMap(({ id }, e): Metric[] => {
    const o = cooperatives + e;
    const name = camelCase(id);
    const of = (
      suffix: string,
      unit: string,
      about: string,
      value: (organiser: Organisers) => number | null,
    ): Metric => ({
      id: `${name}${suffix}`,
      unit,
      about: `${about} ${id}`,
      read: (_, { world }) => value(world.organiser),
    });
    return [
      of("Jobs", "job", "jobs at", ({ jobs }) => jobs[o]!),
      of(
        "PoorJobShare",
        "1",
        "share held by registered poor households of the jobs at",
        ({ jobs, poorJobs }) => ratio(poorJobs[o]!, jobs[o]!),
      ),
      of("Shareholders", "household", "households with shares of", ({ holders }) => holders[o]!),
      of("Collectives", "village", "collectives with shares of", ({ collectives }) => collectives[o]!),
    ];
  });
}
