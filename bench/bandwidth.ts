/** How fast this machine copies memory: what no loop over columns can beat. */

/** Far larger than a core's own caches. */
const BYTES = 2 ** 28;
const TIMES = 5;

/** Bytes read and written a nanosecond by one thread that copies; the best of a few times. */
export function copyBandwidth(bytes = BYTES): number {
  const source = new Uint8Array(bytes).fill(1);
  const target = new Uint8Array(bytes);
  let best = Infinity;
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    target.set(source);
    best = Math.min(best, performance.now() - began);
  }
  return (2 * bytes) / (1e6 * best);
}
