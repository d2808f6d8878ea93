/** Which of several estimates is the largest, and whether that can be told. */
import type { Estimate } from "./bootstrap.ts";

type Ranked = Estimate & { readonly told: boolean };

/**
 * The largest estimate that can be told from zero, and with it all whose interval reaches its own, largest first: more than
 * one where no first place can be told. None where nothing can be told from zero.
 */
export function leadersOf<One extends Ranked>(estimates: readonly One[]): One[] {
  const ranked = estimates.toSorted((a, b) => b.value - a.value);
  const best = ranked.find(({ told }) => told);
  if (best === undefined) return [];
  return ranked.filter((one) => one === best || reaches(one, best));
}

/** An estimate without an interval may be anything. */
const reaches = ({ high }: Estimate, { low }: Estimate): boolean =>
  high === null || low === null || high >= low;
