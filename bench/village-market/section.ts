/** Measures the village market and reports. */
import type { Calm } from "../calm.ts";
import { copyBandwidth } from "../bandwidth.ts";
import { type Machine, villageMarketReport } from "./report.ts";
import { FULL, QUICK, runSeries, type Series } from "./series.ts";
import { compileTwin, removeTwin } from "./twin.ts";

export interface VillageMarketMeasured {
  readonly series: Series;
  readonly machine: Machine;
}

/** Bytes that the quick bench copies to time memory. */
const QUICK_COPY = 2 ** 24;

export async function measureVillageMarket(
  quick: boolean,
  calm: Calm,
  repetitions?: number,
): Promise<VillageMarketMeasured> {
  const plan = quick ? QUICK : FULL;
  const twin = await compileTwin();
  const compiler = "compiler" in twin ? twin.compiler : `none (${twin.missing})`;
  try {
    const bandwidth = copyBandwidth(quick ? QUICK_COPY : undefined);
    const series = await runSeries(
      { ...plan, repetitions: repetitions ?? plan.repetitions },
      "compiler" in twin,
      calm,
    );
    return { series, machine: { compiler, bandwidth } };
  } finally {
    await removeTwin();
  }
}

export const villageMarketText = ({ series, machine }: VillageMarketMeasured) =>
  villageMarketReport(series, machine);
