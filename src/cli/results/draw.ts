/** Draws the figures of a report, one after the other. */
import type { NamedFigure } from "../../output/figures/run-figures.ts";
import type { ReportChart } from "../../output/report/data.ts";
import { drawForReport } from "../../output/store/publish.ts";

export async function draw(figures: readonly NamedFigure[]): Promise<ReportChart[]> {
  const charts: ReportChart[] = [];
  for (const { id, spec } of figures) charts.push(await drawForReport(id, spec));
  return charts;
}
