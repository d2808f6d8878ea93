/**
 * Where a market lies. Compiled loops see one memory only: the desks of all lanes come first in it, the tables behind.
 * Without them the tables have a buffer of their own.
 */
import { storeBytes } from "../../src/engine/columns.ts";
import { deskBytes, loops } from "./loops-compiled.ts";
import { BLOCK_HOUSEHOLDS, extentsOf, type MarketMemory, type MarketSize } from "./market.ts";

/** Rows of draws that a step holds at once. */
export const DRAW_SLOTS = 2;
const PAGE_BYTES = 65536;
const DESK_BYTES = deskBytes(DRAW_SLOTS, BLOCK_HOUSEHOLDS);

/** Which loops a market's years are lived by; both have the same bits. */
export type LoopKind = "compiled" | "plain";

/** Goes to another thread as it is. */
export interface Memory extends MarketMemory {
  /** What compiled loops work on. */
  readonly shared?: WebAssembly.Memory;
}

export function openMemory(size: MarketSize, lanes: number, kind: LoopKind = fastest()): Memory {
  const bytes = storeBytes(extentsOf(size));
  if (kind === "plain") return { buffer: new SharedArrayBuffer(bytes), tablesAt: 0 };
  const tablesAt = deskAt(lanes);
  const pages = Math.ceil((tablesAt + bytes) / PAGE_BYTES);
  const shared = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return { buffer: shared.buffer, tablesAt, shared };
}

/** The first byte of a lane's desk. */
export const deskAt = (lane: number) => lane * DESK_BYTES;

function fastest(): LoopKind {
  return loops === null ? "plain" : "compiled";
}
