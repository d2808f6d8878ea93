/** The fills of draws by the WebAssembly SIMD kernel in simd/: the bits of fills-reference.ts, some ten times as fast. */
import { type Draws, MOST_SUMMED } from "./fills.ts";
import { MULTIPLIER_0, MULTIPLIER_1, WEYL_0, WEYL_1 } from "./philox.ts";
import { momentOf, wordsBelow } from "./random.ts";
import { kernelWasm } from "./simd/kernel.wasm.ts";

/** Room for a flight of which a block holds only a part (simd/fill-words.as.ts). */
const EDGE_BYTES = 256;
const PAGE_BYTES = 65536;
/** Each row starts on a cache line of its own. */
const LINE_BYTES = 64;

const lines = (bytes: number) => Math.ceil(bytes / LINE_BYTES) * LINE_BYTES;
const wordBytes = (length: number) => lines(length * Uint32Array.BYTES_PER_ELEMENT);
const rowBytes = (length: number) => lines(length * Float64Array.BYTES_PER_ELEMENT);

/** What a module compiled with simd/kernel.as.ts exports; addresses are bytes of its memory. */
export interface Kernel {
  setConstants(m0: number, m1: number, w0: number, w1: number, room: number): void;
  setUnits(whole: number, width: number): void;
  fill(k0: number, k1: number, stream: number, moment: number, from: number, to: number, out: number): void;
  decide(words: number, length: number, last: number, out: number): void;
  addUp(words: number, stride: number, count: number, length: number, out: number): void;
}

/** The compiled kernel; null where the host knows no WebAssembly SIMD. */
export const kernel = compile(kernelWasm);

/** Rows of draws in a memory of their own. */
export function simdDraws(slots: number, length: number): Draws {
  const pages = Math.ceil(drawBytes(slots, length) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages });
  const { exports } = new WebAssembly.Instance(kernel!, { env: { memory } });
  return kernelDraws(exports as unknown as Kernel, memory.buffer, 0, slots, length);
}

/** Bytes that rows of draws take of a kernel's memory. */
export function drawBytes(slots: number, length: number): number {
  return EDGE_BYTES + MOST_SUMMED * wordBytes(length) + slots * rowBytes(length);
}

/**
 * Rows of draws at byte `at` (a multiple of a cache line) of a kernel's memory: a model whose own loops are compiled reads
 * them there, at the rows' `byteOffset`. One of them for each instance, for this is where it is told its constants.
 */
export function kernelDraws(
  { setConstants, setUnits, fill, decide, addUp }: Kernel,
  buffer: ArrayBuffer,
  at: number,
  slots: number,
  length: number,
): Draws {
  setConstants(MULTIPLIER_0, MULTIPLIER_1, WEYL_0, WEYL_1, at);
  setUnits(0x10000000000000, 1 / 0x100000000);
  const words = at + EDGE_BYTES;
  const stride = wordBytes(length);
  const rows = Array.from({ length: slots }, (_, slot) => {
    const row = words + MOST_SUMMED * stride + slot * rowBytes(length);
    return {
      at: row,
      words: new Uint32Array(buffer, row, length),
      decisions: new Uint8Array(buffer, row, length),
      sums: new Float64Array(buffer, row, length),
    };
  });
  return {
    fill(slot, { k0, k1 }, source, year, k, from, to) {
      const row = rows[slot]!;
      fill(k0, k1, source.word, momentOf(year, k), from, to, row.at);
      return row.words;
    },
    decide(slot, { k0, k1 }, source, year, k, from, to, probability) {
      const row = rows[slot]!;
      const below = wordsBelow(probability);
      if (below === 0) return row.decisions.fill(0, 0, to - from);
      fill(k0, k1, source.word, momentOf(year, k), from, to, words);
      decide(words, to - from, below - 1, row.at);
      return row.decisions;
    },
    addUp(slot, { k0, k1 }, source, year, k, from, to, count) {
      const row = rows[slot]!;
      for (let each = 0; each < count; each++) {
        fill(k0, k1, source.word, momentOf(year, k + each), from, to, words + each * stride);
      }
      addUp(words, stride, count, to - from, row.at);
      return row.sums;
    },
  };
}

/** A module from its text in base64; null where the host knows no WebAssembly SIMD. */
export function compile(base64: string): WebAssembly.Module | null {
  if (typeof WebAssembly === "undefined") return null;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}
