/** Where every number of a scenario came from, kept beside its results: `scenario.yaml` there no longer knows. */
import { writeTable } from "../../output/store/comparison.ts";
import { readTableFile } from "../../output/store/read.ts";
import type { Table } from "../../output/store/table.ts";
import type { ProvenanceRow } from "../../scenario/index.ts";

const NAME = "parameters";

export async function writeParameters(dir: string, rows: readonly ProvenanceRow[]): Promise<void> {
  const text = (name: "path" | "unit" | "about" | "source" | "grade") => ({
    name,
    type: "string" as const,
    values: rows.map((row) => row[name]),
  });
  const table: Table = {
    columns: [
      text("path"),
      { name: "value", type: "double", values: rows.map(({ value }) => value) },
      text("unit"),
      text("about"),
      text("source"),
      text("grade"),
      { name: "year", type: "int64", values: rows.map(({ year }) => year ?? null) },
      { name: "isDefault", type: "int32", values: rows.map(({ isDefault }) => (isDefault ? 1 : 0)) },
    ],
  };
  await writeTable(dir, NAME, table);
}

export async function readParameters(dir: string): Promise<ProvenanceRow[]> {
  const table = await readTableFile(dir, NAME);
  return table.path!.map((path, row) => {
    const cell = (name: string) => table[name]![row];
    const year = cell("year") as number | null;
    return {
      path: path as string,
      value: cell("value") as number,
      unit: cell("unit") as string,
      about: cell("about") as string,
      source: cell("source") as string,
      grade: cell("grade") as ProvenanceRow["grade"],
      ...(year === null ? {} : { year }),
      isDefault: cell("isDefault") === 1,
    };
  });
}
