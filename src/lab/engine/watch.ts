/** Takes from a running world what the page shows of every household: narrow columns, a year at a time. */
import { columnsOf } from "../../engine/columns.ts";
import type { Simulation } from "../../run/simulate.ts";
import type { HouseholdYear, LabRun, VillageYear } from "./protocol.ts";
import { villageYear } from "./watch-villages.ts";

/** Linkages that fit the bits of a column. */
const MOST_LINKAGES = 32;

export interface Watch {
  see(year: number, simulation: Simulation): void;
  /** What was seen, of the people as they were at the end. */
  seen(): Pick<LabRun, "villageOf" | "persons" | "products" | "linkages" | "householdYears" | "villageYears">;
}

export function openWatch(): Watch {
  const years: HouseholdYear[] = [];
  const villages: VillageYear[] = [];
  let last: Simulation | undefined;
  return {
    see(year, simulation) {
      last = simulation;
      const { household } = simulation.world;
      years.push({
        year,
        incomePerCapitaYuan: Float32Array.from(household.incomePerCapita),
        poor: Uint8Array.from(household.poor),
        product: Uint8Array.from(household.product),
        linked: tiesOf(simulation),
      });
      villages.push(villageYear(year, simulation.world));
    },
    seen() {
      const { world, inForce } = last!;
      return {
        villageOf: Uint32Array.from(world.household.village),
        persons: Uint8Array.from(world.household.persons),
        products: world.products.map(({ id }) => id),
        linkages: inForce.flatMap(({ id, bound }) =>
          bound.ties !== undefined || bound.collectiveTies !== undefined ? [id] : [],
        ),
        householdYears: years,
        villageYears: villages,
      };
    },
  };
}

/** One bit a linkage that ties households to an organiser or a collective. */
function tiesOf({ world, inForce }: Simulation): Uint32Array {
  const linked = new Uint32Array(world.size.households);
  const partners = inForce.flatMap(({ bound: { ties, collectiveTies } }) => {
    if (ties !== undefined) return [columnsOf(world.store, ties).partner];
    return collectiveTies === undefined ? [] : [columnsOf(world.store, collectiveTies).collective];
  });
  for (const [bit, partner] of partners.slice(0, MOST_LINKAGES).entries()) {
    for (let h = 0; h < linked.length; h++) if (partner[h]! >= 0) linked[h]! |= 1 << bit;
  }
  return linked;
}
