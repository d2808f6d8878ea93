/**
 * A grid: every combination of the values given, in an order that is balanced when it is cut short. Points stand along
 * diagonals: while the factor with most values goes through all of them, every other factor goes round its own.
 */

/** A row a point, each the number of a value for every factor; `sizes` tells how many values a factor has. */
export function grid(sizes: readonly number[]): number[][] {
  const total = sizes.reduce((product, size) => product * size, 1);
  const order = sizes.map((_, factor) => factor).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  return Array.from({ length: total }, (_, index) => {
    const point = new Array<number>(sizes.length);
    let rest = index;
    let shift = 0;
    for (const factor of order) {
      const size = sizes[factor]!;
      shift += rest % size;
      rest = Math.floor(rest / size);
      point[factor] = shift % size;
    }
    return point;
  });
}
