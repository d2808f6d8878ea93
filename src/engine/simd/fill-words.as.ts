/**
 * AssemblyScript: the block fill of ../draws.ts in WebAssembly SIMD, bit for bit what ../random.ts computes without it. A
 * vector holds one word of the four counters of a group of sixteen actors; four groups (a to d) are in flight at a time, so
 * that the products of one are under way while another's words are mixed.
 */

/** Words of a group, and groups in flight. */
const GROUP: u32 = 16;
const FLIGHT: u32 = 4;

// Set by the host: what the compiler knows to be constant, it would build anew at every use.
let multiplier0: u32 = 0;
let multiplier1: u32 = 0;
let weyl0: u32 = 0;
let weyl1: u32 = 0;

/** Where a flight goes of which a block holds only a part: a flight's bytes that belong to this thread alone. */
let edge: usize = 0;

/** Hands over Philox's multipliers and Weyl increments, and room for a flight; to be called once, before any fill. */
export function setConstants(m0: u32, m1: u32, w0: u32, w1: u32, room: usize): void {
  edge = room;
  multiplier0 = m0;
  multiplier1 = m1;
  weyl0 = w0;
  weyl1 = w1;
}

/** Writes the words of actors `from` (included) to `to` (excluded) to `out`, aligned to four bytes. */
export function fill(k0: u32, k1: u32, stream: u32, moment: u32, from: u32, to: u32, out: usize): void {
  let group = from / GROUP;
  if (from % GROUP != 0) {
    fillFlights(k0, k1, stream, moment, group, 1, edge);
    copyEdge(group * GROUP, from, to, out);
    group += FLIGHT;
  }
  const inside = to / GROUP;
  if (inside > group) {
    const flights = (inside - group) / FLIGHT;
    fillFlights(k0, k1, stream, moment, group, flights, out + <usize>((group * GROUP - from) * 4));
    group += flights * FLIGHT;
  }
  if (group * GROUP < to) {
    fillFlights(k0, k1, stream, moment, group, 1, edge);
    copyEdge(group * GROUP, from, to, out);
  }
}

/** Of the flight that begins with actor `first`, copies what lies between `from` and `to`. */
function copyEdge(first: u32, from: u32, to: u32, out: usize): void {
  const begin = max(first, from);
  const end = min(first + FLIGHT * GROUP, to);
  memory.copy(out + <usize>((begin - from) * 4), edge + <usize>((begin - first) * 4), <usize>((end - begin) * 4));
}

