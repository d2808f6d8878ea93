/** The figures that a person is shown first: A, B and the difference under the same luck, in the year that is looked at. */
import { spansZero } from "../../experiments/compare-differences.ts";
import type { Difference } from "../../experiments/compare-differences.ts";
import { KEY_METRICS } from "../../output/words/key-metrics.ts";
import { betterWay, metricLabel, metricUnit } from "../../output/words/metrics.ts";
import { decimal, signed, telling, yuanScale } from "../../output/words/number.ts";
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

/** How the numbers of a line are written. */
interface Writing {
  /** The unit that stands beside the name. */
  readonly beside?: string;
  readonly cell: (value: number) => string;
  readonly change: (value: number) => string;
}

/** The number alone, whole where it is one or large. */
const bare = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 100 ? decimal(value) : telling(value);

function writingOf(unit: Unit, values: readonly (number | null)[]): Writing {
  const signedBy = (cell: Writing["cell"]) => (value: number) => signed(value, cell(value));
  if (BESIDE.has(unit)) {
    const beside = unitName(unit === "yuanPerPerson" ? "yuan" : unit, lang.value);
    return { beside, cell: bare, change: signedBy(bare) };
  }
  if (unit !== "yuan" && unit !== "fen")
    return {
      cell: (value) => inUnit(value, unit, lang.value),
      change: (value) => changeInUnit(value, unit, lang.value),
    };
  const perYuan = unit === "fen" ? 100 : 1;
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0) / perYuan));
  const { divisor, unit: beside } = yuanScale(largest, lang.value);
  const cell = (value: number) => bare(value / perYuan / divisor);
  return { beside, cell, change: signedBy(cell) };
}

const MISSING = "–";

function Line({ line, several }: { readonly line: Difference; readonly several: boolean }) {
  const { metric, baselineMean, alternativeMean, mean } = line;
  const unit = metricUnit(metric);
  const { beside, cell, change } = writingOf(unit, [baselineMean, alternativeMean]);
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
          {beside !== undefined && <span class="unit">{`, ${beside}`}</span>}
        </button>
      </th>
      <td>{baselineMean === null ? MISSING : cell(baselineMean)}</td>
      <td>{alternativeMean === null ? MISSING : cell(alternativeMean)}</td>
      <td class={`change ${way}`}>
        {mean === null || mean === 0 ? MISSING : change(mean)}
        {isUntold && mean !== 0 && "*"}
      </td>
    </tr>
  );
}
