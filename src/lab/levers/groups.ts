/** The groups of levers of both sides, beside one another. */
import { levers } from "../state/lever-groups.ts";
import type { SideName } from "../state/session.ts";
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
  const groups = { a: groupsBy("a"), b: groupsBy("b") };
  return [...new Map([...groups.b, ...groups.a]).keys()].map((key) => {
    const [a, b] = [groups.a.get(key), groups.b.get(key)];
    const levers = { a: leversOf(a), b: leversOf(b) };
    const paths = [...new Map([...levers.a, ...levers.b]).keys()];
    const rows = paths.map((path): BothSides => {
      const [left, right] = [levers.a.get(path), levers.b.get(path)];
      return { ...(left && { a: left }), ...(right && { b: right }) };
    });
    const on = { a: a?.on ?? false, b: b?.on ?? false };
    return { group: (b ?? a)!, on, rows, differs: on.a !== on.b || rows.some(isOtherwise) };
  });
}

const groupsBy = (side: SideName) =>
  new Map(levers[side].value.map((group) => [`${group.drawer} ${group.id}`, group] as const));

const leversOf = (group: LeverGroup | undefined) =>
  new Map(group?.levers.map((lever) => [lever.path, lever] as const));

/** Whether the sides have other values. */
export const isOtherwise = ({ a, b }: BothSides): boolean => a?.value !== b?.value;

/** Whether either side has it in force. */
export const isUsed = ({ on }: GroupOfBoth): boolean => on.a || on.b;
