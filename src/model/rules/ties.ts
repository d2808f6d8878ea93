/** Walks over the few households of a range that are tied to an organiser. */
import { NO_ORGANISER } from "../actors/organiser.ts";

/** The next household from `h` (included) to `end` (excluded) with a partner; `end` if none is left. */
export function nextTied(partner: Int32Array, h: number, end: number): number {
  for (let next = h; next < end; next++) if (partner[next]! !== NO_ORGANISER) return next;
  return end;
}

/** The next whose partner is organiser `o`; `end` if none is left. */
export function nextTiedTo(partner: Int32Array, o: number, h: number, end: number): number {
  for (let next = h; next < end; next++) if (partner[next]! === o) return next;
  return end;
}
