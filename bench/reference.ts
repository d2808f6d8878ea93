/** Tables that the bench keeps: rows as CSV with the machine above them, and their chart as Vega-Lite and SVG. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Spec } from "../src/output/charts/spec.ts";
import { renderSvg } from "../src/output/store/svg.ts";
import { machine, versions } from "./machine.ts";

/** Where tables are kept that a command of the project made. */
export const REFERENCE = fileURLToPath(new URL("../results/reference", import.meta.url));

/** Writes `name.csv`, `name.vl.json` and `name.svg`; gives the files. */
export async function writeReference(
  out: string,
  name: string,
  rows: readonly object[],
  chart: Spec,
): Promise<string[]> {
  await mkdir(out, { recursive: true });
  const write = async (ending: string, content: string) => {
    const file = join(out, `${name}.${ending}`);
    await writeFile(file, content);
    return file;
  };
  return [
    await write("csv", csvOf(rows)),
    await write("vl.json", `${JSON.stringify(chart, null, 1)}\n`),
    await write("svg", await renderSvg(chart)),
  ];
}

function csvOf(rows: readonly object[]): string {
  const columns = Object.keys(rows[0]!);
  const cell = (value: unknown) =>
    typeof value === "number" ? String(+value.toPrecision(5)) : String(value);
  const lines = rows.map((row) => columns.map((column) => cell(Reflect.get(row, column))).join(","));
  return `# ${machine()}; ${versions()}\n${[columns.join(","), ...lines].join("\n")}\n`;
}
