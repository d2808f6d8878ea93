/** The fills of draws by the WebAssembly SIMD kernel in simd/: the bits of fills-reference.ts, some ten times as fast. */
import { type Draws, MOST_SUMMED } from "./fills.ts";
import { MULTIPLIER_0, MULTIPLIER_1, WEYL_0, WEYL_1 } from "./philox.ts";
import { momentOf, wordsBelow } from "./random.ts";
import { kernelWasm } from "./simd/kernel.wasm.ts";

/** Bytes at the start of the kernel's memory that it works in. */
const KERNEL_BYTES = 256;
const PAGE_BYTES = 65536;
/** Each row starts on a cache line of its own. */
const LINE_BYTES = 64;

interface Kernel {
  setConstants(m0: number, m1: number, w0: number, w1: number): void;
  setUnits(whole: number, width: number): void;
  fill(k0: number, k1: number, stream: number, moment: number, from: number, to: number, out: number): void;
  decide(words: number, length: number, last: number, out: number): void;
  addUp(words: number, stride: number, count: number, length: number, out: number): void;
}

/** The compiled kernel; null where the host knows no WebAssembly SIMD. */
export const kernel = compile();

export function simdDraws(slots: number, length: number): Draws {
  const lines = (bytes: number) => Math.ceil(bytes / LINE_BYTES) * LINE_BYTES;
  const wordBytes = lines(length * Uint32Array.BYTES_PER_ELEMENT);
  const rowBytes = lines(length * Float64Array.BYTES_PER_ELEMENT);
  const firstRow = KERNEL_BYTES + MOST_SUMMED * wordBytes;
  const pages = Math.ceil((firstRow + slots * rowBytes) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages });
  const { exports } = new WebAssembly.Instance(kernel!, { env: { memory } });
  const { setConstants, setUnits, fill, decide, addUp } = exports as unknown as Kernel;
  setConstants(MULTIPLIER_0, MULTIPLIER_1, WEYL_0, WEYL_1);
  setUnits(0x10000000000000, 1 / 0x100000000);
  const rows = Array.from({ length: slots }, (_, slot) => {
    const at = firstRow + slot * rowBytes;
    return {
      at,
      words: new Uint32Array(memory.buffer, at, length),
      decisions: new Uint8Array(memory.buffer, at, length),
      sums: new Float64Array(memory.buffer, at, length),
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
      fill(k0, k1, source.word, momentOf(year, k), from, to, KERNEL_BYTES);
      decide(KERNEL_BYTES, to - from, below - 1, row.at);
      return row.decisions;
    },
    addUp(slot, { k0, k1 }, source, year, k, from, to, count) {
      const row = rows[slot]!;
      for (let each = 0; each < count; each++) {
        fill(k0, k1, source.word, momentOf(year, k + each), from, to, KERNEL_BYTES + each * wordBytes);
      }
      addUp(KERNEL_BYTES, wordBytes, count, to - from, row.at);
      return row.sums;
    },
  };
}

function compile(): WebAssembly.Module | null {
  if (typeof WebAssembly === "undefined") return null;
  const bytes = Uint8Array.from(atob(kernelWasm), (letter) => letter.charCodeAt(0));
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}
