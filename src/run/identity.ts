/** The identity of a run: what was simulated, by which engine, under which seed. Same identity, same bits. */
import { createSHA256 } from "hash-wasm";
import { ENGINE_VERSION } from "./version.ts";

/** Made once: it compiles a small WebAssembly module. */
let hasher: ReturnType<typeof createSHA256> | undefined;

/** SHA-256 of a text, in hex. */
async function sha256(text: string): Promise<string> {
  hasher ??= createSHA256();
  const hash = await hasher;
  return hash.init().update(text).digest();
}

/** Content hash of a normalised scenario (its canonical text). */
export function scenarioHash(canonical: string): Promise<string> {
  return sha256(canonical);
}

/** Content hash of (engine version, normalised scenario, seed). */
export function runIdOf(canonical: string, seed: string): Promise<string> {
  return sha256(JSON.stringify([ENGINE_VERSION, canonical, seed]));
}
