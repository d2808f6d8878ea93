/** CSV text -> cells with their line and column. The reading of quotes and line ends is csv-parse's. */
import type { Problem } from "../../engine/errors.ts";
import * as say from "../messages.ts";
import type { RawTable } from "./raw.ts";

/** A record as csv-parse gives it with `info` and `raw`. */
interface ParsedRecord {
  readonly record: readonly string[];
  readonly raw: string;
  /** `lines`: lines read when it ended. */
  readonly info: { readonly lines: number };
}

/** The cells, or what makes the text no table. The parser is loaded when the first file is met. */
export async function rawCsv(
  file: string,
  text: string,
): Promise<RawTable | { readonly problems: readonly Problem[] }> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const fault = (line: number, message: string) => ({
    problems: [{ rule: "not-csv", place: { file, line, column: 1 }, path: "", message }],
  });
  const damaged = text.indexOf("\uFFFD");
  if (damaged >= 0) return fault(lineAt(text, damaged), say.notUtf8());
  let records: readonly ParsedRecord[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as ParsedRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fault(Number((error as { lines?: number }).lines ?? 1), say.notCsv(error.message));
  }
  const [head, ...body] = records;
  if (head === undefined) return fault(1, say.emptyTable());
  const ragged = body.filter(({ record }) => record.length !== head.record.length);
  if (ragged.length > 0) {
    return {
      problems: ragged.map((one) => ({
        rule: "ragged-row",
        place: { file, line: startOf(one), column: 1 },
        path: "",
        message: say.raggedRow(one.record.length, head.record.length),
      })),
    };
  }
  return {
    names: head.record,
    rows: body.length,
    cell: (row, column) => body[row]!.record[column]!,
    place: (row, column) => ({ file, line: startOf(body[row]!), column: columnOf(body[row]!.raw, column) }),
  };
}

const lineAt = (text: string, index: number) => text.slice(0, index).split("\n").length;

/** The line that a record begins in: texts in quotes may run over several. */
function startOf({ raw, info }: ParsedRecord): number {
  return info.lines - (raw.trim().match(/\n/g)?.length ?? 0);
}

/** Where a cell begins in its record, from 1; commas within quotes separate nothing. */
function columnOf(raw: string, column: number): number {
  let quoted = false;
  let left = column;
  const text = raw.trimStart();
  for (let at = 0; at < text.length && left > 0; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === "," && !quoted && --left === 0) return at + 2;
  }
  return 1;
}
