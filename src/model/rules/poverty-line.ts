/** The poverty line of a year: as published, interpolated between published years, grown after the last. */
import type { CoreSpec } from "../parameters/core.ts";

/** Line in yuan per person and year. */
export function povertyLine({ poverty }: CoreSpec, year: number): number {
  const years = Object.keys(poverty.lines)
    .map(Number)
    .sort((a, b) => a - b);
  const first = years[0]!;
  const last = years[years.length - 1]!;
  const line = (y: number) => poverty.lines[String(y)]!;
  if (year <= first) return line(first);
  if (year >= last) {
    let grown = line(last);
    for (let y = last; y < year; y++) grown *= 1 + poverty.lineGrowth;
    return grown;
  }
  const next = years.findIndex((y) => y > year);
  const before = years[next - 1]!;
  const after = years[next]!;
  return line(before) + ((line(after) - line(before)) * (year - before)) / (after - before);
}
