/**
 * AssemblyScript: the loops of loops.ts in WebAssembly SIMD, four households at a time; the engine's draws beside them, so
 * that both work on one memory. Arguments are addresses: of a block's columns, of rows of draws, of tables by product.
 */
export { addUp, decide, fill, setConstants, setUnits } from "../../src/engine/simd/kernel.as";

const PRODUCTS: u32 = 8;
const VILLAGE: usize = 100;

// Set by the host: what the compiler knows to be constant, it would build anew at every use.
/** 2 to the 52nd: a whole number below it, put into its low bits, reads as their sum. */
let unit: f64 = 0;
let luckWeight: f64 = 0;
let meanLuck: f64 = 0;
/** Yuan a cell of a word. */
let otherIncome: f64 = 0;
let consumedShare: f64 = 0;
let leastConsumption: f64 = 0;
let povertyLine: f64 = 0;

export function setRules(whole: f64, weight: f64, mean: f64, other: f64, share: f64, least: f64, line: f64): void {
  unit = whole;
  luckWeight = weight;
  meanLuck = mean;
  otherIncome = other;
  consumedShare = share;
  leastConsumption = least;
  povertyLine = line;
}

/** The products of four households in a row, as offsets into tables by product. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function first(four: u32): usize { return (four & 0xff) << 3; }
// @ts-ignore: decorators are AssemblyScript's
@inline
function second(four: u32): usize { return (four >> 5) & 0x7f8; }
// @ts-ignore: decorators are AssemblyScript's
@inline
function third(four: u32): usize { return (four >> 13) & 0x7f8; }
// @ts-ignore: decorators are AssemblyScript's
@inline
function fourth(four: u32): usize { return (four >> 24) << 3; }

// @ts-ignore: decorators are AssemblyScript's
@inline
function both(table: usize, one: usize, other: usize): v128 {
  return v128.load_lane<f64>(table + other, v128.load64_splat(table + one), 1);
}

/** In the order of households, which the sum's last bits hang on. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function addBoth(table: usize, one: usize, other: usize, amounts: v128): void {
  store<f64>(table + one, load<f64>(table + one) + f64x2.extract_lane(amounts, 0));
  store<f64>(table + other, load<f64>(table + other) + f64x2.extract_lane(amounts, 1));
}

/** Floats 2 and 3 of four, as doubles; 0 and 1 are what `promote_low` takes. */
// @ts-ignore: decorators are AssemblyScript's
@inline
function upper(floats: v128): v128 {
  return f64x2.promote_low_f32x4(v128.shuffle<u32>(floats, floats, 2, 3, 2, 3));
}

// @ts-ignore: decorators are AssemblyScript's
@inline
function floats(low: v128, high: v128): v128 {
  return v128.shuffle<u32>(f32x4.demote_f64x2_zero(low), f32x4.demote_f64x2_zero(high), 0, 1, 4, 5);
}

export function grow(
  villages: u32, product: usize, harvest: usize, best: usize,
  luck: usize, changes: usize, yields: usize, supply: usize,
): void {
  const one = f64x2.splat(1), weight = f64x2.splat(luckWeight), mean = f64x2.splat(meanLuck);
  memory.fill(supply, 0, PRODUCTS * 8);
  for (const end = best + villages; best < end; best++) {
    const other: u32 = <u32>load<u8>(best) * 0x01010101;
    for (const last = product + VILLAGE; product < last; product += 4, harvest += 16, luck += 32, changes += 4) {
      const own = load<u32>(product);
      const four: u32 = own ^ ((own ^ other) & (load<u32>(changes) * 0xff));
      store<u32>(product, four);
      const a = first(four), b = second(four), c = third(four), d = fourth(four);
      const low = f64x2.mul(both(yields, a, b),
        f64x2.add(one, f64x2.mul(weight, f64x2.sub(v128.load(luck), mean))));
      const high = f64x2.mul(both(yields, c, d),
        f64x2.add(one, f64x2.mul(weight, f64x2.sub(v128.load(luck, 16), mean))));
      v128.store(harvest, floats(low, high));
      addBoth(supply, a, b, low);
      addBoth(supply, c, d, high);
    }
  }
}

/** `sums` is room for a sum by product. Returns the number of the poor. */
export function settle(
  villages: u32, product: usize, harvest: usize, income: usize, wealth: usize, best: usize, words: usize,
  price: usize, costs: usize, sums: usize, totalIncome: usize, totalGrowers: usize,
): u32 {
  const units = f64x2.splat(unit), shift = f64x2.splat(unit - 0.5), cell = f64x2.splat(otherIncome);
  const share = f64x2.splat(consumedShare), least = f64x2.splat(leastConsumption), line = f64x2.splat(povertyLine);
  memory.fill(totalIncome, 0, PRODUCTS * 8);
  memory.fill(totalGrowers, 0, PRODUCTS * 4);
  memory.fill(sums, 0, PRODUCTS * 8);
  let poor = i64x2.splat(0);
  for (const end = best + villages; best < end; best++) {
    // A byte a product: a village has a hundred households.
    let growers: u64 = 0;
    for (const last = product + VILLAGE; product < last;
      product += 4, harvest += 16, income += 16, wealth += 16, words += 16) {
      const four = load<u32>(product), word = v128.load(words), output = v128.load(harvest), saved = v128.load(wealth);
      const a = first(four), b = second(four), c = third(four), d = fourth(four);
      const low = f64x2.add(
        f64x2.sub(f64x2.mul(f64x2.promote_low_f32x4(output), both(price, a, b)), both(costs, a, b)),
        f64x2.mul(f64x2.sub(v128.or(i64x2.extend_low_i32x4_u(word), units), shift), cell));
      const high = f64x2.add(
        f64x2.sub(f64x2.mul(upper(output), both(price, c, d)), both(costs, c, d)),
        f64x2.mul(f64x2.sub(v128.or(i64x2.extend_high_i32x4_u(word), units), shift), cell));
      v128.store(income, floats(low, high));
      v128.store(wealth, floats(
        f64x2.add(f64x2.promote_low_f32x4(saved), f64x2.sub(low, f64x2.pmax(least, f64x2.mul(share, low)))),
        f64x2.add(upper(saved), f64x2.sub(high, f64x2.pmax(least, f64x2.mul(share, high))))));
      poor = i64x2.sub(poor, i64x2.add(f64x2.lt(low, line), f64x2.lt(high, line)));
      growers += (<u64>1 << a) + (<u64>1 << b) + (<u64>1 << c) + (<u64>1 << d);
      addBoth(sums, a, b, low);
      addBoth(sums, c, d, high);
    }
    endVillage(best, growers, sums, totalIncome, totalGrowers);
  }
  return <u32>(i64x2.extract_lane(poor, 0) + i64x2.extract_lane(poor, 1));
}

/** Finds the best product of a village, adds its sums to the block's and clears them. */
function endVillage(best: usize, growers: u64, sums: usize, totalIncome: usize, totalGrowers: usize): void {
  let top: f64 = -Infinity;
  for (let p: u32 = 0; p < PRODUCTS; p++, sums += 8, totalIncome += 8, totalGrowers += 4, growers >>= 8) {
    const sum = load<f64>(sums);
    const count = <u32>(growers & 0xff);
    store<f64>(sums, 0);
    store<f64>(totalIncome, load<f64>(totalIncome) + sum);
    store<u32>(totalGrowers, load<u32>(totalGrowers) + count);
    if (count == 0) continue;
    const mean = sum / <f64>count;
    if (mean <= top) continue;
    top = mean;
    store<u8>(best, <u8>p);
  }
}
