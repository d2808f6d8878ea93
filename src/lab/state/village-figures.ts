/** The figures of one village of one run, as the charts of a county take them. */
import type { IncomeRow } from "../../output/charts/income-by-source.ts";
import type { MixRow } from "../../output/charts/product-mix.ts";
import { INCOME_SOURCES } from "../../output/words/names.ts";
import type { VillageRow } from "../../run/record.ts";
import type { LabRun } from "../engine/protocol.ts";

/** The rows of a village, one a year; none where the run has no such village. */
export const villageRows = ({ record }: LabRun, village: number): VillageRow[] =>
  record.villages.filter((row) => row.village === village);

/** Net income per person by source. */
export function villageIncomes(run: LabRun, village: number): IncomeRow[] {
  const width = INCOME_SOURCES.length;
  return villageRows(run, village).flatMap(({ year, persons }) => {
    const { incomeYuan } = run.villageYears.find((one) => one.year === year)!;
    return INCOME_SOURCES.map((source, s) => ({
      year,
      source,
      yuanPerPerson: incomeYuan[village * width + s]! / Math.max(1, persons),
    }));
  });
}

/** Share of each crop in the village's cropped area. */
export function villageMix({ villageYears, products }: LabRun, village: number): MixRow[] {
  return villageYears.flatMap(({ year, cropMu }) => {
    const areas = cropMu.subarray(village * products.length, (village + 1) * products.length);
    const whole = areas.reduce((sum, area) => sum + area, 0);
    return products.map((product, p) => ({
      year,
      product,
      areaShare: whole > 0 ? areas[p]! / whole : 0,
    }));
  });
}
