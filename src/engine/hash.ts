/** Digests: XXH3-128 over the bytes of columns, for telling whether two runs are the same to the last bit. */
import { createXXHash128 } from "hash-wasm";
import type { Store } from "./columns.ts";

/** Takes the digest of a whole store, again and again; made once, since it compiles a small WebAssembly module. */
export type StoreDigest = (store: Store) => string;

/** Bytes handed over at a time: a copy, since a hash may not read shared memory. */
const CHUNK_BYTES = 1 << 20;

export async function createStoreDigest(): Promise<StoreDigest> {
  const hash = await createXXHash128();
  const chunk = new Uint8Array(CHUNK_BYTES);
  return (store) => {
    hash.init();
    const bytes = new Uint8Array(store.buffer);
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      const part = bytes.subarray(at, at + CHUNK_BYTES);
      chunk.set(part);
      hash.update(part.length === CHUNK_BYTES ? chunk : chunk.subarray(0, part.length));
    }
    return hash.digest();
  };
}

/** One digest over many, in order. */
export async function createTextDigest(): Promise<(texts: readonly string[]) => string> {
  const hash = await createXXHash128();
  return (texts) => {
    hash.init();
    for (const text of texts) hash.update(`${text}\n`);
    return hash.digest();
  };
}
