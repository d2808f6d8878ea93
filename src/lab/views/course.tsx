/** How the chosen figure goes over the years on both sides: fans over the seeds, under which the years are walked through. */
import { povertyFan } from "../../output/charts/poverty-fan.ts";
import { fanRows } from "../../output/figures/rows.ts";
import { Chart } from "../charts/chart.tsx";
import { metric, year } from "../state/selection.ts";
import type { Seen } from "../state/seen.ts";
import { chartOptions, shownYear } from "./view.ts";
import { YearSlider } from "./year-slider.tsx";

export function Course({ seen }: { readonly seen: Seen }) {
  const shown =
    metric.value in seen.a.tables.years && metric.value in seen.b.tables.years
      ? metric.value
      : "headcountRate";
  const rows = [seen.a, seen.b].flatMap(({ tables }) => fanRows(tables.id, tables.years, shown));
  return (
    <div class="course">
      <Chart
        id={`course-${shown}`}
        figure={povertyFan(rows, { ...chartOptions(seen), metric: shown })}
        onPick={({ year: picked }) => {
          if (typeof picked === "number") year.value = picked;
        }}
      />
      <YearSlider years={seen.years} shown={shownYear(seen)} />
    </div>
  );
}
