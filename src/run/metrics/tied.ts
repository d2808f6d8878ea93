/** Households tied to organisers or collectives by the linkages in force: how many, how many of them poor, and which. */
import { columnsOf } from "../../engine/columns.ts";
import type { Simulation } from "../simulate.ts";

export interface TiedHouseholds {
  /** By each linkage in force that ties. */
  readonly byLinkage: readonly number[];
  /** By any. */
  readonly any: number;
  /** Of these, registered as poor when the run began. */
  readonly poorByLinkage: readonly number[];
  readonly poorAny: number;
  /** Registered when the run began, tied or not. */
  readonly poor: number;
  /** Whether each household is tied by any. */
  readonly flags: Uint8Array;
}

interface Count {
  readonly all: number;
  readonly poor: number;
}

export function tiedHouseholds({ world, inForce }: Simulation): TiedHouseholds {
  const { everRegistered, rows } = world.household;
  const flags = new Uint8Array(rows);
  const counts = inForce.flatMap(({ bound: { ties, collectiveTies } }) => {
    if (ties !== undefined) return [flagTied(columnsOf(world.store, ties).partner, everRegistered, flags)];
    if (collectiveTies === undefined) return [];
    return [flagTied(columnsOf(world.store, collectiveTies).collective, everRegistered, flags)];
  });
  let [any, poorAny, poor] = [0, 0, 0];
  for (let h = 0; h < rows; h++) {
    any += flags[h]!;
    poorAny += flags[h]! & everRegistered[h]!;
    poor += everRegistered[h]!;
  }
  return {
    byLinkage: counts.map(({ all }) => all),
    any,
    poorByLinkage: counts.map((count) => count.poor),
    poorAny,
    poor,
    flags,
  };
}

/** Flags the households that have a partner, and counts them. */
function flagTied(partner: Int32Array, everRegistered: Uint8Array, flags: Uint8Array): Count {
  let [all, poor] = [0, 0];
  for (let h = 0; h < flags.length; h++) {
    // 1 where there is a partner, 0 where its row number is below zero: a branch would be guessed wrong half the time.
    const tied = 1 + (partner[h]! >> 31);
    flags[h] = flags[h]! | tied;
    all += tied;
    poor += tied & everRegistered[h]!;
  }
  return { all, poor };
}
