/** The figures that a person is shown first: A, B and the difference under the same luck, in the year that is looked at. */
import { spansZero } from "../../experiments/compare-differences.ts";
import type { Difference } from "../../experiments/compare-differences.ts";
import { KEY_METRICS } from "../../output/words/key-metrics.ts";
import { betterWay, metricLabel, metricUnit } from "../../output/words/metrics.ts";
import { decimal, signed, telling } from "../../output/words/number.ts";
import { changeInUnit, inUnit, type Unit, unitName } from "../../output/words/units.ts";
import { metric as chosen } from "../state/selection.ts";
import { fill, lang, say } from "../state/settings.ts";
import type { Seen } from "../state/seen.ts";
import { RESULTS } from "../words/desk.ts";
import { FiguresHead } from "./figures-head.tsx";
import { shownYear } from "./view.ts";

export function KeyFigures({ seen }: { readonly seen: Seen }) {
  const shown = shownYear(seen);
  const lines = seen.differences(KEY_METRICS, shown);
  const several = seen.seeds.length > 1;
  const isSame = seen.a.reading.hash === seen.b.reading.hash;
  return (
    <section class="key-figures" aria-live="polite">
      <table class="figures">
        <caption class="out-of-sight">{fill(RESULTS.keyFigures, { year: shown })}</caption>
        <FiguresHead>{fill(RESULTS.keyFigures, { year: shown })}</FiguresHead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.metric} line={line} several={several} />
          ))}
        </tbody>
      </table>
      <p class="note">
        {say(RESULTS.pickMetric)} {several && !isSame && say(RESULTS.star)}
      </p>
    </section>
  );
}

/** Units that stand beside the name rather than behind each number. */
const BESIDE: ReadonlySet<Unit> = new Set(["persons", "households", "mu", "yuanPerPerson", "yuanPerMu"]);

/** The number alone, whole where it is one or large. */
const bare = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 100 ? decimal(value) : telling(value);

function cell(value: number | null, unit: Unit): string {
  return value !== null && BESIDE.has(unit) ? bare(value) : inUnit(value, unit, lang.value);
}

function changeCell(value: number | null, unit: Unit): string {
  if (value === 0) return "–";
  return value !== null && BESIDE.has(unit)
    ? signed(value, bare(value))
    : changeInUnit(value, unit, lang.value);
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
      <th scope="row">
        <button
          type="button"
          class="course-of"
          aria-pressed={chosen.value === metric}
          onClick={() => (chosen.value = metric)}
        >
          {metricLabel(metric, lang.value)}
          {BESIDE.has(unit) && (
            <span class="unit">{`, ${unitName(unit === "yuanPerPerson" ? "yuan" : unit, lang.value)}`}</span>
          )}
        </button>
      </th>
      <td>{cell(baselineMean, unit)}</td>
      <td>{cell(alternativeMean, unit)}</td>
      <td class={`change ${way}`}>
        {changeCell(mean, unit)}
        {isUntold && mean !== 0 && "*"}
      </td>
    </tr>
  );
}
