/** What B costs the public beyond A, and what that is for each further person who left poverty. */
import { yuan } from "../../output/words/number.ts";
import { instrumentName, metricLabel } from "../../output/words/metrics.ts";
import { lang, say } from "../state/settings.ts";
import type { Seen, SideSeen } from "../state/seen.ts";
import { RESULTS } from "../words/desk.ts";
import { COST } from "../words/cost.ts";
import { amountsOf } from "./amounts.ts";
import { FiguresHead } from "./figures-head.tsx";
import type { View } from "./view.ts";

/** Yuan over all years, mean over seeds. */
function total({ runs }: SideSeen, metric: string): number {
  return (
    runs.reduce(
      (sum, { record }) => sum + record.years.reduce((all, { metrics }) => all + (metrics[metric] ?? 0), 0),
      0,
    ) / runs.length
  );
}

/** Programmes that cost either side anything, by id. */
function programmes(seen: Seen): string[] {
  const ids = [seen.a, seen.b].flatMap(({ runs }) => Object.keys(runs[0]!.record.years[0]!.metrics));
  const costs = [...new Set(ids)].filter((id) => id.endsWith("CostYuan") && id !== "publicCostYuan");
  return costs.filter((id) => total(seen.a, id) !== 0 || total(seen.b, id) !== 0);
}

function Show({ seen }: { readonly seen: Seen }) {
  const { perPersonYuan } = seen.cost;
  const whole = [seen.a, seen.b].map((side) => total(side, "publicCostYuan"));
  const amounts = amountsOf(Math.max(...whole), lang.value);
  const row = (id: string, name: string) => {
    const [a, b] = [total(seen.a, id), total(seen.b, id)];
    return (
      <tr key={id}>
        <th scope="row">{name}</th>
        <td>{amounts.cell(a)}</td>
        <td>{amounts.cell(b)}</td>
        <td>{amounts.change(b - a)}</td>
      </tr>
    );
  };
  return (
    <>
      <table class="figures">
        <FiguresHead>
          {say(COST.programme)}, {amounts.unit}
        </FiguresHead>
        <tbody>
          {programmes(seen).map((id) => row(id, instrumentName(id.replace(/CostYuan$/, ""), lang.value)))}
          {row("publicCostYuan", metricLabel("publicCostYuan", lang.value))}
        </tbody>
      </table>
      <p class="note">
        {say(COST.perExit)}:{" "}
        <b>{perPersonYuan === null ? say(COST.untold) : yuan(perPersonYuan, lang.value)}</b>
      </p>
    </>
  );
}

export const cost: View = { id: "cost", title: RESULTS.cost, Show };
