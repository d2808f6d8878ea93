/** Households that each linkage ties to an organiser or collective, year by year, and of them the registered poor. */

import { linkages } from "../../model/catalog.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import { CHART_WORDS } from "../words/charts.ts";
import { fill, say } from "../words/text.ts";
import { type ChartOptions, type Spec, PALETTE, lineKey, stacked, yearAxis } from "./spec.ts";

/** Means over seeds, or one seed. */
export interface TiesRow {
  readonly year: number;
  /** Id of a linkage. */
  readonly linkage: string;
  readonly households: number;
  readonly poorHouseholds: number;
}

export function linkageTies(rows: readonly TiesRow[], options: ChartOptions): Spec {
  const { lang } = options;
  const leading = leadingLinkages(rows);
  const titleOf = (id: string) => (linkages as Readonly<Record<string, Mechanism>>)[id]!.title[lang];
  const called = rows
    .filter(({ linkage }) => leading.includes(linkage))
    .map((row) => ({ ...row, linkage: titleOf(row.linkage) }));
  const domain = leading.map(titleOf);
  const panel = (field: "households" | "poorHouseholds", title: string, height: number) => ({
    height,
    mark: { type: "line", strokeWidth: 2.5, point: { size: 30 } },
    encoding: {
      x: yearAxis(say(CHART_WORDS.year, lang)),
      y: { field, type: "quantitative", title, axis: { format: ",~f" } },
      color: {
        field: "linkage",
        type: "nominal",
        scale: { domain, range: domain.map((_, k) => PALETTE[k]) },
        legend: lineKey(domain),
      },
    },
  });
  return stacked(
    {
      title: say(CHART_WORDS.tiesTitle, lang),
      subtitle: fill(CHART_WORDS.tiesNote, lang, { most: PALETTE.length }),
    },
    called,
    [
      panel("households", say(CHART_WORDS.tiesAxis, lang), 170),
      panel("poorHouseholds", say(CHART_WORDS.poorTiesAxis, lang), 120),
    ],
    options,
  );
}

/** Linkages by the most households that they tie in any year: as many as there are colours. */
function leadingLinkages(rows: readonly TiesRow[]): string[] {
  const most = new Map<string, number>();
  for (const { linkage, households } of rows) most.set(linkage, Math.max(households, most.get(linkage) ?? 0));
  return [...most]
    .filter(([, households]) => households > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, PALETTE.length)
    .map(([linkage]) => linkage);
}
