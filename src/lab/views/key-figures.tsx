/** The figures that a person is shown first: A, B and the difference under the same luck, in the year that is looked at. */
import { spansZero } from "../../experiments/compare-differences.ts";
import type { Difference } from "../../experiments/compare-differences.ts";
import { KEY_METRICS } from "../../output/words/key-metrics.ts";
import { betterWay, metricLabel, metricUnit } from "../../output/words/metrics.ts";
import { changeInUnit, inUnit } from "../../output/words/units.ts";
import { fill, lang, say } from "../state/settings.ts";
import type { Seen } from "../state/seen.ts";
import { RESULTS } from "../words/desk.ts";
import { SideMark } from "./side-mark.tsx";
import { shownYear } from "./view.ts";
import { YearSlider } from "./year-slider.tsx";

export function KeyFigures({ seen }: { readonly seen: Seen }) {
  const shown = shownYear(seen);
  const lines = KEY_METRICS.flatMap(
    (metric) => seen.findings.differences.find((one) => one.metric === metric && one.year === shown) ?? [],
  );
  const several = seen.seeds.length > 1;
  return (
    <section class="key-figures" aria-live="polite">
      <YearSlider years={seen.years} shown={shown} />
      <table class="figures">
        <caption class="out-of-sight">{fill(RESULTS.keyFigures, { year: shown })}</caption>
        <thead>
          <tr>
            <th scope="col">{fill(RESULTS.keyFigures, { year: shown })}</th>
            <th scope="col">
              <SideMark side="a" />
            </th>
            <th scope="col">
              <SideMark side="b" />
            </th>
            <th scope="col">{say(RESULTS.difference)}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.metric} line={line} several={several} />
          ))}
        </tbody>
      </table>
      {several && <p class="note">{say(RESULTS.star)}</p>}
    </section>
  );
}

function Line({ line, several }: { readonly line: Difference; readonly several: boolean }) {
  const { metric, baselineMean, alternativeMean, mean } = line;
  const unit = metricUnit(metric);
  const better = betterWay(metric);
  const isUntold = several && spansZero(line);
  const way =
    mean === null || mean === 0 || isUntold || better === undefined
      ? ""
      : mean > 0 === (better === "more")
        ? "better"
        : "worse";
  return (
    <tr>
      <th scope="row">{metricLabel(metric, lang.value)}</th>
      <td>{inUnit(baselineMean, unit, lang.value)}</td>
      <td>{inUnit(alternativeMean, unit, lang.value)}</td>
      <td class={`change ${way}`}>
        {mean === 0 ? "–" : changeInUnit(mean, unit, lang.value)}
        {isUntold && mean !== 0 && "*"}
      </td>
    </tr>
  );
}
