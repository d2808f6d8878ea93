/** Phase 8: village collectives take their other income and use all of their income by their rule. */
import { cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import type { Block, Step } from "../step.ts";
import { collectiveAccount, outsideAccount } from "../accounts.ts";
import { type World, villageEnd } from "../world.ts";

export const earnCollectives: Step = {
  phase: "settlement",
  name: "earn collectives",
  about: "collectives let land and shops",
  reads: ["county.priceLevel"],
  writes: ["account.*", "flow.*", "village.collectiveIncomeFen"],
  finish({ world, till }) {
    const { village, size, spec, county } = world;
    for (let v = 0; v < size.villages; v++) {
      const fen = toFen(spec.collectives.otherIncome * county.priceLevel[village.county[v]!]!);
      pay(till, kindOf.otherIncome, outsideAccount(world), collectiveAccount(world, v), fen);
      village.collectiveIncomeFen[v] = village.collectiveIncomeFen[v]! + fen;
    }
  },
};

export const useCollectiveIncome: Step = {
  phase: "settlement",
  name: "use collective income",
  about:
    "by its rule a collective pays public work and relief for registered poor households and a dividend to all; the rest is kept",
  reads: [
    "village.collectiveIncomeFen",
    "household.registeredPoor",
    "household.labourers",
    "household.persons",
  ],
  writes: [
    "account.*",
    "flow.*",
    "household.wageFen",
    "household.transferFen",
    "household.propertyFen",
    "household.linkedFen",
  ],
  rows({ world }, block) {
    for (let v = block.firstGroup; v < block.endGroup; v++)
      if (world.village.collectiveIncomeFen[v]! > 0) share(world, block, v);
  },
};

/** Public jobs in equal parts to registered poor households, relief to those without labour, dividends by the head. */
function share(world: World, { till }: Block, v: number): void {
  const { village, household, spec } = world;
  const first = village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  let poor = 0;
  let helpless = 0;
  for (let h = first; h < end; h++) {
    poor += household.registeredPoor[h]!;
    helpless += household.registeredPoor[h] === 1 && household.labourers[h] === 0 ? 1 : 0;
  }
  const account = collectiveAccount(world, v);
  // A loan may have taken part of the income already.
  const income = Math.min(village.collectiveIncomeFen[v]!, Math.max(0, cashOf(till, account)));
  const { publicJobs, relief, dividend } = spec.collectives;
  const job = poor === 0 ? 0 : Math.floor(shareFen(income, publicJobs) / poor);
  const help = helpless === 0 ? 0 : Math.floor(shareFen(income, relief) / helpless);
  const each = village.persons[v] === 0 ? 0 : Math.floor(shareFen(income, dividend) / village.persons[v]!);
  if (job === 0 && help === 0 && each === 0) return;
  for (let h = first; h < end; h++) {
    const registered = household.registeredPoor[h] === 1;
    const wage = registered ? job : 0;
    const given = registered && household.labourers[h] === 0 ? help : 0;
    const dividends = each * household.persons[h]!;
    pay(till, kindOf.publicJobs, account, h, wage);
    pay(till, kindOf.collectiveRelief, account, h, given);
    pay(till, kindOf.collectiveDividend, account, h, dividends);
    household.wageFen[h] = household.wageFen[h]! + wage;
    household.transferFen[h] = household.transferFen[h]! + given;
    household.propertyFen[h] = household.propertyFen[h]! + dividends;
    household.linkedFen[h] = household.linkedFen[h]! + wage + given + dividends;
  }
}
