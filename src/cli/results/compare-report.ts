/** The report of a comparison's folder, as data, from what was found and from the files. */
import type { Findings } from "../../experiments/compare.ts";
import { changedValues } from "../../experiments/grounds.ts";
import type { Difference } from "../../experiments/compare-differences.ts";
import { comparisonFigures, type HouseholdIncomes } from "../../output/figures/comparison-figures.ts";
import type { DifferenceLine, KeyFigure, ReportData } from "../../output/report/data.ts";
import { nameOf } from "../../output/words/names.ts";
import type { Lang } from "../../output/words/text.ts";
import { digestOfRuns } from "../../output/store/manifest.ts";
import { ENGINE_VERSION } from "../../run/version.ts";
import { KEY_METRICS } from "../../output/words/key-metrics.ts";
import { REPORT_NAMES } from "../words/report-names.ts";
import { summaryOf } from "../words/summary.ts";
import { costLines } from "./costs.ts";
import { draw } from "./draw.ts";
import { expectLines } from "./expect-lines.ts";
import type { Folder } from "./folder.ts";
import { flowsOf, keyFigures } from "./run-report.ts";
import { namesIn, type ScenarioView } from "./scenario-view.ts";
import { householdsBySeed } from "./year-rows.ts";

export async function compareReport(
  folder: Folder,
  views: readonly ScenarioView[],
  findings: Findings,
  lang: Lang,
): Promise<ReportData> {
  const [base] = views as [ScenarioView];
  const shown = views.at(-1)!;
  const { first, last } = base.spec.years;
  const names = { ...REPORT_NAMES, ...namesIn(views) };
  const differences = inReadingOrder(told(findings.differences));
  const figures = comparisonFigures(
    {
      scenarios: views.map(({ tables }) => tables),
      differences,
      winners: findings.winners,
      households: await incomesOf(views),
    },
    { lang, names },
  );
  return {
    kind: "compare",
    lang,
    title: shown.spec.title[lang],
    ...(shown.spec.lesson === undefined ? {} : { lesson: shown.spec.lesson[lang] }),
    headline: views.slice(1).flatMap(({ folder: { id } }) => {
      return summaryOf(findings, id, nameOf(id, lang, names), lang);
    }),
    years: { first, last },
    seeds: findings.seeds,
    names,
    keyFigures: keyFigures(shown.years, last).map((figure) => withChange(figure, findings, shown.folder.id)),
    charts: await draw(figures),
    differences,
    winners: findings.winners,
    costs: views.flatMap((view) => costLines(view.folder.id, view.years)),
    expect: expectLines(shown.spec, shown.years, shown.unitOf),
    flows: flowsOf(shown, last),
    parameters: shown.parameters,
    changed: changedValues(base.parameters, shown.parameters),
    reproduce: {
      command: folder.manifest.command ?? "liannong verify",
      digest: digestOfComparison(views),
      version: ENGINE_VERSION,
      scenarioHash: views.map(({ hash }) => hash.slice(0, 12)).join(", "),
    },
  };
}

/** One digest over all runs of a comparison: a line `id digest` for each scenario. */
export function digestOfComparison(
  views: readonly { readonly folder: { readonly id: string; readonly manifest: { digest?: string } } }[],
): string {
  return digestOfRuns(views.map(({ folder }) => ({ seed: folder.id, digest: folder.manifest.digest ?? "" })));
}

/** Differences of single years, of metrics that differ at all in some year and seed. */
function told(differences: readonly Difference[]): DifferenceLine[] {
  const key = ({ alternative, metric }: Difference) => `${alternative} ${metric}`;
  const moved = new Set(
    differences.filter(({ mean, standardDeviation }) => mean !== 0 || standardDeviation !== 0).map(key),
  );
  return differences.flatMap((difference) => {
    const { year } = difference;
    return year === null || !moved.has(key(difference)) ? [] : [{ ...difference, year }];
  });
}

function withChange(figure: KeyFigure, { differences }: Findings, alternative: string): KeyFigure {
  const change = differences.find(
    (one) => one.metric === figure.metric && one.year === figure.year && one.alternative === alternative,
  );
  return change === undefined ? figure : { ...figure, change };
}

/** Incomes of the first seed, for the curve of their distribution. */
async function incomesOf(views: readonly ScenarioView[]): Promise<HouseholdIncomes[]> {
  const all: HouseholdIncomes[] = [];
  for (const { folder, spec } of views) {
    for await (const { households } of householdsBySeed(folder.dir, spec.years)) {
      const { incomePerCapitaYuan, persons } = households;
      all.push({
        id: folder.id,
        incomes: incomePerCapitaYuan as number[],
        persons: persons as number[],
      });
      break;
    }
  }
  return all;
}

/** Key metrics first, the others as they come. */
function inReadingOrder(differences: readonly DifferenceLine[]): DifferenceLine[] {
  const rank = ({ metric }: DifferenceLine) => {
    const at = (KEY_METRICS as readonly string[]).indexOf(metric);
    return at < 0 ? KEY_METRICS.length : at;
  };
  return differences.toSorted((a, b) => rank(a) - rank(b));
}
