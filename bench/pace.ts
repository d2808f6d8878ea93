/** The pace of a processor: how long it takes over additions that need not wait for each other. */

/** Many short calls, for V8 compiles what is called again at its best, which it does not always do for a loop that it is in. */
const CALLS = 100;
const ROUNDS = 30_000;
const TIMES = 3;

/** Milliseconds of the best of a few loops, some milliseconds in all. */
export function pace(): number {
  let best = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time++) {
    const began = performance.now();
    for (let call = 0; call < CALLS; call++) added ^= additions();
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

/** What the last loop came to, kept so that no compiler leaves the loop out. */
export let added = 0;

/** Six sums side by side: as many as a core adds to at once, so that whoever shares the core is felt. */
function additions(): number {
  let [a, b, c, d, e, f] = [0, 1, 2, 3, 4, 5];
  for (let i = 0; i < ROUNDS; i++) {
    a = (a + i) | 0;
    b = (b ^ i) | 0;
    c = (c + i) | 0;
    d = (d ^ i) | 0;
    e = (e + i) | 0;
    f = (f ^ i) | 0;
  }
  return a ^ b ^ c ^ d ^ e ^ f;
}
