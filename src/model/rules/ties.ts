/**
 * Walks over the few households of a range that something concerns: `for (let h = next(from); h < end; h = next(h + 1))`. The
 * others cost next to nothing, and a walk is the same code wherever it is taken.
 */
import { NO_ORGANISER } from "../actors/organiser.ts";

/** The next household from `h` (included) to `end` (excluded) with a partner; `end` if none is left. */
export function nextTied(partner: Int32Array, h: number, end: number): number {
  for (let next = h; next < end; next++) if (partner[next]! !== NO_ORGANISER) return next;
  return end;
}

/** The next whose partner is organiser `o`. */
export function nextTiedTo(partner: Int32Array, o: number, h: number, end: number): number {
  for (let next = h; next < end; next++) if (partner[next]! === o) return next;
  return end;
}

/** The next whose mark is not 0. */
export function nextMarked(mark: Uint8Array, h: number, end: number): number {
  for (let next = h; next < end; next++) if (mark[next]! !== 0) return next;
  return end;
}
