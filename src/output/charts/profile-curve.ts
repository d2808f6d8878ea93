/** How the misfit of a calibration grows when one parameter is held away from its best value. */
import { CALIBRATION_WORDS as WORDS } from "../words/calibration.ts";
import { fill, say } from "../words/text.ts";
import { BLUE, type ChartOptions, figure, GREY, ORANGE, type Spec } from "./spec.ts";

/** The parameter held at a value, the others fitted again; no misfit where a figure had no value. */
export interface ProfileRow {
  readonly value: number;
  readonly misfit: number | null;
}

export interface ProfileOptions extends ChartOptions {
  readonly parameter: string;
  /** The same with its unit, for the axis. */
  readonly axis: string;
  readonly best: { readonly value: number; readonly misfit: number };
  /** The misfit above which a value is excluded. */
  readonly limit: number;
  /** Ends of what is compatible. */
  readonly low: number;
  readonly high: number;
}

export function profileCurve(rows: readonly ProfileRow[], options: ProfileOptions): Spec {
  const { lang, parameter, axis, best, limit, low, high } = options;
  const held = rows
    .filter(({ misfit }) => misfit !== null)
    .map(({ value, misfit }) => ({ value, misfit, best: false }));
  const line = [...held, { ...best, best: true }].sort((a, b) => a.value - b.value);
  const values = rows.map(({ value }) => value);
  const x = {
    field: "value",
    type: "quantitative",
    title: axis,
    scale: { domain: [Math.min(...values), Math.max(...values)], nice: false, zero: false },
    axis: { tickCount: 5, labelOverlap: "greedy" },
  };
  const y = {
    field: "misfit",
    type: "quantitative",
    title: say(WORDS.misfitAxis, lang),
    scale: { type: "sqrt" },
    axis: { tickCount: 6 },
  };
  return figure(
    { title: fill(WORDS.profileTitle, lang, { parameter }), subtitle: say(WORDS.profileSubtitle, lang) },
    line,
    {
      layer: [
        {
          data: { values: [{ low, high }] },
          mark: { type: "rect", color: BLUE, opacity: 0.12 },
          encoding: { x: { ...x, field: "low" }, x2: { field: "high" } },
        },
        {
          data: { values: [{ limit }] },
          mark: { type: "rule", color: GREY, strokeDash: [4, 3] },
          encoding: { y: { ...y, field: "limit" } },
        },
        {
          mark: { type: "line", strokeWidth: 2.5, color: BLUE, point: { size: 36, color: BLUE } },
          encoding: { x, y },
        },
        {
          transform: [{ filter: "datum.best" }],
          mark: { type: "point", filled: true, size: 130, color: ORANGE, opacity: 1 },
          encoding: { x, y },
        },
      ],
    },
    options,
  );
}
