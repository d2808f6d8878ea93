/** One run in a worker: whole or with fewer households, alone or led over lanes, watched for the page. */
import type { SharedRun } from "../../execute/request.ts";
import { type Job, runJob } from "../../execute/job.ts";
import { lead } from "../../execute/lead.ts";
import type { Spec } from "../../model/spec.ts";
import type { HouseholdColumns } from "../../run/record.ts";
import type { YearListener } from "../../run/run.ts";
import { canonical } from "../../scenario/index.ts";
import { fewerHouseholds } from "./fewer.ts";
import type { LabRun, RunOrder } from "./protocol.ts";
import { openWatch } from "./watch.ts";

export interface Ears {
  /** Told after each year; the run waits, and ends if this throws. */
  onYear(year: number): Promise<void>;
  onOpened(shared: SharedRun): void;
}

/** Does an order; `lanes` other workers may follow it, where memory can be shared. */
export async function doRun(
  { job, atMost, isFurther = false }: RunOrder,
  lanes: number,
  ears: Ears,
): Promise<LabRun> {
  const { job: smaller, share } = atMost === undefined ? { job, share: 1 } : fewer(job, atMost);
  let watch = openWatch();
  let first = true;
  const { years } = JSON.parse(smaller.canonical) as Spec;
  const afterYear: YearListener = async (year, simulation) => {
    // A run whose lane failed begins again; what was seen of the failed one is forgotten.
    if (year === years.first && !first) watch = openWatch();
    first = false;
    watch.see(year, simulation);
    await ears.onYear(year);
  };
  const now = () => performance.now();
  const record =
    lanes === 0
      ? await runJob(smaller, now, afterYear)
      : await lead(smaller, lanes, (shared) => ears.onOpened(shared), now, afterYear);
  const { householdYears, villageYears, ...people } = watch.seen();
  const households = record.households.map((kept) =>
    isFurther || kept.year < years.last ? incomesOf(kept) : kept,
  );
  return {
    record: { ...record, households },
    share,
    ...people,
    householdYears: isFurther ? [] : householdYears,
    villageYears: isFurther ? [] : villageYears,
  };
}

/** What groups are formed by and compared in. */
function incomesOf({ year, columns: { incomePerCapitaYuan, persons } }: HouseholdColumns): HouseholdColumns {
  return { year, columns: { incomePerCapitaYuan: incomePerCapitaYuan!, persons: persons! } };
}

function fewer(job: Job, atMost: number): { job: Job; share: number } {
  const { spec, share } = fewerHouseholds(JSON.parse(job.canonical) as Spec, atMost);
  return share === 1 ? { job, share } : { job: { ...job, canonical: canonical(spec) }, share };
}
