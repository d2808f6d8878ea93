/** Who gains and who loses, by decile of the base; and how income is shared. A decile that is clicked is looked at everywhere. */
import { useMemo } from "preact/hooks";
import { type LorenzRow, lorenz } from "../../output/charts/lorenz.ts";
import { winnersLosers } from "../../output/charts/winners-losers.ts";
import { lorenzRows } from "../../output/figures/rows.ts";
import { Chart } from "../charts/chart.tsx";
import { decile } from "../state/selection.ts";
import type { SideName } from "../state/session.ts";
import { say } from "../state/settings.ts";
import type { Seen } from "../state/seen.ts";
import { RESULTS } from "../words/desk.ts";
import { POINTING } from "../words/pointing.ts";
import { chartOptions, type View } from "./view.ts";

/** A side's last year, of the first seed; made again only for another run. */
function useCurve({ tables, runs }: Seen[SideName]): LorenzRow[] {
  const run = runs[0]!;
  return useMemo(() => {
    const { incomePerCapitaYuan, persons } = run.record.households.at(-1)?.columns ?? {};
    if (incomePerCapitaYuan === undefined || persons === undefined) return [];
    return lorenzRows(tables.id, incomePerCapitaYuan, persons);
  }, [run, tables.id]);
}

function Show({ seen }: { readonly seen: Seen }) {
  const options = chartOptions(seen);
  const rows = (seen.winners?.groups ?? []).flatMap((group, k) =>
    group === null
      ? []
      : [{ decile: k + 1, winning: group.winning, losing: group.losing, meanChangeYuan: group.meanChange }],
  );
  const isMoved = rows.some(({ winning, losing }) => winning + losing > 0);
  const curves = [...useCurve(seen.a), ...useCurve(seen.b)];
  return (
    <>
      {isMoved && <p class="pointing">{say(POINTING.clickDecile)}</p>}
      <div class="charts two">
        {isMoved && (
          <Chart
            id="winners"
            figure={winnersLosers(rows, {
              ...options,
              ...(decile.value === undefined ? {} : { decile: decile.value }),
            })}
            onPick={({ decile: picked }) => {
              if (typeof picked === "number") decile.value = picked;
            }}
          />
        )}
        {curves.length > 0 && <Chart id="lorenz" figure={lorenz(curves, options)} />}
      </div>
    </>
  );
}

export const winners: View = { id: "winners", title: RESULTS.winners, Show };
