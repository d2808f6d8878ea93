/** Phase 8: village collectives take their other income and spend a share of all of it on public jobs for the poor. */
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import type { Step } from "../step.ts";
import { collectiveAccount, outsideAccount } from "../accounts.ts";
import { type World, villageEnd } from "../world.ts";

export const earnCollectives: Step = {
  phase: "settlement",
  name: "earn collectives",
  about: "collectives let land and shops",
  reads: ["county.costLevel"],
  writes: ["account.*", "flow.*", "village.collectiveIncomeFen"],
  finish({ world, till }) {
    const { village, size, spec, county } = world;
    for (let v = 0; v < size.villages; v++) {
      const fen = toFen(spec.collectives.otherIncome * county.costLevel[village.county[v]!]!);
      pay(till, kindOf.otherIncome, outsideAccount(world), collectiveAccount(world, v), fen);
      village.collectiveIncomeFen[v] = village.collectiveIncomeFen[v]! + fen;
    }
  },
};

export const payPublicJobs: Step = {
  phase: "settlement",
  name: "pay public jobs",
  about: "a share of collective income pays registered poor households for public work, in equal parts",
  reads: ["village.collectiveIncomeFen", "household.registeredPoor"],
  writes: ["account.*", "flow.*", "household.wageFen", "household.linkedFen"],
  finish({ world, till }) {
    const { village, household, size, spec } = world;
    for (let v = 0; v < size.villages; v++) {
      const poor = countPoor(world, v);
      if (poor === 0) continue;
      const each = Math.floor(shareFen(village.collectiveIncomeFen[v]!, spec.collectives.publicJobs) / poor);
      for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
        if (household.registeredPoor[h] === 0) continue;
        pay(till, kindOf.publicJobs, collectiveAccount(world, v), h, each);
        household.wageFen[h] = household.wageFen[h]! + each;
        household.linkedFen[h] = household.linkedFen[h]! + each;
      }
    }
  },
};

function countPoor(world: World, v: number): number {
  let poor = 0;
  for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++)
    poor += world.household.registeredPoor[h]!;
  return poor;
}
