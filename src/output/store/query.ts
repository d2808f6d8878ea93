/**
 * SQL over a results folder with DuckDB. Only a single reading statement is let through, and the database may open
 * the folder's own tables and nothing else, so that a query from a stranger can neither write nor look around.
 * One thread: sums of doubles come out the same each time.
 */

import type { DuckDBConnection } from "@duckdb/node-api";
import { InputError } from "../../engine/errors.ts";
import { type QuerySource, querySources, viewSql } from "./query-sources.ts";

/** A value of a result: whole numbers beyond 2^53 come as text, lists and structs as JSON. */
export type QueryValue = string | number | boolean | null;

export interface QueryResult {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly QueryValue[])[];
  /** More rows were there than asked for. */
  readonly truncated: boolean;
}

/** Runs one reading statement over one folder or several; `limit` bounds the rows that are returned. */
export async function queryResults(
  dirs: string | readonly string[],
  sql: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<QueryResult> {
  const { DuckDBInstance, StatementType } = await import("@duckdb/node-api");
  const sources = await querySources(typeof dirs === "string" ? [dirs] : dirs);
  const instance = await DuckDBInstance.create(":memory:", { threads: "1", temp_directory: "" });
  const connection = await instance.connect();
  try {
    for (const source of sources) await connection.run(viewSql(source));
    await closeDoors(connection, sources);
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new Error(`Found ${statements.count} statements; give one.`);
    const statement = await statements.prepare(0);
    if (statement.statementType !== StatementType.SELECT) {
      throw new Error(
        "Only statements that read are allowed: SELECT, FROM, DESCRIBE, SUMMARIZE, SHOW TABLES.",
      );
    }
    const reader = await (limit === Number.POSITIVE_INFINITY
      ? statement.runAndReadAll()
      : statement.runAndReadUntil(limit + 1));
    const rows = reader.getRowsJS().slice(0, limit);
    const types = reader.columnTypes();
    return {
      columns: reader.columnNames().map((name, column) => ({ name, type: types[column].toString() })),
      rows: rows.map((row) => row.map(plainValue)),
      truncated: reader.currentRowCount > rows.length,
    };
  } catch (error) {
    throw gently(error, sources);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Nothing but the tables themselves may be opened from here on, and no statement can undo that. */
async function closeDoors(connection: DuckDBConnection, sources: readonly QuerySource[]): Promise<void> {
  const paths = sources.flatMap(({ files }) => files.map(({ path }) => `'${path.replaceAll("'", "''")}'`));
  await connection.run(`SET allowed_paths=[${paths.join(", ")}]`);
  await connection.run("SET autoinstall_known_extensions=false");
  await connection.run("SET autoload_known_extensions=false");
  await connection.run("SET enable_external_access=false");
  await connection.run("SET lock_configuration=true");
}

function plainValue(value: unknown): QueryValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") {
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  }
  if (typeof value === "number" || typeof value === "boolean" || typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? String(inner) : inner));
}

/** DuckDB's own words without its class of error, and the tables that there are. */
function gently(error: unknown, sources: readonly QuerySource[]): InputError {
  const said = error instanceof Error ? error.message : String(error);
  const plain = said.replace(/^(Failed to extract statements: )?(\w+ )+Error: /, "");
  const tables = sources.map(({ table }) => table).join(", ");
  return new InputError([
    { rule: "sql", path: "", message: `${plain}\nTables here: ${tables}. DESCRIBE years; lists columns.` },
  ]);
}
