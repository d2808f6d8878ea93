/** Phase 8: village collectives take their other income and use all of their income by their rule. */
import { payHouseholds } from "../../ledger/batch.ts";
import { type Till, cashOf, pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { nextMarked } from "../rules/ties.ts";
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
function share(world: World, block: Block, v: number): void {
  const { village, spec } = world;
  const { till } = block;
  const { registeredPoor, labourers } = world.household;
  const first = village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  let poor = 0;
  let helpless = 0;
  const nextPoor = (h: number) => nextMarked(registeredPoor, h, end);
  for (let h = nextPoor(first); h < end; h = nextPoor(h + 1)) {
    poor += 1;
    helpless += labourers[h] === 0 ? 1 : 0;
  }
  const account = collectiveAccount(world, v);
  // A loan may have taken part of the income already.
  const income = Math.min(village.collectiveIncomeFen[v]!, Math.max(0, cashOf(till, account)));
  const { publicJobs, relief, dividend } = spec.collectives;
  const job = poor === 0 ? 0 : Math.floor(shareFen(income, publicJobs) / poor);
  const help = helpless === 0 ? 0 : Math.floor(shareFen(income, relief) / helpless);
  const each = village.persons[v] === 0 ? 0 : Math.floor(shareFen(income, dividend) / village.persons[v]!);
  if (job > 0 || help > 0) {
    for (let h = nextPoor(first); h < end; h = nextPoor(h + 1))
      support(world, till, account, h, job, labourers[h] === 0 ? help : 0);
  }
  if (each > 0) payDividends(world, block, v, each);
}

/** A wage for public work and relief for one household, fen. */
function support(world: World, till: Till, account: number, h: number, wage: number, relief: number): void {
  const { wageFen, transferFen, linkedFen } = world.household;
  pay(till, kindOf.publicJobs, account, h, wage);
  pay(till, kindOf.collectiveRelief, account, h, relief);
  wageFen[h] = wageFen[h]! + wage;
  transferFen[h] = transferFen[h]! + relief;
  linkedFen[h] = linkedFen[h]! + wage + relief;
}

/** A dividend for every household of a village, `each` fen a head. */
function payDividends(world: World, { till, scratch }: Block, v: number, each: number): void {
  const { persons, propertyFen, linkedFen } = world.household;
  const dividends = scratch[0]!;
  const first = world.village.firstHousehold[v]!;
  const end = villageEnd(world, v);
  for (let h = first; h < end; h++) {
    const fen = each * persons[h]!;
    dividends[h - first] = fen;
    propertyFen[h] = propertyFen[h]! + fen;
    linkedFen[h] = linkedFen[h]! + fen;
  }
  payHouseholds(till, kindOf.collectiveDividend, collectiveAccount(world, v), first, end, dividends);
}
