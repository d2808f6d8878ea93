/** What a scenario's state takes in memory: each household's own columns, and its part of all other tables. */
import { bytesPerRow } from "../engine/columns.ts";
import { mechanismsOf, type Spec } from "./spec.ts";
import { extentsOf, sizeOf } from "./world.ts";

export interface TableBytes {
  readonly table: string;
  readonly rows: number;
  readonly bytesPerRow: number;
  readonly bytesPerHousehold: number;
}

export interface StateBytes {
  readonly total: number;
  readonly perHousehold: number;
  /** In tables with one row a household. */
  readonly ownPerHousehold: number;
  /** Largest first. */
  readonly tables: readonly TableBytes[];
}

/** Reckoned from the declarations: nothing is laid out. Leaves out what alignment adds, a few bytes a column. */
export function stateBytes(spec: Spec): StateBytes {
  const size = sizeOf(spec);
  const extra = mechanismsOf(spec).flatMap(({ mechanism }) => mechanism.tables);
  const tables = extentsOf(size, extra).map(({ table, rows }) => ({
    table: table.name,
    rows,
    bytesPerRow: bytesPerRow(table),
    bytesPerHousehold: (bytesPerRow(table) * rows) / size.households,
  }));
  const sum = (some: readonly TableBytes[]) => some.reduce((bytes, one) => bytes + one.bytesPerHousehold, 0);
  const perHousehold = sum(tables);
  return {
    total: perHousehold * size.households,
    perHousehold,
    ownPerHousehold: sum(tables.filter(({ rows }) => rows === size.households)),
    tables: tables.sort((a, b) => b.bytesPerHousehold - a.bytesPerHousehold),
  };
}
