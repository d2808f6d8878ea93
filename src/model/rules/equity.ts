/** Whose an organiser's capital is: holders of shares own it beside the founders who put up the rest. */
import type { World } from "../world.ts";

/**
 * What an organiser's capital is reckoned at when a residual is shared by it, fen: its fixed assets at book value, and never
 * less than its share register. Fixed assets beyond the register are the founders'.
 */
export function capitalFen({ organiser }: World, o: number): number {
  return Math.max(organiser.fixedAssetsFen[o]!, organiser.shareCapitalFen[o]!);
}

/** Part of an organiser's capital that so much of it is, 0 to 1. */
export function partOfCapital(world: World, o: number, fen: number): number {
  const whole = capitalFen(world, o);
  return whole > 0 ? fen / whole : 0;
}
