/** Opens rows of draws: where the host has WebAssembly SIMD by the kernel, else by the reference; the bits are the same. */
import type { Draws } from "./fills.ts";
import { referenceDraws } from "./fills-reference.ts";
import { kernel, simdDraws } from "./fills-simd.ts";

export type { Draws } from "./fills.ts";

/** Which fills a host gets. */
export type FillKind = "simd" | "reference";

/** Opens `slots` rows for `length` actors, with the fastest fills that this host has unless others are asked for. */
export function openDraws(slots: number, length: number, kind: FillKind = fastest()): Draws {
  return kind === "simd" ? simdDraws(slots, length) : referenceDraws(slots, length);
}

/** The fastest fills that this host has. */
export function fastest(): FillKind {
  return kernel === null ? "reference" : "simd";
}
