/** One village on both sides beside its county: figures of the year looked at, and the course of one of them. */
import { villageCourse } from "../../output/charts/village-course.ts";
import { CHART_WORDS } from "../../output/words/charts.ts";
import { metricLabel, metricUnit } from "../../output/words/metrics.ts";
import { changeInUnit, inUnit } from "../../output/words/units.ts";
import type { VillageRow } from "../../run/record.ts";
import { Chart } from "../charts/chart.tsx";
import { shownVillage } from "../state/pointed.ts";
import { metric, village as chosen } from "../state/selection.ts";
import type { Seen, SideSeen } from "../state/seen.ts";
import { type SideName, sideNames } from "../state/session.ts";
import { fill, lang, say } from "../state/settings.ts";
import { villageRows } from "../state/village-figures.ts";
import { RESULTS } from "../words/desk.ts";
import { POINTING } from "../words/pointing.ts";
import { SideMark } from "./side-mark.tsx";
import { chartOptions, shownYear, type View } from "./view.ts";

/** The county's metric that says of all its villages what a row says of one. */
const FIGURES = {
  headcountRate: "headcountRate",
  meanIncomePerCapitaYuan: "meanIncomePerCapitaYuan",
  linkedShare: "linkedShare",
  villageHhi: "productHhi",
  collectiveIncomeYuan: "collectiveIncomeYuan",
} as const satisfies Record<string, keyof VillageRow>;

type Figure = keyof typeof FIGURES;
const figures = Object.keys(FIGURES) as Figure[];

const isFigure = (id: string): id is Figure => Object.hasOwn(FIGURES, id);

/** A figure of the first seed by year: the village's and the county's. */
function courseOf({ runs }: SideSeen, village: number, figure: Figure) {
  const { years } = runs[0]!.record;
  const rows = villageRows(runs[0]!, village);
  return years.map(({ year, metrics }) => ({
    year,
    village: rows.find((row) => row.year === year)?.[FIGURES[figure]] ?? null,
    county: metrics[figure] ?? null,
  }));
}

function Show({ seen }: { readonly seen: Seen }) {
  const village = shownVillage(seen);
  if (village === undefined) return <p class="note">{say(POINTING.follows)}</p>;
  const year = shownYear(seen);
  const shown = isFigure(metric.value) ? metric.value : "headcountRate";
  const at = (side: SideName, figure: Figure) =>
    courseOf(seen[side], village, figure).find((one) => one.year === year)!;
  const courses = sideNames.flatMap((side) =>
    courseOf(seen[side], village, shown).map((row) => ({ scenario: side, ...row })),
  );
  return (
    <div class="hero">
      <table class="figures" data-village={village}>
        <thead>
          <tr>
            <th scope="col">
              {fill(CHART_WORDS.village, { village })} · {year}
            </th>
            {sideNames.map((side) => (
              <th key={side} scope="col">
                <SideMark side={side} />
              </th>
            ))}
            <th scope="col">{say(RESULTS.difference)}</th>
            {sideNames.map((side) => (
              <th key={side} scope="col">
                <SideMark side={side} /> {say(POINTING.county)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Line key={figure} figure={figure} a={at("a", figure)} b={at("b", figure)} shown={shown} />
          ))}
        </tbody>
      </table>
      <Chart
        id={`village-${village}-${shown}`}
        figure={villageCourse(courses, { ...chartOptions(seen), metric: shown, village })}
      />
    </div>
  );
}

interface Place {
  readonly village: number | null;
  readonly county: number | null;
}

interface LineProps {
  readonly figure: Figure;
  readonly a: Place;
  readonly b: Place;
  readonly shown: Figure;
}

function Line({ figure, a, b, shown }: LineProps) {
  const unit = metricUnit(figure);
  const cell = (value: number | null) => inUnit(value, unit, lang.value);
  const change = a.village === null || b.village === null ? null : b.village - a.village;
  return (
    <tr data-figure={figure}>
      <th scope="row">
        <button
          type="button"
          class="course-of"
          aria-pressed={figure === shown}
          onClick={() => (metric.value = figure)}
        >
          {metricLabel(figure, lang.value)}
        </button>
      </th>
      <td>{cell(a.village)}</td>
      <td>{cell(b.village)}</td>
      <td>{change === 0 ? "–" : changeInUnit(change, unit, lang.value)}</td>
      <td class="quiet">{cell(a.county)}</td>
      <td class="quiet">{cell(b.county)}</td>
    </tr>
  );
}

export const village: View = {
  id: "village",
  title: POINTING.oneVillage,
  isThere: () => chosen.value !== undefined,
  Show,
};
