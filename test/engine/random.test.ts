/** Addressed randomness: every word has its place, and no draw shifts another. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { philox4x32 } from "../../src/engine/philox.ts";
import { MAX_K, fillWords, keyOf, stream, uniform } from "../../src/engine/random.ts";

const key = keyOf("test");
const source = stream("rain");
const MOST_ACTORS = 0xffff_ffff;

/** Words of actors `from` to `to`, on an array of just that length. */
function draw(name: string, year: number, k: number, from: number, to: number, seed = key): Uint32Array {
  const out = new Uint32Array(to - from);
  fillWords(seed, stream(name), year, k, from, to, out);
  return out;
}

const year = fc.integer({ min: 0, max: 0xffff });
const k = fc.integer({ min: 0, max: MAX_K });
const range = fc
  .tuple(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 200 }))
  .map(([from, length]) => ({ from, to: from + length }));

test("an address is mapped as random.ts says: sixteen actors on four counters, word w for actors 4w to 4w+3", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_ACTORS }), year, k, (actor, when, index) => {
      const group = Math.floor(actor / 16);
      const place = actor % 16;
      const words = new Uint32Array(4);
      const moment = when * 65_536 + index;
      philox4x32(group * 4 + (place % 4), moment, source.word, 0, key.k0, key.k1, words, 0, 1);
      expect(draw("rain", when, index, actor, actor + 1)[0]).toBe(words[Math.floor(place / 4)]);
    }),
  );
});

test("any sub-range has the words of the range around it", () => {
  fc.assert(
    fc.property(range, range, year, k, (one, other, when, index) => {
      const from = one.from;
      const to = one.to + (other.to - other.from);
      const whole = draw("rain", when, index, from, to);
      expect(draw("rain", when, index, one.from, one.to)).toEqual(whole.subarray(0, one.to - from));
      expect(draw("rain", when, index, one.to, to)).toEqual(whole.subarray(one.to - from));
    }),
  );
});

test("a fill writes its own range and not a word beyond it", () => {
  fc.assert(
    fc.property(range, ({ from, to }) => {
      const out = new Uint32Array(to - from + 40).fill(12_345);
      fillWords(key, source, 2016, 0, from, to, out);
      expect(out.subarray(0, to - from)).toEqual(draw("rain", 2016, 0, from, to));
      expect(out.subarray(to - from).every((word) => word === 12_345)).toBe(true);
    }),
  );
});

test("what is drawn before, and from what other address, changes nothing", () => {
  const other = fc.record({ name: fc.constantFrom("rain", "hail", ""), when: year, index: k, range });
  fc.assert(
    fc.property(fc.array(other, { maxLength: 5 }), range, (others, { from, to }) => {
      const alone = draw("rain", 2016, 3, from, to);
      for (const each of others) draw(each.name, each.when, each.index, each.range.from, each.range.to);
      expect(draw("rain", 2016, 3, from, to)).toEqual(alone);
    }),
  );
});

test("each part of an address matters: seed, stream, year and k", () => {
  const words = [
    draw("rain", 2016, 0, 0, 64),
    draw("rain", 2016, 0, 0, 64, keyOf("test2")),
    draw("hail", 2016, 0, 0, 64),
    draw("rain", 2017, 0, 0, 64),
    draw("rain", 2016, 1, 0, 64),
    draw("rain", 2016, 0, 64, 128),
  ].flatMap((drawn) => [...drawn]);
  expect(new Set(words).size).toBe(words.length);
});

test("a word becomes a number strictly between 0 and 1, in order, symmetric about a half", () => {
  expect(uniform(0)).toBe(0.5 / 4_294_967_296);
  expect(uniform(0xffff_ffff)).toBe(1 - 0.5 / 4_294_967_296);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), (word) => {
      expect(uniform(word)).toBeGreaterThan(0);
      expect(uniform(word)).toBeLessThan(1);
      expect(uniform(word) + uniform(0xffff_ffff - word)).toBe(1);
      if (word > 0) expect(uniform(word)).toBeGreaterThan(uniform(word - 1));
    }),
  );
});

test("a stream is told apart by its name alone: FNV-1a, against its published values", () => {
  expect(stream("").word).toBe(0x811c9dc5);
  expect(stream("a").word).toBe(0xe40c292c);
  expect(stream("foobar").word).toBe(0xbf9cf968);
});

/** These pin and do not prove: a change here changes the luck of every published run. */
test("seed texts have the keys that they have always had, through seedrandom", () => {
  const keys = ["1", "2", "", "lixian", "礼县"].map((seed) => keyOf(seed));
  expect(keys).toMatchInlineSnapshot(`
    [
      {
        "k0": 964056541,
        "k1": 2341161193,
      },
      {
        "k0": 2621329223,
        "k1": 993091803,
      },
      {
        "k0": 1145218680,
        "k1": 93971802,
      },
      {
        "k0": 2866900230,
        "k1": 3977120606,
      },
      {
        "k0": 1944185531,
        "k1": 1392605177,
      },
    ]
  `);
  expect([...draw("rain", 2016, 0, 0, 5, keyOf("1"))]).toMatchInlineSnapshot(`
    [
      1237215200,
      905437504,
      1342921446,
      543249892,
      3241118168,
    ]
  `);
});

test("no seed has another's key: not one that repeats it, nor one alike but for high bytes", () => {
  const seeds = [...Array.from({ length: 2000 }, (_, seed) => String(seed)), "", "\0", "一", "丁", "伀"];
  const keys = seeds.map((seed) => keyOf(seed));
  expect(new Set(keys.map(({ k0, k1 }) => `${k0} ${k1}`)).size).toBe(seeds.length);
  for (const { k0, k1 } of keys) for (const half of [k0, k1]) expect(half >>> 0).toBe(half);
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
      if (one !== other) expect(keyOf(one)).not.toEqual(keyOf(other));
      expect(keyOf(one)).toEqual(keyOf(one));
    }),
  );
});
