/** Tables for a terminal: Chinese widths counted right, numbers to the right, within the width by wrapping one column of words. */
import CliTable from "cli-table3";
import { terminalWidth, widthOf, wrapped } from "./width.ts";

export interface TableText {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns from the left that hold words; the others hold numbers. One unless said. */
  readonly words?: number;
  /** The column that gives way where the table would be too wide. The first unless said. */
  readonly wraps?: number;
}

/** Between columns; many columns stand closer. */
const GAP = 2;
const MANY = 6;
const NARROWEST = 14;

/** The table as lines, within the terminal where its other columns allow. */
export function tableText({ head, rows, words = 1, wraps = 0 }: TableText): string {
  const gap = head.length > MANY ? 1 : GAP;
  const widths = head.map((title, column) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  const others = widths.reduce((sum, width, column) => (column === wraps ? sum : sum + width + gap), 0);
  widths[wraps] = Math.max(NARROWEST, Math.min(widths[wraps] ?? 0, terminalWidth() - others));
  const table = new CliTable({
    head: [...head],
    colAligns: head.map((_, column) => (column < words ? "left" : "right")),
    colWidths: widths.map((width) => width + gap),
    chars: QUIET,
    style: { head: [], border: [], "padding-left": 0, "padding-right": gap, compact: true },
  });
  const indent = wraps === 0 ? "  " : "";
  table.push(
    ...rows.map((row) =>
      row.map((cell, column) => (column === wraps ? wrapped(cell, widths[wraps], indent) : cell)),
    ),
  );
  return table
    .toString()
    .split("\n")
    .map((line) => (line.startsWith("─") ? line.slice(0, -gap) : line.trimEnd()))
    .join("\n");
}

/** No frame: one rule under the head. */
const QUIET = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "─",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
} as const;
