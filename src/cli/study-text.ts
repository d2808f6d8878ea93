/** Tables of a report on a terminal. */
import type { StudyCell, StudyTable } from "../output/report/study.ts";
import { tableText } from "./table.ts";

export function studyTableText({ head, rows, words }: StudyTable): string {
  return tableText({ head, rows: rows.map((row) => row.map(textOf)), words });
}

const textOf = (cell: StudyCell): string => (typeof cell === "string" ? cell : cell.text);
