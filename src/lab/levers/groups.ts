/** The groups of levers of both sides, beside one another. */
import { answers } from "../state/answers.ts";
import { type SideName, sideNames } from "../state/session.ts";
import type { Lever, LeverGroup } from "./lever.ts";

/** A lever on the sides that have it. */
export interface BothSides {
  readonly a?: Lever;
  readonly b?: Lever;
}

export interface GroupOfBoth {
  readonly group: LeverGroup;
  readonly on: Readonly<Record<SideName, boolean>>;
  readonly rows: readonly BothSides[];
  /** Whether A and B have it otherwise. */
  readonly differs: boolean;
}

/** Both sides' groups, in the order of B's, those that only A has after them. */
export function groupsOfBoth(): GroupOfBoth[] {
  const groups = {
    a: answers.a.value.reading?.groups ?? [],
    b: answers.b.value.reading?.groups ?? [],
  };
  const isSame = (one: LeverGroup, other: LeverGroup) => one.id === other.id && one.drawer === other.drawer;
  const onlyA = groups.a.filter((group) => !groups.b.some((other) => isSame(group, other)));
  return [...groups.b, ...onlyA].map((group) => {
    const of = (side: SideName) => groups[side].find((other) => isSame(group, other));
    const paths = [...new Set(sideNames.flatMap((side) => of(side)?.levers.map(({ path }) => path) ?? []))];
    const at = (side: SideName, path: string) => of(side)?.levers.find((lever) => lever.path === path);
    const rows = paths.map((path): BothSides => {
      const [a, b] = [at("a", path), at("b", path)];
      return { ...(a && { a }), ...(b && { b }) };
    });
    const on = { a: of("a")?.on ?? false, b: of("b")?.on ?? false };
    return { group, on, rows, differs: on.a !== on.b || rows.some(isOtherwise) };
  });
}

/** Whether the sides have other values. */
export const isOtherwise = ({ a, b }: BothSides): boolean => a?.value !== b?.value;

/** Whether either side has it in force. */
export const isUsed = ({ on }: GroupOfBoth): boolean => on.a || on.b;
