/** Whose life is told: a household, a cooperative, an enterprise or a village, and where its columns and account are. */
import type { TableSpec } from "../engine/columns.ts";
import { householdTable } from "../model/actors/household.ts";
import { organiserTable } from "../model/actors/organiser.ts";
import { villageTable } from "../model/actors/place.ts";
import { mechanismsOf, type Spec } from "../model/spec.ts";
import { collectiveAccount, organiserAccount } from "../model/accounts.ts";
import { type Size, sizeOf, type World } from "../model/world.ts";

export const subjectKinds = ["household", "cooperative", "enterprise", "village"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface Subject {
  readonly kind: SubjectKind;
  /** As people name it: its number among its kind, from 0, or an enterprise's id. */
  readonly id: string;
  /** Its row in the table of its kind. */
  readonly row: number;
}

/** How many of a kind a scenario has. */
export function countOf(spec: Spec, kind: SubjectKind): number {
  const size: Size = sizeOf(spec);
  const counts = {
    household: size.households,
    cooperative: size.cooperatives,
    enterprise: size.enterprises,
    village: size.villages,
  };
  return counts[kind];
}

/** The subject of that kind and name; undefined where the scenario has none. */
export function findSubject(spec: Spec, kind: SubjectKind, id: string): Subject | undefined {
  const named = kind === "enterprise" ? spec.organisers.enterprises.findIndex((one) => one.id === id) : -1;
  const number = named >= 0 ? named : /^\d+$/.test(id) ? Number(id) : -1;
  if (number < 0 || number >= countOf(spec, kind)) return undefined;
  const row = kind === "enterprise" ? sizeOf(spec).cooperatives + number : number;
  return { kind, id, row };
}

export function accountOf(world: World, { kind, row }: Subject): number {
  if (kind === "household") return row;
  return kind === "village" ? collectiveAccount(world, row) : organiserAccount(world, row);
}

/** The table of its kind, and those that the mechanisms in force put beside it. */
export function tablesOf(spec: Spec, { kind }: Subject): TableSpec[] {
  const rowsOf = kind === "cooperative" || kind === "enterprise" ? "organiser" : kind;
  const core = { household: householdTable, village: villageTable, organiser: organiserTable }[rowsOf];
  const beside = mechanismsOf(spec).flatMap(({ mechanism }) =>
    mechanism.tables.filter((extra) => extra.rowsOf === rowsOf).map(({ table }) => table),
  );
  return [...new Set([core as unknown as TableSpec, ...beside])];
}
