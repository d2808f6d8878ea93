/** Who pays whom in the year looked at: bows between sectors, and each kind of payment in yuan on both sides. */
import { useState } from "preact/hooks";
import type { PaymentRow } from "../../output/charts/flow-matrix.ts";
import { moneyFlow } from "../../output/charts/money-flow.ts";
import { kindName } from "../../output/words/names.ts";
import type { FlowRow } from "../../run/record.ts";
import { Chart } from "../charts/chart.tsx";
import { lang, say } from "../state/settings.ts";
import type { Seen, SideSeen } from "../state/seen.ts";
import { MONEY } from "../words/map-and-money.ts";
import { amountsOf } from "./amounts.ts";
import { FiguresHead } from "./figures-head.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { chartOptions, shownYear, type View } from "./view.ts";

/** Kinds of payment that are listed: those of which households get most, or pay most. */
const MOST_KINDS = 14;

const flowsIn = ({ runs }: SideSeen, year: number): readonly FlowRow[] =>
  runs[0]!.record.flows.filter((flow) => flow.year === year && flow.payer !== flow.payee);

const sumOf = (flows: readonly FlowRow[], kind: string) =>
  flows.reduce((sum, flow) => (flow.kind === kind ? sum + flow.fen / 100 : sum), 0);

function Show({ seen }: { readonly seen: Seen }) {
  const [kind, choose] = useState<string | undefined>(undefined);
  const year = shownYear(seen);
  const flows = { a: flowsIn(seen.a, year), b: flowsIn(seen.b, year) };
  const kinds = [...new Set([...flows.a, ...flows.b].map((flow) => flow.kind))]
    .map((id) => ({ id, a: sumOf(flows.a, id), b: sumOf(flows.b, id) }))
    .sort((x, y) => Math.max(y.a, y.b) - Math.max(x.a, x.b))
    .slice(0, MOST_KINDS);
  const amounts = amountsOf(Math.max(0, ...kinds.flatMap(({ a, b }) => [a, b])), lang.value);
  const payments = (of: readonly FlowRow[]): readonly PaymentRow[] =>
    kind === undefined ? of : of.filter((flow) => flow.kind === kind);
  const named = kind === undefined ? {} : { kind: kindName(kind, lang.value) };
  return (
    <>
      <p class="note">{say(MONEY.note)}</p>
      <SideBySide seen={seen}>
        {(_, side) => (
          <Chart
            id={`money-${side}-${year}`}
            figure={moneyFlow(payments(flows[side]), { ...chartOptions(seen), year, ...named })}
          />
        )}
      </SideBySide>
      <table class="figures">
        <FiguresHead>
          {say(MONEY.kind)}, {amounts.unit}{" "}
          {kind !== undefined && (
            <button type="button" class="link" onClick={() => choose(undefined)}>
              {say(MONEY.all)}
            </button>
          )}
        </FiguresHead>
        <tbody>
          {kinds.map(({ id, a, b }) => (
            <tr key={id}>
              <th scope="row">
                <button type="button" class="link" aria-pressed={id === kind} onClick={() => choose(id)}>
                  {kindName(id, lang.value)}
                </button>
              </th>
              <td>{amounts.cell(a)}</td>
              <td>{amounts.cell(b)}</td>
              <td>{amounts.change(b - a)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export const money: View = { id: "money", title: MONEY.title, Show };
