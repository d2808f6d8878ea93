/** What a household costs in memory: its own columns, and its part of all other tables. */
import { bytesPerRow } from "../src/engine/columns.ts";
import type { Spec } from "../src/model/spec.ts";
import { mechanismsOf } from "../src/model/spec.ts";
import { layOut } from "../src/model/world.ts";

export interface TableBytes {
  readonly table: string;
  readonly rows: number;
  readonly bytesPerRow: number;
  readonly bytesPerHousehold: number;
}

export interface WorldBytes {
  readonly total: number;
  readonly perHousehold: number;
  /** Largest first. */
  readonly tables: readonly TableBytes[];
}

export function worldBytes(spec: Spec): WorldBytes {
  const extra = mechanismsOf(spec).flatMap(({ mechanism }) => mechanism.tables);
  const { store, size } = layOut(spec, extra, "1");
  const tables = [...store.tables].map(([table, { rows }]) => ({
    table: table.name,
    rows,
    bytesPerRow: bytesPerRow(table),
    bytesPerHousehold: (bytesPerRow(table) * rows) / size.households,
  }));
  const total = store.buffer.byteLength;
  return {
    total,
    perHousehold: total / size.households,
    tables: tables.sort((a, b) => b.bytesPerHousehold - a.bytesPerHousehold),
  };
}
