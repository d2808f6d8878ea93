/**
 * A plan from a CSV file: a head of scenario paths, and a row a point. Cells are numbers, quantities with a unit, or words,
 * as in `--set`; mistakes are told by line and column of the file.
 */
import { parse } from "csv-parse/browser/esm/sync";
import { InputError, type Problem } from "../engine/errors.ts";
import { parseQuantity } from "../engine/units.ts";
import type { Spec } from "../model/spec.ts";
import type { Draft, ProvenanceRow } from "../scenario/index.ts";
import type { Factor, FactorValue } from "./designs/factor.ts";
import type { Plan } from "./plan.ts";

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads the text of a file named `file`. Throws `InputError`. */
export async function csvPlan(text: string, file: string, draft: Draft<Spec>): Promise<Plan> {
  const [head, ...rows] = rowsOf(text, file);
  if (head === undefined || rows.length === 0) {
    throw new InputError([at(file, 1, 1, "", "a plan has a head of scenario paths and a row a point")]);
  }
  const problems: Problem[] = [];
  for (const [k, path] of head.cells.entries()) {
    if (path === "") problems.push(at(file, head.line, k + 1, "", "a column of the head is empty"));
    if (head.cells.indexOf(path) < k)
      problems.push(at(file, head.line, k + 1, path, "stands twice; keep one"));
  }
  for (const { line, cells } of rows) {
    if (cells.length !== head.cells.length)
      problems.push(
        at(file, line, cells.length, "", `${cells.length} cells; the head has ${head.cells.length}`),
      );
    for (const [k, cell] of cells.entries())
      if (cell === "") problems.push(at(file, line, k + 1, head.cells[k] ?? "", "the cell is empty"));
  }
  if (problems.length > 0) throw new InputError(problems);
  const provenance = await firstSettled(draft, head.cells, rows, file);
  const columns = head.cells.map((path, k) => columnOf(path, k, rows, provenance.get(path)));
  const points = rows.map((_, row) => columns.map(({ values }) => values[row]!));
  return { kind: "csv", factors: columns.map(({ factor }) => factor), points, seed: "" };
}

function rowsOf(text: string, file: string): Row[] {
  try {
    const records = parse(text, {
      bom: true,
      trim: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      comment: "#",
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    const { lines = 1, column = 0, message } = error as Error & { lines?: number; column?: number };
    throw new InputError([at(file, lines, Number(column) + 1 || 1, "", message)]);
  }
}

/** Settles the scenario at the first point, so that a wrong path or unit is told of its place in the file. */
async function firstSettled(
  draft: Draft<Spec>,
  paths: readonly string[],
  [first]: readonly Row[],
  file: string,
): Promise<ReadonlyMap<string, ProvenanceRow>> {
  try {
    const { provenance } = await draft.settle(paths.map((path, k) => `${path}=${first!.cells[k]}`));
    return new Map(provenance().map((row) => [row.path, row]));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem) => {
        const k = paths.indexOf(problem.path);
        return k < 0 ? problem : { ...problem, place: { file, line: first!.line, column: k + 1 } };
      }),
    );
  }
}

/** A column as numbers where the scenario has a number there and every cell is one, else as levels. */
function columnOf(
  path: string,
  column: number,
  rows: readonly Row[],
  row: ProvenanceRow | undefined,
): { factor: Factor; values: readonly FactorValue[] } {
  const texts = rows.map(({ cells }) => cells[column]!);
  const numbers = row === undefined ? [] : texts.map((text) => parseQuantity(text, row.unit));
  if (row === undefined || !numbers.every((number) => typeof number === "number")) {
    return { factor: { kind: "levels", path, levels: [...new Set(texts)] }, values: texts };
  }
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const whole = row.allowed?.whole === true;
  return { factor: { kind: "range", path, unit: row.unit, low, high, whole }, values: numbers };
}

/** Columns are counted in cells: that is what a spreadsheet shows. */
function at(file: string, line: number, column: number, path: string, message: string): Problem {
  return { rule: "bad-plan", place: { file, line, column: Math.max(1, column) }, path, message };
}
