/** Breaking points: for each shock how much of the severity searched each strategy takes before it misses the goal. */
import { STRESS_TABLE_WORDS } from "../words/stress.ts";
import { say } from "../words/text.ts";
import { type ChartOptions, figure, PALETTE, type Spec } from "./spec.ts";

export interface BreakingRow {
  readonly strategy: string;
  readonly shock: string;
  /** Of what was searched, 0 to 1; 1 where it never broke. */
  readonly share: number;
  readonly beyond: boolean;
}

export function breakingPoints(rows: readonly BreakingRow[], options: ChartOptions): Spec {
  const { lang } = options;
  const strategies = [...new Set(rows.map(({ strategy }) => strategy))];
  const shocks = [...new Set(rows.map(({ shock }) => shock))];
  const x = (field: string) => ({
    field,
    type: "quantitative",
    title: say(STRESS_TABLE_WORDS.shareOfSearch, lang),
    scale: { domain: [0, 1] },
    axis: { format: "~%", grid: true, tickCount: 5 },
  });
  const y = { field: "strategy", type: "nominal", sort: null, title: null, axis: null };
  const color = {
    field: "strategy",
    type: "nominal",
    sort: null,
    scale: { domain: strategies, range: strategies.map((_, k) => PALETTE[k % PALETTE.length]!) },
  };
  const band = strategies.length * 16 + 14;
  return figure(
    {
      title: say(STRESS_TABLE_WORDS.breakingTitle, lang),
      subtitle: say(STRESS_TABLE_WORDS.breakingSubtitle, lang),
    },
    rows.map((row) => ({ ...row, zero: 0 })),
    {
      height: shocks.length * band,
      encoding: {
        y: { ...y, field: "shock", axis: null, scale: { paddingInner: 0.35, paddingOuter: 0.35, align: 1 } },
        yOffset: { field: "strategy", type: "nominal", sort: strategies },
      },
      layer: [
        {
          mark: { type: "bar", height: { band: 0.8 }, opacity: 0.9 },
          encoding: { x: x("zero"), x2: { field: "share" }, color },
        },
        {
          transform: [{ filter: "datum.beyond" }],
          mark: { type: "point", shape: "triangle-right", filled: true, size: 60, dx: 4 },
          encoding: { x: x("share"), color },
        },
        {
          transform: [{ aggregate: [{ op: "count", as: "bars" }], groupby: ["shock"] }],
          mark: { type: "text", align: "left", baseline: "bottom", dy: -3, fontSize: 12, color: "#3C4043" },
          encoding: {
            y: { field: "shock", type: "nominal", sort: shocks, bandPosition: 0, axis: null },
            yOffset: { value: 0 },
            x: { value: 0 },
            text: { field: "shock" },
          },
        },
      ],
    },
    options,
  );
}
