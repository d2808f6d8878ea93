/** The nearest right name for a wrong one. */
import { distance } from "fastest-levenshtein";

/** The known name most like `name`, unless none is close enough to have been meant. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined;
  let best: string | undefined;
  let least = Math.max(1, Math.ceil(name.length * 0.4)) + 1;
  for (const candidate of known) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away < least) [best, least] = [candidate, away];
  }
  return best;
}
