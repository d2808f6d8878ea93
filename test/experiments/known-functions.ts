/** Functions whose sensitivity indices are published in closed form. */

/** Ishigami's function on the unit cube, stretched to -pi..pi: a = 7, b = 0.1. */
export function ishigami(point: readonly number[]): number {
  const [x, y, z] = point.map((share) => Math.PI * (2 * share - 1)) as [number, number, number];
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

/** Sobol's g function with these weights. */
export function sobolG(weights: readonly number[]): (point: readonly number[]) => number {
  return (point) =>
    weights.reduce((product, a, i) => (product * (Math.abs(4 * point[i]! - 2) + a)) / (1 + a), 1);
}
