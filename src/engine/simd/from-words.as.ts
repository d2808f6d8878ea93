/**
 * AssemblyScript: what ../draws.ts makes of rows of drawn words in WebAssembly SIMD, bit for bit what it makes of them
 * without it: decisions and sums of uniforms. Words are 32 bits wide; rows may be of any length.
 */

// Not constants, since the compiler would build those anew at every use; nothing ever changes them.
/** 2 to the 52nd: a whole number below it, put into its low bits, reads as their sum. */
let unit: f64 = 4503599627370496.0;
/** 2 to the -32nd: the width of a word's cell. */
let cell: f64 = 1.0 / 4294967296.0;

/** Writes 1 where a word is at most `last`, else 0, a byte each. */
export function decide(words: usize, length: u32, last: u32, out: usize): void {
  const limit = i32x4.splat(last);
  const ones = i8x16.splat(1);
  const end = out + length;
  for (const vectors = out + (length & ~15); out < vectors; out += 16, words += 64) {
    const first = i16x8.narrow_i32x4_s(atMost(words, limit), atMost(words + 16, limit));
    const second = i16x8.narrow_i32x4_s(atMost(words + 32, limit), atMost(words + 48, limit));
    v128.store(out, v128.and(i8x16.narrow_i16x8_s(first, second), ones));
  }
  for (; out < end; out++, words += 4) store<u8>(out, u8(load<u32>(words) <= last));
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function atMost(words: usize, limit: v128): v128 {
  return i32x4.le_u(v128.load(words), limit);
}

/**
 * Writes the sum of the uniforms of `count` rows of words, `stride` bytes from one to the next: (words + count / 2) / 2^32,
 * exact. The half of every cell is what is left out of the number that is taken from 2^52.
 */
export function addUp(words: usize, stride: u32, count: u32, length: u32, out: usize): void {
  const units = f64x2.splat(unit);
  const shift = f64x2.splat(unit - 0.5 * <f64>count);
  const cells = f64x2.splat(cell);
  const rows = stride * count;
  const end = out + <usize>length * 8;
  for (const vectors = out + <usize>(length & ~3) * 8; out < vectors; out += 32, words += 16) {
    const one = v128.load(words);
    let low = i64x2.extend_low_i32x4_u(one);
    let high = i64x2.extend_high_i32x4_u(one);
    for (let row: u32 = stride; row < rows; row += stride) {
      const more = v128.load(words + row);
      low = i64x2.add(low, i64x2.extend_low_i32x4_u(more));
      high = i64x2.add(high, i64x2.extend_high_i32x4_u(more));
    }
    v128.store(out, f64x2.mul(f64x2.sub(v128.or(low, units), shift), cells));
    v128.store(out, f64x2.mul(f64x2.sub(v128.or(high, units), shift), cells), 16);
  }
  for (; out < end; out += 8, words += 4) {
    let sum: u64 = 0;
    for (let row: u32 = 0; row < rows; row += stride) sum += load<u32>(words + row);
    store<f64>(out, (<f64>sum + 0.5 * <f64>count) * cell);
  }
}

/** Kept so that the compiler takes none of the above for a constant. */
export function setUnits(whole: f64, width: f64): void {
  unit = whole;
  cell = width;
}
