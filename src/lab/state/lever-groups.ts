/** The levers of both sides, as their scenarios were when they were last asked for; no picture waits for them. */
import { batch, signal } from "@preact/signals";
import type { Draft } from "../engine/protocol.ts";
import type { LeverGroup } from "../levers/lever.ts";
import { Kept } from "./kept.ts";
import { type Session, session, sideNames } from "./session.ts";

export const levers = { a: signal<readonly LeverGroup[]>([]), b: signal<readonly LeverGroup[]>([]) } as const;

/** By draft. */
const known = new Kept<readonly LeverGroup[]>(24);

export function forgetLevers(): void {
  for (const side of sideNames) levers[side].value = [];
}

/** Asks for the levers of a session, as far as they are not known, and shows them if it is still the one. */
export async function tellLevers(
  now: Session,
  ask: (draft: Draft) => Promise<readonly LeverGroup[]>,
): Promise<void> {
  const found = await Promise.all(
    sideNames.map(async (side) => {
      const key = JSON.stringify(now[side]);
      const groups = known.get(key) ?? (await ask(now[side]));
      known.put(key, groups);
      return [side, groups] as const;
    }),
  );
  if (session.value !== now) return;
  batch(() => {
    for (const [side, groups] of found) levers[side].value = groups;
  });
}
