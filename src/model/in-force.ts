/** What one mechanism may ask about another that the scenario may have left out. */
import { type ColumnSpecs, type Table, type TableSpec, columnsOf } from "../engine/columns.ts";
import type { World } from "./world.ts";

/** Columns of a mechanism's table; undefined where the mechanism is not in force. */
export function columnsIfInForce<C extends ColumnSpecs>(
  { store }: World,
  table: TableSpec<C>,
): Table<C> | undefined {
  return store.tables.has(table as unknown as TableSpec) ? columnsOf(store, table) : undefined;
}
