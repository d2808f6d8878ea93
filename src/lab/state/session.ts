/** What a person has before them: two drafts, A and B, under the same luck; with undo. Changed only by the functions here. */
import { computed, signal } from "@preact/signals";
import type { Draft } from "../engine/protocol.ts";
import { withPair, withoutPairs } from "./pairs.ts";

export const sideNames = ["a", "b"] as const;
export type SideName = (typeof sideNames)[number];

export interface Session {
  readonly a: Draft;
  readonly b: Draft;
  /** Seed of the first run; further ones count on from it. */
  readonly seed: string;
  /** How many seeds are run. */
  readonly seeds: number;
}

/** Steps that can be undone. */
const MOST_STEPS = 200;
/** Moves of the same lever within so many milliseconds are one step. */
const ONE_STEP_MS = 800;

const current = signal<Session | null>(null);
const past = signal<readonly Session[]>([]);
const future = signal<readonly Session[]>([]);
let lastMove = { what: "", at: 0 };

/** Null on the start screen. */
export const session = computed(() => current.value);
export const canUndo = computed(() => past.value.length > 0);
export const canRedo = computed(() => future.value.length > 0);

/** Begins anew; there is nothing to undo. */
export function open(next: Session): void {
  past.value = [];
  future.value = [];
  current.value = next;
}

export function close(): void {
  current.value = null;
}

/** Takes a step that can be undone; `what` tells a lever's moves from one another. */
function step(next: Session, what: string): void {
  const before = current.value;
  if (before === null) return;
  const now = performance.now();
  const same = what === lastMove.what && now - lastMove.at < ONE_STEP_MS;
  lastMove = { what, at: now };
  if (!same) past.value = [...past.value, before].slice(-MOST_STEPS);
  future.value = [];
  current.value = next;
}

export function undo(): void {
  const before = past.value.at(-1);
  if (before === undefined || current.value === null) return;
  past.value = past.value.slice(0, -1);
  future.value = [current.value, ...future.value];
  current.value = before;
  lastMove = { what: "", at: 0 };
}

export function redo(): void {
  const [next, ...later] = future.value;
  if (next === undefined || current.value === null) return;
  past.value = [...past.value, current.value];
  future.value = later;
  current.value = next;
}

/** Sets a value of one side, as `--set path=value` would. */
export function move(side: SideName, path: string, value: string): void {
  change(side, `${side} ${path}`, (draft) => ({ ...draft, set: withPair(draft.set, path, value) }));
}

/** Puts a value, and all below it, back to what the scenario says. */
export function putBack(side: SideName, path: string): void {
  change(side, `${side} back ${path}`, (draft) => ({ ...draft, set: withoutPairs(draft.set, path) }));
}

/** Puts all levers of a side back. */
export function reset(side: SideName): void {
  change(side, `${side} reset`, (draft) => ({ ...draft, set: [] }));
}

/** Takes another scenario for a side. */
export function take(side: SideName, draft: Draft): void {
  change(side, `${side} take ${draft.path}`, () => draft);
}

/** Makes both sides the same: what was B is now A as well. */
export function copyOver(from: SideName): void {
  const now = current.value;
  if (now !== null) step({ ...now, a: now[from], b: now[from] }, `copy ${from}`);
}

export function swap(): void {
  const now = current.value;
  if (now !== null) step({ ...now, a: now.b, b: now.a }, "swap");
}

export function luck(next: Partial<Pick<Session, "seed" | "seeds">>): void {
  const now = current.value;
  if (now !== null) step({ ...now, ...next }, "luck");
}

/** Sets values of both sides at once, e.g. throws the same shock at them. */
export function moveBoth(
  what: string,
  moves: Readonly<Record<SideName, readonly (readonly [path: string, value: string])[]>>,
): void {
  const now = current.value;
  if (now === null) return;
  const moved = (side: SideName): Draft => ({
    ...now[side],
    set: moves[side].reduce((set, [path, value]) => withPair(set, path, value), now[side].set),
  });
  step({ ...now, a: moved("a"), b: moved("b") }, what);
}

/** Puts values of both sides back to what their scenarios say. */
export function putBackBoth(what: string, paths: readonly string[]): void {
  const now = current.value;
  if (now === null) return;
  const back = (draft: Draft): Draft => ({
    ...draft,
    set: paths.reduce<readonly string[]>(withoutPairs, draft.set),
  });
  step({ ...now, a: back(now.a), b: back(now.b) }, what);
}

function change(side: SideName, what: string, changed: (draft: Draft) => Draft): void {
  const now = current.value;
  if (now !== null) step({ ...now, [side]: changed(now[side]) }, what);
}
