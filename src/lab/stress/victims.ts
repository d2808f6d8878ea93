/** Which enterprise a shock may take: those that are open by its year on either side, the leading one first. */
import type { Reading } from "../engine/protocol.ts";

/** All of them at once, in place of one's id. */
export const EVERY = "*";

/** Ids by fixed investment, largest first. */
export function victimsOf(readings: readonly Reading[], year: number): string[] {
  const open = readings.flatMap(({ enterprises }) => enterprises.filter(({ opens }) => opens <= year));
  const bySize = open.toSorted((x, y) => y.investment - x.investment);
  return [...new Set(bySize.map(({ id }) => id))];
}
