/** Tables for a terminal: Chinese widths counted right, numbers to the right, within the width by wrapping the first column. */
import CliTable from "cli-table3";
import { widthOf, wrapped } from "./width.ts";

export interface TableText {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns from the left that hold words; the others hold numbers. One unless said. */
  readonly words?: number;
}

const WIDTH = 80;
/** Between columns; many columns stand closer. */
const GAP = 2;
const MANY = 6;
const NARROWEST = 14;

/** The table as lines, at most 80 wide where its numbers allow. */
export function tableText({ head, rows, words = 1 }: TableText): string {
  const widths = head.map((title, column) =>
    Math.max(widthOf(title), ...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  const gap = head.length > MANY ? 1 : GAP;
  const others = widths.slice(1).reduce((sum, width) => sum + width + gap, 0);
  const first = Math.max(NARROWEST, Math.min(widths[0] ?? 0, WIDTH - others));
  const table = new CliTable({
    head: [...head],
    colAligns: head.map((_, column) => (column < words ? "left" : "right")),
    colWidths: [first + gap, ...widths.slice(1).map((width) => width + gap)],
    chars: QUIET,
    style: { head: [], border: [], "padding-left": 0, "padding-right": gap, compact: true },
  });
  table.push(...rows.map(([name = "", ...cells]) => [wrapped(name, first, "  "), ...cells]));
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
