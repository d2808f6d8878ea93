/** Simulated beside published: each figure as a share of what was published, with its tolerance and the range of seeds. */
import { fill, say } from "../words/text.ts";
import { VALIDATION_WORDS as WORDS } from "../words/validation.ts";
import {
  BLUE,
  type ChartOptions,
  figure,
  GREY,
  nameAbove,
  namedLines,
  namesAbove,
  ORANGE,
  type Spec,
} from "./spec.ts";

/** One published figure. A figure of zero has no share of it and is left out. */
export interface TargetRow {
  readonly name: string;
  readonly published: number;
  /** What counts as near, in the same unit. */
  readonly reach: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: "inside" | "outside";
}

/** Shares beyond these are drawn at the edge. */
const LEAST = 0.1;
const MOST = 10;
/** Labels of an axis, by how many times its low end it spans. */
const TICKS = [
  { upTo: 1.8, at: [0.7, 0.8, 0.9, 1, 1.1, 1.25] },
  { upTo: 6, at: [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3] },
  { upTo: MOST / LEAST, at: [0.1, 0.2, 0.5, 1, 2, 5, 10] },
];
export function targetPoints(
  rows: readonly TargetRow[],
  options: ChartOptions & { readonly scenario: string },
): Spec {
  const { lang, scenario } = options;
  const shared = rows
    .filter(({ published }) => published !== 0)
    .map(({ name, published, reach, mean, low, high, verdict }) => {
      const share = (value: number | null) => (value === null ? null : value / published);
      const near = reach / Math.abs(published);
      const seeds = { at: share(mean), low: share(low), high: share(high) };
      return {
        name: namedLines(name),
        ...seeds,
        near: 1 - near,
        far: 1 + near,
        verdict: say(WORDS[verdict], lang),
      };
    });
  const [from, to] = ends(shared.flatMap(({ at, low, high, near, far }) => [at, low, high, near, far]));
  const held = (value: number | null) => (value === null ? null : Math.min(to, Math.max(from, value)));
  const called = shared.map(({ at, low, high, near, far, ...row }) => {
    return { ...row, at: held(at), low: held(low), high: held(high), near: held(near), far: held(far) };
  });
  const names = called.map(({ name }) => name);
  const ticks = TICKS.find(({ upTo }) => to / from <= upTo)!.at.filter((tick) => tick >= from && tick <= to);
  const x = (field: string) => ({
    field,
    type: "quantitative",
    title: say(WORDS.chartAxis, lang),
    scale: { type: "log", domain: [from, to], nice: false },
    axis: { format: "~%", grid: true, values: ticks, labelOverlap: "greedy" },
  });
  const { scale, height } = namesAbove(names);
  const y = { field: "name", type: "nominal", sort: names, title: null, axis: null, scale };
  const verdicts = [say(WORDS.inside, lang), say(WORDS.outside, lang)];
  return figure(
    { title: fill(WORDS.chartTitle, lang, { scenario }), subtitle: say(WORDS.chartSubtitle, lang) },
    called,
    {
      height,
      layer: [
        { mark: { type: "bar", color: "#DADDE1" }, encoding: { y, x: x("near"), x2: { field: "far" } } },
        {
          mark: { type: "rule", color: GREY, strokeDash: [3, 3] },
          encoding: { x: { datum: 1, type: "quantitative" } },
        },
        {
          mark: { type: "rule", strokeWidth: 2, color: "#3C4043" },
          encoding: { y, x: x("low"), x2: { field: "high" } },
        },
        {
          mark: { type: "point", filled: true, size: 80, opacity: 1, stroke: "white", strokeWidth: 1 },
          encoding: {
            y,
            x: x("at"),
            color: {
              field: "verdict",
              type: "nominal",
              scale: { domain: verdicts, range: [BLUE, ORANGE] },
              legend: { symbolType: "circle" },
            },
          },
        },
        nameAbove("name", y, names),
      ],
    },
    options,
  );
}

/** The axis: around what is published, and as far as the figures go. */
function ends(values: readonly (number | null)[]): [number, number] {
  const there = values.filter((value) => value !== null);
  return [Math.max(LEAST, Math.min(0.8, ...there)), Math.min(MOST, Math.max(1.25, ...there))];
}
