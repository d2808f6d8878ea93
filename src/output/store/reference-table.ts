/** A small table for people and for programs: `name.csv` and `name.md`, made from the same rows. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./whole.ts";

export type ReferenceCell = string | number | null;

export interface ReferenceTable {
  /** Stands above the table: what it is and the command that made it. */
  readonly title: string;
  readonly remarks: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ReferenceCell[])[];
  /** The same rows as people read them; the plain values unless given. */
  readonly shown?: readonly (readonly string[])[];
}

/** Writes both files whole; gives back their paths. */
export async function writeReferenceTable(
  dir: string,
  name: string,
  table: ReferenceTable,
): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const files = [
    [join(dir, `${name}.csv`), csvOf(table)],
    [join(dir, `${name}.md`), markdownOf(table)],
  ] as const;
  for (const [path, text] of files) await writeWhole(path, text);
  return files.map(([path]) => path);
}

/** RFC 4180: a text with a comma, a quote or a line break stands in quotes. */
export function csvOf({ columns, rows }: ReferenceTable): string {
  const cell = (value: ReferenceCell) => {
    const text = value === null ? "" : String(value);
    return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return [columns, ...rows].map((row) => `${row.map(cell).join(",")}\n`).join("");
}

export function markdownOf({ title, remarks, columns, rows, shown }: ReferenceTable): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const body = shown ?? rows.map((row) => row.map((value) => (value === null ? "–" : String(value))));
  const table = [line(columns), line(columns.map(() => "---")), ...body.map(line)];
  return `${[`# ${title}`, ...remarks, table.join("\n")].join("\n\n")}\n`;
}
