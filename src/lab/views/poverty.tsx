/** Poverty over the years: both sides as fans over the seeds, and their difference. */
import { differenceFan } from "../../output/charts/difference-fan.ts";
import { povertyFan } from "../../output/charts/poverty-fan.ts";
import { fanRows } from "../../output/figures/rows.ts";
import { Chart } from "../charts/chart.tsx";
import { RESULTS } from "../words/desk.ts";
import type { Seen } from "../state/seen.ts";
import { chartOptions, type View } from "./view.ts";

const METRICS = ["headcountRate", "meanIncomePerCapitaYuan"] as const;

function Show({ seen }: { readonly seen: Seen }) {
  const options = chartOptions(seen);
  const lines = seen.findings.differences.flatMap((line) =>
    line.year === null ? [] : [{ ...line, year: line.year }],
  );
  return (
    <div class="charts two">
      {METRICS.map((metric) => {
        const rows = [seen.a, seen.b].flatMap(({ tables }) => fanRows(tables.id, tables.years, metric));
        return <Chart key={metric} id={`fan-${metric}`} figure={povertyFan(rows, { ...options, metric })} />;
      })}
      {seen.seeds.length > 1 && (
        <Chart
          id="difference-headcountRate"
          figure={differenceFan(
            lines.filter(({ metric }) => metric === "headcountRate"),
            { ...options, metric: "headcountRate" },
          )}
        />
      )}
    </div>
  );
}

export const poverty: View = { id: "poverty", title: RESULTS.poverty, Show };
