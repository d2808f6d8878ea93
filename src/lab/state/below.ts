/** `seen`, once the figures made from it have been painted: the views below them follow. */
import { effect, signal } from "@preact/signals";
import { painted } from "./painted.ts";
import { type Seen, seen } from "./seen.ts";

export const seenBelow = signal<Seen | null>(null);

/** Begins to follow what is seen; called once. */
export function followSeen(): void {
  effect(() => {
    const now = seen.value;
    void painted().then(() => {
      if (seen.peek() === now) seenBelow.value = now;
    });
  });
}
