/** Writes the table of a nation and its chart: time and memory of a household against the number of households. */
import { BLUE, GREY, ORANGE, type Spec, stacked } from "../../src/output/charts/spec.ts";
import { machine } from "../machine.ts";
import { REFERENCE, writeReference } from "../reference.ts";
import { FULL, measureNation, QUICK, type Row } from "./sizes.ts";

export interface TableOptions {
  readonly quick: boolean;
  readonly out?: string;
  readonly repetitions?: number;
}

export async function writeNation({ quick, out = REFERENCE, repetitions }: TableOptions): Promise<string[]> {
  const plan = quick ? QUICK : FULL;
  const rows = await measureNation({ ...plan, repetitions: repetitions ?? plan.repetitions });
  return writeReference(out, "nation", rows, chartOf(rows));
}

function chartOf(rows: readonly Row[]): Spec {
  const called = rows.map((row) => ({
    ...row,
    threads: row.lanes === 1 ? "one lane" : `${row.lanes} lanes`,
    peakBytesPerHousehold: row.peakBytes / row.households,
  }));
  const measured = { filter: "datum.source === 'measured'" };
  const x = { field: "households", type: "quantitative", scale: { type: "log" }, axis: { format: "~s" } };
  const color = { field: "threads", type: "nominal", scale: { range: [BLUE, ORANGE] } };
  const panel = (field: string, title: string) => ({
    height: 200,
    layer: [
      { transform: [measured], mark: { type: "line", point: true } },
      {
        transform: [{ filter: "datum.source === 'extrapolated'" }],
        mark: { type: "point", shape: "diamond", size: 80, filled: false },
      },
    ],
    encoding: {
      x: { ...x, title: "households" },
      y: { field, type: "quantitative", scale: { type: "log" }, title },
      color,
    },
  });
  return stacked(
    {
      title: "A nation of counties: time and memory of a household",
      subtitle: `${machine()}; diamonds: extrapolated`,
    },
    called,
    [
      panel("cpuNanoseconds", "ns of all cores together, a household-year"),
      {
        ...panel("peakBytesPerHousehold", "bytes of the process a household"),
        layer: [
          ...panel("peakBytesPerHousehold", "").layer,
          {
            mark: { type: "line", color: GREY, strokeDash: [4, 3] },
            encoding: { y: { field: "bytesPerHousehold", type: "quantitative" }, color: { value: GREY } },
          },
        ],
      },
    ],
    { lang: "en", width: 720 },
  );
}
