/** A run with fewer households, counted up to the whole county: sums grow, rates and means stay. */
import type { RunRecord, YearRow } from "../../run/record.ts";
import type { LabRun } from "../engine/protocol.ts";

/** Units in which things of the whole county are counted. */
const COUNTED: ReadonlySet<string> = new Set(["household", "person", "yuan", "mu", "job", "head"]);

/** Counts without a unit of their own. */
const COUNTS = /^(cooperativesAlive|organisersFailed|organisersAbove500Mu|awardedOrganisers|.*Reached)$/;

export function wholeCounty(run: LabRun, units: Readonly<Record<string, string>>): LabRun {
  const { share, record } = run;
  if (share === 1) return run;
  const counted = Object.keys(record.years[0]?.metrics ?? {}).filter(
    (metric) => COUNTED.has(units[metric] ?? "") || COUNTS.test(metric),
  );
  const grown = ({ year, metrics }: YearRow): YearRow => {
    const all = { ...metrics };
    for (const id of counted) if (all[id] != null) all[id] /= share;
    return { year, metrics: all };
  };
  const whole: RunRecord = {
    ...record,
    years: record.years.map(grown),
    flows: record.flows.map((flow) => ({ ...flow, fen: Math.round(flow.fen / share) })),
    products: record.products.map((row) => ({
      ...row,
      area: row.area / share,
      localSupplyKg: row.localSupplyKg / share,
    })),
  };
  return { ...run, record: whole };
}
