/** The report of a run's folder, as data: everything comes from the files, so that it can be made again at any time. */
import { meanInterval } from "../../experiments/statistics/interval.ts";
import { runFigures } from "../../output/figures/run-figures.ts";
import type { KeyFigure, ReportChart, ReportData } from "../../output/report/data.ts";
import { courseSentence } from "../../output/words/headline.ts";
import type { Lang } from "../../output/words/text.ts";
import type { FlowRow, YearRow } from "../../run/record.ts";
import { ENGINE_VERSION } from "../../run/version.ts";
import { CARD_METRICS } from "../../output/words/key-metrics.ts";
import { REPORT_NAMES } from "../words/report-names.ts";
import { costLines } from "./costs.ts";
import { draw } from "./draw.ts";
import { expectLines } from "./expect-lines.ts";
import { namesIn, type ScenarioView } from "./scenario-view.ts";

export async function runReport(view: ScenarioView, lang: Lang): Promise<ReportData> {
  const { folder, spec, years, hash } = view;
  const { first, last } = spec.years;
  const names = { ...REPORT_NAMES, ...namesIn([view]) };
  const charts: ReportChart[] = await draw(runFigures([view.tables], { lang, names }));
  const course = ["headcountRate", "meanIncomePerCapitaYuan"].map((metric) =>
    courseSentence(
      metric,
      { year: first, value: meanIn(years, metric, first).mean },
      { year: last, value: meanIn(years, metric, last).mean },
      lang,
    ),
  );
  return {
    kind: "run",
    lang,
    title: spec.title[lang],
    ...(spec.lesson === undefined ? {} : { lesson: spec.lesson[lang] }),
    headline: course,
    years: { first, last },
    seeds: [...years.keys()],
    names,
    keyFigures: keyFigures(years, last),
    charts,
    differences: [],
    winners: [],
    costs: costLines(folder.id, years),
    expect: expectLines(spec, years, view.unitOf),
    flows: flowsOf(view, last),
    parameters: view.parameters,
    reproduce: {
      command: folder.manifest.command ?? "liannong verify",
      digest: folder.manifest.digest ?? "",
      version: ENGINE_VERSION,
      scenarioHash: hash,
    },
  };
}

/** The mean of a metric in a year over seeds. */
export function meanIn(years: ReadonlyMap<string, readonly YearRow[]>, metric: string, year: number) {
  return meanInterval(
    [...years.values()].flatMap((rows) => rows.find((row) => row.year === year)?.metrics[metric] ?? []),
  );
}

export function keyFigures(years: ReadonlyMap<string, readonly YearRow[]>, year: number): KeyFigure[] {
  return CARD_METRICS.flatMap((metric) => {
    const { mean, low, high } = meanIn(years, metric, year);
    return mean === null ? [] : [{ metric, year, mean, low, high }];
  });
}

/** The payments of one year of the first seed: sums over seeds would be nobody's books. */
export function flowsOf({ tables: { flows } }: ScenarioView, year: number): ReportData["flows"] {
  const seed = flows.seed?.[0] as string | undefined;
  if (seed === undefined) return undefined;
  const rows = flows.year!.flatMap((of, row): FlowRow[] =>
    of === year && flows.seed![row] === seed
      ? [
          {
            year,
            kind: flows.kind![row] as string,
            payer: flows.payer![row] as string,
            payee: flows.payee![row] as string,
            fen: flows.fen![row] as number,
          },
        ]
      : [],
  );
  return { year, seed, rows };
}
