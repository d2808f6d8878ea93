/** Phase 5: who is tied to whom, once all matching is done. A household counts once for each organiser it is tied to. */
import { columnsOf } from "../../engine/columns.ts";
import type { Bound } from "../mechanism.ts";
import { nextTied } from "../rules/ties.ts";
import type { Step } from "../step.ts";

/** Counts the households tied to each organiser through any of the given linkages' tables. */
export function countTies(ties: readonly NonNullable<Bound["ties"]>[]): Step {
  return {
    phase: "matching",
    name: "count ties",
    about: "organisers learn how many households, and how many registered poor ones, they take along",
    reads: ["household.registeredPoor", "household.everRegistered"],
    writes: ["organiser.members", "organiser.poorLinked"],
    finish({ world }) {
      const { household, organiser, size } = world;
      organiser.members.fill(0);
      organiser.poorLinked.fill(0);
      const partners = ties.map((table) => columnsOf(world.store, table).partner);
      const { members, poorLinked } = organiser;
      const { everRegistered } = household;
      for (const [t, partner] of partners.entries()) {
        const next = (h: number) => nextTied(partner, h, size.households);
        for (let h = next(0); h < size.households; h = next(h + 1)) {
          const o = partner[h]!;
          if (countedBefore(partners, t, h, o)) continue;
          members[o] = members[o]! + 1;
          poorLinked[o] = poorLinked[o]! + everRegistered[h]!;
        }
      }
    },
  };
}

/** Whether an earlier linkage ties the household to the same organiser. */
function countedBefore(partners: readonly Int32Array[], t: number, h: number, o: number): boolean {
  for (let earlier = 0; earlier < t; earlier++) if (partners[earlier]![h] === o) return true;
  return false;
}
