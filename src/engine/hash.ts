/** Digests: XXH3-128 over the bytes of columns, for telling whether two runs are the same to the last bit. */
import { createXXHash128 } from "hash-wasm";
import type { Store } from "./columns.ts";

/** Takes the digest of a whole store, again and again; made once, since it compiles a small WebAssembly module. */
export type StoreDigest = (store: Store) => string;

export async function createStoreDigest(): Promise<StoreDigest> {
  const hash = await createXXHash128();
  return (store) => {
    hash.init();
    hash.update(new Uint8Array(store.buffer));
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
