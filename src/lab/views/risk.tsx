/** One product or many: villages by how much they have put on one crop, what they earn and what their worst year takes. */
import { type ConcentrationRow, concentrationRisk } from "../../output/charts/concentration-risk.ts";
import type { VillageRow } from "../../run/record.ts";
import { Chart } from "../charts/chart.tsx";
import type { Seen, SideSeen } from "../state/seen.ts";
import { RESULTS } from "../words/desk.ts";
import { chartOptions, type View } from "./view.ts";

/** Groups of villages, from many crops to one. */
const GROUPS = 10;
/** Fewer villages than this say nothing about a frontier. */
const LEAST_VILLAGES = 20;

interface VillageCourse {
  readonly hhi: number;
  readonly mean: number;
  readonly worst: number;
}

/** Groups of the first seed's villages; a course is a village over all years. */
export function concentrationRows(scenario: string, { runs }: SideSeen): ConcentrationRow[] {
  const byVillage = new Map<number, VillageRow[]>();
  for (const row of runs[0]!.record.villages) {
    const rows = byVillage.get(row.village);
    if (rows === undefined) byVillage.set(row.village, [row]);
    else rows.push(row);
  }
  const courses = [...byVillage.values()].map(courseOf).sort((x, y) => x.hhi - y.hhi);
  if (courses.length < LEAST_VILLAGES) return [];
  return Array.from({ length: GROUPS }, (_, k) => {
    const group = courses.slice(
      Math.floor((k * courses.length) / GROUPS),
      Math.floor(((k + 1) * courses.length) / GROUPS),
    );
    const mean = (of: (course: VillageCourse) => number) =>
      group.reduce((sum, one) => sum + of(one), 0) / group.length;
    return {
      scenario,
      concentration: mean(({ hhi }) => hhi),
      incomeYuan: mean((one) => one.mean),
      worstFall: mean((one) => (one.mean > 0 ? 1 - one.worst / one.mean : 0)),
      villages: group.length,
    };
  });
}

function courseOf(rows: readonly VillageRow[]): VillageCourse {
  const incomes = rows.map(({ meanIncomePerCapitaYuan }) => meanIncomePerCapitaYuan);
  return {
    hhi: rows.reduce((sum, { productHhi }) => sum + productHhi, 0) / rows.length,
    mean: incomes.reduce((sum, income) => sum + income, 0) / rows.length,
    worst: Math.min(...incomes),
  };
}

function Show({ seen }: { readonly seen: Seen }) {
  const rows = [...concentrationRows("a", seen.a), ...concentrationRows("b", seen.b)];
  if (rows.length === 0) return null;
  return (
    <div class="charts">
      <Chart id="concentration-risk" figure={concentrationRisk(rows, chartOptions(seen))} />
    </div>
  );
}

export const risk: View = {
  id: "risk",
  title: RESULTS.risk,
  isThere: ({ a, b }) => [a, b].some(({ reading }) => reading.villages >= LEAST_VILLAGES),
  Show,
};
