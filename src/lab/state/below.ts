/** `seen`, once the figures made from it have had time to be painted: the views below them follow. */
import { effect, signal } from "@preact/signals";
import { type Seen, seen } from "./seen.ts";

/** Milliseconds that a frame takes. A frame itself is not waited for: a browser may draw none. */
const FRAME_MS = 20;

export const seenBelow = signal<Seen | null>(null);

/** Begins to follow what is seen; called once. */
export function followSeen(): void {
  effect(() => {
    const now = seen.value;
    const clock = setTimeout(() => {
      seenBelow.value = now;
    }, FRAME_MS);
    return () => clearTimeout(clock);
  });
}
