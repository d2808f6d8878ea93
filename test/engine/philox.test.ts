/** Philox4x32-10 against every vector that its authors published for it (Random123, tests/kat_vectors). */
import { expect, test } from "vitest";
import { philox4x32 } from "../../src/engine/philox.ts";

/** Counter (4 words), key (2), output (4), as in github.com/DEShawResearch/random123 at 9545ff6, lines "philox4x32 10". */
const vectors = [
  "00000000 00000000 00000000 00000000 00000000 00000000   6627e8d5 e169c58d bc57ac4c 9b00dbd8",
  "ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff   408f276d 41c83b0e a20bc7c6 6d5451fd",
  "243f6a88 85a308d3 13198a2e 03707344 a4093822 299f31d0   d16cfe09 94fdcceb 5001e420 24126ea1",
].map((line) => line.split(/\s+/).map((word) => Number.parseInt(word, 16)));

type Words = [number, number, number, number, number, number, number, number, number, number];

test.each(vectors as Words[])("counter %i %i %i %i, key %i %i", (c0, c1, c2, c3, k0, k1, ...words) => {
  const out = new Uint32Array(4);
  philox4x32(c0, c1, c2, c3, k0, k1, out, 0, 1);
  expect([...out]).toEqual(words);
});

test("the four words go where they are asked to go, and nowhere else", () => {
  const [c0, c1, c2, c3, k0, k1, ...words] = vectors[2] as Words;
  const out = new Uint32Array(16).fill(7);
  philox4x32(c0, c1, c2, c3, k0, k1, out, 2, 4);
  const wanted = new Uint32Array(16).fill(7);
  for (const [w, word] of words.entries()) wanted[2 + 4 * w] = word;
  expect([...out]).toEqual([...wanted]);
});

test("signed words count as their unsigned bits", () => {
  const [signed, unsigned] = [new Uint32Array(4), new Uint32Array(4)];
  philox4x32(-1, -2, -3, -4, -5, -6, signed, 0, 1);
  philox4x32(-1 >>> 0, -2 >>> 0, -3 >>> 0, -4 >>> 0, -5 >>> 0, -6 >>> 0, unsigned, 0, 1);
  expect([...signed]).toEqual([...unsigned]);
});
