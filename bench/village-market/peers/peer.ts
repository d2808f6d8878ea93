/** The same model without the engine, as people write it: their own chance, no promise of bits. */

/** A peer with so many households, ready to live a year at a time. */
export interface Peer {
  liveYear(): void;
  readonly households: number;
  /** Of the last year: that it is the same model shows in what comes out. */
  povertyRate(): number;
}

export type OpenPeer = (households: number) => Peer;

export const PRODUCTS = [
  { yield: 10, basePrice: 400, cost: 800 },
  { yield: 12, basePrice: 350, cost: 900 },
  { yield: 8, basePrice: 500, cost: 850 },
  { yield: 20, basePrice: 220, cost: 1000 },
  { yield: 15, basePrice: 300, cost: 1100 },
  { yield: 9, basePrice: 450, cost: 700 },
  { yield: 30, basePrice: 150, cost: 1200 },
  { yield: 5, basePrice: 800, cost: 600 },
] as const;
export const VILLAGE_HOUSEHOLDS = 100;
export const POVERTY_LINE = 3500;

/** Prices that answer supply, measured against the first year's. */
export function openPrices(): (supply: readonly number[]) => number[] {
  let first: readonly number[] | undefined;
  return (supply) => {
    first ??= [...supply];
    return PRODUCTS.map(
      ({ basePrice }, p) => basePrice * Math.min(5, Math.max(0.2, (supply[p]! / first![p]!) ** -0.5)),
    );
  };
}

/** The product with the highest mean. */
export function bestOf(sums: ArrayLike<number>, counts: ArrayLike<number>): number {
  let best = 0;
  let top = -Infinity;
  for (let p = 0; p < sums.length; p++) {
    if (counts[p]! === 0 || sums[p]! / counts[p]! <= top) continue;
    top = sums[p]! / counts[p]!;
    best = p;
  }
  return best;
}
