/**
 * The table of households against time, memory and lanes: `npm run bench -- --table` measures it and writes
 * results/reference/village-market.csv, with the chart of it as Vega-Lite and SVG.
 */
import { BLUE, figure, ORANGE, type Spec } from "../../src/output/charts/spec.ts";
import type { Calm } from "../calm.ts";
import { machine } from "../machine.ts";
import { REFERENCE, writeReference } from "../reference.ts";
import { spreadOf } from "../spread.ts";
import { bytesHeld } from "./bytes.ts";
import { agreedDigests } from "./judge.ts";
import { answersTo, FULL, QUICK, runTable, type Series } from "./series.ts";

/** One row: a size on so many lanes. */
export interface Row {
  readonly households: number;
  readonly lanes: number;
  readonly nanoseconds: number;
  readonly lowest: number;
  readonly highest: number;
  /** Of the processor's time on the thread that leads. */
  readonly processorNanoseconds: number;
  readonly seconds: number;
  readonly tableBytes: number;
  readonly peakBytes: number;
  readonly digest: string;
}

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];
const LANES = [1, 2];

export interface TableOptions {
  readonly quick: boolean;
  readonly out?: string;
  readonly repetitions?: number;
  readonly calm: Calm;
}

export async function writeTable({
  quick,
  out = REFERENCE,
  repetitions,
  calm,
}: TableOptions): Promise<string[]> {
  const usual = quick ? QUICK : FULL;
  const sizes = quick ? QUICK.sizes : SIZES;
  const plan = { ...usual, sizes, repetitions: repetitions ?? usual.repetitions };
  const rows = rowsOf(await runTable(plan, LANES, calm));
  return writeReference(out, "village-market", rows, chartOf(rows));
}

function rowsOf(series: Series): Row[] {
  const { sizes, years } = series.plan;
  const digests = agreedDigests(series);
  return sizes.flatMap((households) =>
    LANES.map((lanes) => {
      const answers = answersTo(series, { contender: "ours", households, threads: lanes });
      const { median, lowest, highest } = spreadOf(answers.map((answer) => answer.nanoseconds));
      return {
        households,
        lanes,
        nanoseconds: median,
        lowest,
        highest,
        processorNanoseconds: spreadOf(answers.map((answer) => answer.processorNanoseconds)).median,
        seconds: (median * households * years) / 1e9,
        tableBytes: bytesHeld({ households, years }) * households,
        peakBytes: Math.max(...answers.map((answer) => answer.peakBytes)),
        digest: digests.get(households)!,
      };
    }),
  );
}

function chartOf(rows: readonly Row[]): Spec {
  const called = rows.map((row) => ({
    ...row,
    threads: row.lanes === 1 ? "one lane" : `${row.lanes} lanes`,
  }));
  const x = {
    field: "households",
    type: "quantitative",
    scale: { type: "log" },
    axis: { format: "~s" },
    title: "households",
  };
  const color = { field: "threads", type: "nominal", scale: { range: [BLUE, ORANGE] } };
  const y = { type: "quantitative", scale: { zero: true }, title: "nanoseconds a household-year" };
  return figure(
    {
      title: "Village market: time of a household-year, by size and lanes",
      subtitle: `${machine()}; median, lowest to highest`,
    },
    called,
    {
      encoding: { x, color },
      layer: [
        { mark: { type: "line", point: true }, encoding: { y: { ...y, field: "nanoseconds" } } },
        {
          mark: { type: "rule", strokeWidth: 1.5 },
          encoding: { y: { ...y, field: "lowest" }, y2: { field: "highest" } },
        },
      ],
    },
    { lang: "en" },
  );
}
