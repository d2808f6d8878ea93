/** The value that would stand at a place if all were sorted, without sorting them. */

/** Parts into which the range of the values is cut; only the part that holds the place is sorted. */
const PARTS = 8192;

/**
 * The value at index `place` of the sorted values (0 is the least); undefined beyond the last. The values are left as
 * they are, and must be finite.
 */
export function sortedAt(values: Float64Array, place: number): number | undefined {
  if (place >= values.length) return undefined;
  let least = values[0]!;
  let most = values[0]!;
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const scale = (PARTS - 1) / (most - least || 1);
  const counts = new Uint32Array(PARTS);
  // A larger value never has a smaller part: a product rounds in order.
  for (let i = 0; i < values.length; i++) counts[((values[i]! - least) * scale) | 0]!++;
  let part = 0;
  let before = 0;
  while (before + counts[part]! <= place) before += counts[part++]!;
  const inside = new Float64Array(counts[part]!);
  let found = 0;
  for (let i = 0; i < values.length; i++) {
    if ((((values[i]! - least) * scale) | 0) === part) inside[found++] = values[i]!;
  }
  return inside.sort()[place - before];
}
