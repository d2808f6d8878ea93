/**
 * Blocks of drawn words: rows of scratch, and the fill that steps draw with. Where the host has WebAssembly SIMD the fill
 * is the kernel in simd/, else the reference in random.ts; the words are the same.
 */
import { MULTIPLIER_0, MULTIPLIER_1, WEYL_0, WEYL_1 } from "./philox.ts";
import { type Key, type Stream, fillWords, momentOf } from "./random.ts";
import { fillWordsWasm } from "./simd/fill-words.wasm.ts";

/** Scratch for words that are in use at the same time; one for each thread. */
export interface Draws {
  /**
   * Fills row `slot` with the words of actors `from` (included) to `to` (excluded) at (stream, year, ·, k) and gives the
   * row: index 0 is actor `from`. The row is good until the slot is filled again.
   */
  fill(
    slot: number,
    key: Key,
    source: Stream,
    year: number,
    k: number,
    from: number,
    to: number,
  ): Uint32Array;
}

/** Which fill a host gets. */
export type FillKind = "simd" | "reference";

/** Opens `slots` rows of `length` words, with the fastest fill that this host has unless one is asked for. */
export function openDraws(slots: number, length: number, kind: FillKind = fastest()): Draws {
  return kind === "simd" ? simdDraws(slots, length) : referenceDraws(slots, length);
}

/** The fastest fill that this host has. */
export function fastest(): FillKind {
  return kernel === null ? "reference" : "simd";
}

function referenceDraws(slots: number, length: number): Draws {
  const rows = Array.from({ length: slots }, () => new Uint32Array(length));
  return {
    fill(slot, key, source, year, k, from, to) {
      const row = rows[slot]!;
      fillWords(key, source, year, k, from, to, row);
      return row;
    },
  };
}

/** Bytes at the start of the kernel's memory that it works in. */
const KERNEL_BYTES = 256;
const PAGE_BYTES = 65536;

interface Kernel {
  setConstants(m0: number, m1: number, w0: number, w1: number): void;
  fill(k0: number, k1: number, stream: number, moment: number, from: number, to: number, out: number): void;
}

function simdDraws(slots: number, length: number): Draws {
  const rowBytes = length * Uint32Array.BYTES_PER_ELEMENT;
  const pages = Math.ceil((KERNEL_BYTES + slots * rowBytes) / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages });
  const { exports } = new WebAssembly.Instance(kernel!, { env: { memory } });
  const { setConstants, fill } = exports as unknown as Kernel;
  setConstants(MULTIPLIER_0, MULTIPLIER_1, WEYL_0, WEYL_1);
  const startOf = (slot: number) => KERNEL_BYTES + slot * rowBytes;
  const rows = Array.from(
    { length: slots },
    (_, slot) => new Uint32Array(memory.buffer, startOf(slot), length),
  );
  return {
    fill(slot, { k0, k1 }, source, year, k, from, to) {
      fill(k0, k1, source.word, momentOf(year, k), from, to, startOf(slot));
      return rows[slot]!;
    },
  };
}

/** The compiled kernel; null where the host knows no WebAssembly SIMD. */
const kernel = compile();

function compile(): WebAssembly.Module | null {
  if (typeof WebAssembly === "undefined") return null;
  const bytes = Uint8Array.from(atob(fillWordsWasm), (letter) => letter.charCodeAt(0));
  return WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
}
