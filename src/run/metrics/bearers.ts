/**
 * Who bears what shocks took this year. What the books of losses take from households and from organisers is lessened by what
 * others pay for it: insurers by indemnities, counties by disaster relief, collectives by relief of their own. So the five
 * add up to what all shocks took. Below zero where more was paid than was lost. What organisers in trouble pass on to others
 * (broken promises, struck loans and shares) is told beside it, as arrears and losses in failures.
 */
import { columnsOf } from "../../engine/columns.ts";
import type { Flow } from "../../ledger/flows.ts";
import { householdLossTable, type LossTable } from "../../model/shocks/losses.ts";
import type { World } from "../../model/world.ts";
import type { Metric } from "./metric.ts";
import type { YearView } from "./year-view.ts";

/** Kinds of payment that make a loss good, and who pays them. */
const MADE_GOOD = {
  Insurer: ["indemnity"],
  Government: ["disasterRelief"],
  Collectives: ["collectiveRelief"],
} as const satisfies Readonly<Record<string, readonly Flow["kind"][]>>;

type Payer = keyof typeof MADE_GOOD;
const payers = Object.keys(MADE_GOOD) as Payer[];

/** Paid to make losses good, to households or to all others, in yuan. */
function madeGood({ flows }: YearView, wanted: readonly Payer[], toHouseholds?: boolean): number {
  const kinds: readonly Flow["kind"][] = wanted.flatMap((payer) => MADE_GOOD[payer]);
  let fen = 0;
  for (const flow of flows) {
    if (!kinds.includes(flow.kind)) continue;
    if (toHouseholds === undefined || (flow.payee === "household") === toHouseholds) fen += flow.fen;
  }
  return fen / 100;
}

const sum = (yuan: Float64Array | Float32Array) => {
  let all = 0;
  for (let row = 0; row < yuan.length; row++) all += yuan[row]!;
  return all;
};

/** Metrics of a scenario whose shocks book losses in these tables. */
export function bearerMetrics(tables: readonly LossTable[]): Metric[] {
  const all = ({ store }: World) =>
    tables.reduce((total, table) => total + sum(columnsOf(store, table).lossYuan), 0);
  const ofHouseholds = ({ store }: World) => sum(columnsOf(store, householdLossTable).lossYuan);
  const borne = (who: string, about: string, read: (view: YearView, world: World) => number): Metric => ({
    id: `lossBorneBy${who}Yuan`,
    unit: "yuan",
    about,
    read: (view, { world }) => read(view, world),
  });
  return [
    borne(
      "Households",
      "what shocks took from households, less what others paid them for it",
      (view, world) => ofHouseholds(world) - madeGood(view, payers, true),
    ),
    borne(
      "Organisers",
      "what shocks took from cooperatives and enterprises, less what others paid them for it",
      (view, world) => all(world) - ofHouseholds(world) - madeGood(view, payers, false),
    ),
    ...payers.map((payer) =>
      borne(payer, `paid to make losses good: ${MADE_GOOD[payer].join(", ")}`, (view) =>
        madeGood(view, [payer]),
      ),
    ),
  ];
}
