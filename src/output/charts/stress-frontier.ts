/** Strategies by what they give on average and in the worst futures, sized by how much they live by few products. */
import { metricLabel, metricUnit } from "../words/metrics.ts";
import { STRESS_TABLE_WORDS } from "../words/stress.ts";
import { fill, say } from "../words/text.ts";
import { axisFormat } from "../words/units.ts";
import { type ChartOptions, figure, LEFTOVER, PALETTE, type Spec } from "./spec.ts";

/** Mean and tail less those of the first strategy. */
export interface FrontierRow {
  readonly strategy: string;
  readonly mean: number;
  readonly meanLow: number;
  readonly meanHigh: number;
  readonly tail: number;
  readonly tailLow: number;
  readonly tailHigh: number;
  readonly hhi: number;
  readonly onFrontier: boolean;
}

export function stressFrontier(
  rows: readonly FrontierRow[],
  options: ChartOptions & { readonly metric: string; readonly tail: string; readonly first: string },
): Spec {
  const { lang, names, metric, tail, first } = options;
  const axis = (field: string, title: string) => ({
    field,
    type: "quantitative",
    title,
    scale: { zero: false, nice: true, padding: 24 },
    axis: { format: `+${axisFormat(metricUnit(metric))}`, grid: true, tickCount: 5 },
  });
  const label = metricLabel(metric, lang, names);
  const hhis = rows.map(({ hhi }) => hhi);
  // Two sizes tell the scale; those that would be called alike are one.
  const sizes = [...new Set([Math.min(...hhis), Math.max(...hhis)].map((hhi) => Number(hhi.toFixed(2))))];
  const x = (field: string) => axis(field, `${label} · ${fill(STRESS_TABLE_WORDS.tail, lang, { tail })}`);
  const y = (field: string) => axis(field, `${label} · ${say(STRESS_TABLE_WORDS.mean, lang)}`);
  const strategies = rows.map(({ strategy }) => strategy);
  const color = {
    field: "strategy",
    type: "nominal",
    sort: null,
    scale: { domain: strategies, range: strategies.map((_, k) => PALETTE[k % PALETTE.length]!) },
    legend: { symbolType: "circle" },
  };
  const rule = { type: "rule", color: LEFTOVER, strokeWidth: 1.5 };
  return figure(
    {
      title: say(STRESS_TABLE_WORDS.frontierTitle, lang),
      subtitle: fill(STRESS_TABLE_WORDS.frontierSubtitle, lang, { tail, first }),
    },
    rows,
    {
      height: 360,
      layer: [
        { mark: rule, encoding: { x: x("tailLow"), x2: { field: "tailHigh" }, y: y("mean") } },
        { mark: rule, encoding: { x: x("tail"), y: y("meanLow"), y2: { field: "meanHigh" } } },
        {
          mark: { type: "circle", opacity: 0.95, stroke: "white", strokeWidth: 1 },
          encoding: {
            x: x("tail"),
            y: y("mean"),
            size: {
              field: "hhi",
              type: "quantitative",
              title: say(STRESS_TABLE_WORDS.hhi, lang),
              // On the whole scale of concentration, so that what is nearly alike looks alike.
              scale: { domain: [0, 1], range: [40, 1200] },
              legend: {
                title: say(STRESS_TABLE_WORDS.hhi, lang),
                symbolType: "circle",
                values: sizes,
                format: ".2f",
                orient: "bottom",
              },
            },
            color,
          },
        },
      ],
    },
    options,
  );
}
