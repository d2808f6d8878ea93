/** Digests: XXH3-128 over the bytes of columns, for telling whether two runs are the same to the last bit. */
import { createXXHash128 } from "hash-wasm";
import type { Store } from "./columns.ts";

/** Made once for all digests: each has a WebAssembly memory of its own, which thousands of small runs would feel. */
let hasher: ReturnType<typeof createXXHash128> | undefined;

function sharedHash(): ReturnType<typeof createXXHash128> {
  hasher ??= createXXHash128();
  return hasher;
}

/** Takes the digest of a whole store, again and again. */
export type StoreDigest = (store: Store) => string;

export async function createStoreDigest(): Promise<StoreDigest> {
  const hash = await sharedHash();
  return (store) => {
    hash.init();
    hash.update(new Uint8Array(store.buffer));
    return hash.digest();
  };
}

/** One digest over many, in order. */
export async function createTextDigest(): Promise<(texts: readonly string[]) => string> {
  const hash = await sharedHash();
  return (texts) => {
    hash.init();
    for (const text of texts) hash.update(`${text}\n`);
    return hash.digest();
  };
}