/** The high words of four products. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function high(first: v128, second: v128): v128 {
  return v128.shuffle<u32>(first, second, 1, 3, 5, 7);
}

/** The low words of four products. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function low(first: v128, second: v128): v128 {
  return v128.shuffle<u32>(first, second, 0, 2, 4, 6);
}

/** Words 4w to 4w+3 of a group are word w of its four counters: no transposition. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function store(out: usize, x: v128, y: v128, z: v128, w: v128): void {
  v128.store(out, x);
  v128.store(out, y, 16);
  v128.store(out, z, 32);
  v128.store(out, w, 48);
}

function fillFlights(k0: u32, k1: u32, stream: u32, moment: u32, group: u32, flights: u32, out: usize): void {
  const m0 = i32x4.splat(multiplier0);
  const m1 = i32x4.splat(multiplier1);
  const w0 = i32x4.splat(weyl0);
  const w1 = i32x4.splat(weyl1);

  // Stream and moment are the same in all counters: what the first two rounds make of them alone is worked out once.
  const q = <u64>multiplier1 * <u64>stream;
  const p = <u64>multiplier0 * <u64>(<u32>(q >> 32) ^ moment ^ k0);
  const oddKey = i32x4.splat(k1);
  const qLow = i32x4.splat(<u32>q ^ (k0 + weyl0));
  const pHigh = i32x4.splat(<u32>(p >> 32) ^ (k1 + weyl1));
  const pLow = i32x4.splat(<u32>p);
  const even2 = i32x4.splat(k0 + 2 * weyl0);
  const odd2 = i32x4.splat(k1 + 2 * weyl1);

  // Nor is the first round's product of a counter worked out: it is that of the counter before and a step.
  const step = i64x2.splat(<u64>multiplier0 * GROUP / 4);
  const first = i32x4.add(i32x4.splat(group << 2), i32x4(0, 1, 2, 3));
  let s = i64x2.extmul_low_i32x4_u(first, m0), S = i64x2.extmul_high_i32x4_u(first, m0);

  for (; flights > 0; flights--) {
    let pa = s, Pa = S; s = i64x2.add(s, step), S = i64x2.add(S, step);
    let pb = s, Pb = S; s = i64x2.add(s, step), S = i64x2.add(S, step);
    let pc = s, Pc = S; s = i64x2.add(s, step), S = i64x2.add(S, step);
    let pd = s, Pd = S; s = i64x2.add(s, step), S = i64x2.add(S, step);

    let za = v128.xor(high(pa, Pa), oddKey);
    let zb = v128.xor(high(pb, Pb), oddKey);
    let zc = v128.xor(high(pc, Pc), oddKey);
    let zd = v128.xor(high(pd, Pd), oddKey);

    let qa = i64x2.extmul_low_i32x4_u(za, m1), Qa = i64x2.extmul_high_i32x4_u(za, m1);
    let qb = i64x2.extmul_low_i32x4_u(zb, m1), Qb = i64x2.extmul_high_i32x4_u(zb, m1);
    let qc = i64x2.extmul_low_i32x4_u(zc, m1), Qc = i64x2.extmul_high_i32x4_u(zc, m1);
    let qd = i64x2.extmul_low_i32x4_u(zd, m1), Qd = i64x2.extmul_high_i32x4_u(zd, m1);

    let xa = v128.xor(high(qa, Qa), qLow), ya = low(qa, Qa), wa = pLow;
    let xb = v128.xor(high(qb, Qb), qLow), yb = low(qb, Qb), wb = pLow;
    let xc = v128.xor(high(qc, Qc), qLow), yc = low(qc, Qc), wc = pLow;
    let xd = v128.xor(high(qd, Qd), qLow), yd = low(qd, Qd), wd = pLow;
    za = v128.xor(low(pa, Pa), pHigh);
    zb = v128.xor(low(pb, Pb), pHigh);
    zc = v128.xor(low(pc, Pc), pHigh);
    zd = v128.xor(low(pd, Pd), pHigh);

    let even = even2, odd = odd2;
    for (let round = 2; round < 10; round++) {
      pa = i64x2.extmul_low_i32x4_u(xa, m0), Pa = i64x2.extmul_high_i32x4_u(xa, m0);
      qa = i64x2.extmul_low_i32x4_u(za, m1), Qa = i64x2.extmul_high_i32x4_u(za, m1);
      xa = v128.xor(v128.xor(high(qa, Qa), ya), even), ya = low(qa, Qa);
      za = v128.xor(v128.xor(high(pa, Pa), wa), odd), wa = low(pa, Pa);

      pb = i64x2.extmul_low_i32x4_u(xb, m0), Pb = i64x2.extmul_high_i32x4_u(xb, m0);
      qb = i64x2.extmul_low_i32x4_u(zb, m1), Qb = i64x2.extmul_high_i32x4_u(zb, m1);
      xb = v128.xor(v128.xor(high(qb, Qb), yb), even), yb = low(qb, Qb);
      zb = v128.xor(v128.xor(high(pb, Pb), wb), odd), wb = low(pb, Pb);

      pc = i64x2.extmul_low_i32x4_u(xc, m0), Pc = i64x2.extmul_high_i32x4_u(xc, m0);
      qc = i64x2.extmul_low_i32x4_u(zc, m1), Qc = i64x2.extmul_high_i32x4_u(zc, m1);
      xc = v128.xor(v128.xor(high(qc, Qc), yc), even), yc = low(qc, Qc);
      zc = v128.xor(v128.xor(high(pc, Pc), wc), odd), wc = low(pc, Pc);

      pd = i64x2.extmul_low_i32x4_u(xd, m0), Pd = i64x2.extmul_high_i32x4_u(xd, m0);
      qd = i64x2.extmul_low_i32x4_u(zd, m1), Qd = i64x2.extmul_high_i32x4_u(zd, m1);
      xd = v128.xor(v128.xor(high(qd, Qd), yd), even), yd = low(qd, Qd);
      zd = v128.xor(v128.xor(high(pd, Pd), wd), odd), wd = low(pd, Pd);

      even = i32x4.add(even, w0), odd = i32x4.add(odd, w1);
    }
    store(out, xa, ya, za, wa);
    store(out + 64, xb, yb, zb, wb);
    store(out + 128, xc, yc, zc, wc);
    store(out + 192, xd, yd, zd, wd);
    out += 256;
  }
}
