/** Repeated measurements as one line: the median, and how far the others lie from it. */

export interface Spread {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2;
  return { median, lowest: sorted[0]!, highest: sorted.at(-1)! };
}

/** `123 (110 to 140)`, with as many decimals as asked for. */
export function spreadText({ median, lowest, highest }: Spread, decimals = 0): string {
  const text = (value: number) =>
    value.toLocaleString("en", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return `${text(median)} (${text(lowest)} to ${text(highest)})`;
}
