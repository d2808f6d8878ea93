/**
 * One digest a column, of its raw bytes, so cheap to state that the twin in C computes the same: two 32-bit words, each
 * turned by five bits, crossed with the next word of the column and multiplied by an odd constant.
 */
import type { Column, Store } from "../../src/engine/columns.ts";

export type Digests = Readonly<Record<string, string>>;

/** What the twin has too: all that households, prices and observations hold at the end. */
const COMPARED = ["household", "village", "product", "year"];

export function digestsOf(store: Store): Digests {
  const digests: Record<string, string> = {};
  for (const [{ name, columns }, table] of store.tables) {
    if (!COMPARED.includes(name)) continue;
    for (const column of Object.keys(columns)) {
      digests[`${name}.${column}`] = digestOf(Reflect.get(table, column) as Column);
    }
  }
  return digests;
}

/** Bytes that do not fill a last word are followed by zeros. */
function digestOf(column: Column): string {
  const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
  const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
  padded.set(bytes);
  const words = new Uint32Array(padded.buffer);
  let a = 0x243f6a88;
  let b = 0x85a308d3;
  for (let i = 0; i < words.length; i++) {
    a = Math.imul(((a << 5) | (a >>> 27)) ^ words[i]!, 0x9e3779b1);
    b = Math.imul(((b << 5) | (b >>> 27)) ^ words[i]!, 0x85ebca77);
  }
  return [a, b].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

/** One word for all columns of one run. */
export function joined(digests: Digests): string {
  const text = Object.entries(digests)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, digest]) => `${name} ${digest}`)
    .join("\n");
  return digestOf(new TextEncoder().encode(text));
}
