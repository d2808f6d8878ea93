/** Bytes that a year touches for each household, counted from the columns that the steps declare to read and write. */
import { bytesPerRow, storeBytes, type TableSpec } from "../../src/engine/columns.ts";
import { extentsOf, type MarketSize } from "./market.ts";
import { steps } from "./model.ts";

/** Reads and writes count each; a column that a step reads and writes counts twice. */
export function bytesTouched(size: MarketSize): number {
  let bytes = 0;
  for (const { reads, writes } of steps) {
    for (const name of [...reads, ...writes]) {
      const [table, column] = name.split(".") as [string, string];
      const extent = extentsOf(size).find((each) => each.table.name === table)!;
      bytes += widthOf(extent.table, column) * extent.rows;
    }
  }
  return bytes / size.households;
}

/** All tables, a household. */
export function bytesHeld(size: MarketSize): number {
  return storeBytes(extentsOf(size)) / size.households;
}

function widthOf({ name, meaning, columns }: TableSpec, column: string): number {
  const spec = columns[column];
  if (spec === undefined) throw new Error(`a step names ${name}.${column}, which is not a column`);
  return bytesPerRow({ name, meaning, columns: { [column]: spec } });
}
