/**
 * Who bears what shocks and failures took this year. What the books of losses take from households and from organisers is
 * lessened by what others pay for it: insurers by indemnities, counties by disaster relief and by guarantees to the bank,
 * collectives by relief of their own. What a failed organiser leaves unpaid is borne by whom it owed: households,
 * collectives, the bank. So the six add up to all losses by cause. Below zero where more was paid than was lost. An
 * organiser that a shock broke counts with the harvest that it lost, and whom it owed with what they did not get.
 */
import { columnsOf } from "../../engine/columns.ts";
import type { Flow } from "../../ledger/flows.ts";
import { OWN_REASON } from "../../model/actors/organiser.ts";
import { householdLossTable, type LossTable } from "../../model/shocks/losses.ts";
import type { World } from "../../model/world.ts";
import { type LeftUnpaid, leftUnpaid } from "./failures.ts";
import type { Metric } from "./metric.ts";
import type { YearView } from "./year-view.ts";

/** Kinds of payment that make a loss good, and who pays them. */
const MADE_GOOD = {
  Insurer: ["indemnity"],
  Government: ["disasterRelief", "guarantee"],
  Collectives: ["collectiveRelief"],
} as const satisfies Readonly<Record<string, readonly Flow["kind"][]>>;

type Payer = keyof typeof MADE_GOOD;
const payers = Object.keys(MADE_GOOD) as Payer[];

/** Paid to make losses good, to households or to all others, in yuan. */
function madeGood({ flows }: YearView, wanted: readonly Payer[], payee?: Flow["payee"]): number {
  const kinds: readonly Flow["kind"][] = wanted.flatMap((payer) => MADE_GOOD[payer]);
  let fen = 0;
  for (const flow of flows)
    if (kinds.includes(flow.kind) && (payee === undefined || flow.payee === payee)) fen += flow.fen;
  return fen / 100;
}

const total = ({ households, collectives, bank }: LeftUnpaid) => households + collectives + bank;

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
  const toOthers = (view: YearView) =>
    madeGood(view, payers) - madeGood(view, payers, "household") - madeGood(view, payers, "bank");
  return [
    borne(
      "Households",
      "what shocks took from households and failures left unpaid to them, less what others paid them for it",
      (view, world) =>
        ofHouseholds(world) + leftUnpaid(world, view.year).households - madeGood(view, payers, "household"),
    ),
    borne(
      "Organisers",
      "what shocks took from cooperatives and enterprises, less what others paid them for it",
      (view, world) =>
        // What a failure for a reason of its own left unpaid is booked to that shock, and borne by whom it owed.
        all(world) - ofHouseholds(world) - total(leftUnpaid(world, view.year, OWN_REASON)) - toOthers(view),
    ),
    borne(
      "Bank",
      "loans struck and interest unpaid in failures, less what guarantees paid",
      (view, world) => leftUnpaid(world, view.year).bank - madeGood(view, payers, "bank"),
    ),
    borne("Insurer", `paid to make losses good: ${MADE_GOOD.Insurer.join(", ")}`, (view) =>
      madeGood(view, ["Insurer"]),
    ),
    borne("Government", `paid to make losses good: ${MADE_GOOD.Government.join(", ")}`, (view) =>
      madeGood(view, ["Government"]),
    ),
    borne(
      "Collectives",
      "relief of their own, and what failures left unpaid to them",
      (view, world) => madeGood(view, ["Collectives"]) + leftUnpaid(world, view.year).collectives,
    ),
  ];
}
