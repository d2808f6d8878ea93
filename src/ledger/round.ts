/** From yuan to whole fen: rounding happens where a payment is made, once, by one of these two rules. */

/** A price times a quantity, to the nearest fen; half a fen goes up. */
export function toFen(yuan: number): number {
  return Math.floor(yuan * 100 + 0.5);
}

/** A share of a sum that must not be exceeded by its parts: rounded down. */
export function shareFen(fen: number, share: number): number {
  return Math.floor(fen * share);
}
