/**
 * Workshops near home (national-2020/N8, N9: 33 workers, 25 of them from poor households; N4; county-2022/C4): a cooperative
 * runs a workshop on orders from outside and pays by the piece. Jobs are part-time, so that who farms or looks after a
 * family can take one; a part of them is kept for poor households. Orders may fail, and an epidemic closes the workshop for
 * a part of the year: piece workers then earn less. Wages are the cooperative's first claim; when it fails the workshop
 * closes.
 */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen, toFen } from "../../ledger/round.ts";
import { organiserAccount, outsideAccount } from "../accounts.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import type { Block, Moment } from "../step.ts";
import {
  type WorkshopParameters,
  fillWorkshops,
  leaveWorkshop,
  tellWorkshop,
  workshopParameters,
  workshopTable,
  workshopVillageTable,
} from "./workshop-hiring.ts";

export const workshop = defineMechanism({
  id: "workshop",
  group: "linkages",
  title: { en: "workshop", zh: "扶贫车间" },
  about:
    "a cooperative's workshop gives part-time piece work near home on orders from outside, the poor first",
  parameters: workshopParameters,
  tables: [
    { table: workshopTable, rowsOf: "household" },
    { table: workshopVillageTable, rowsOf: "village" },
  ],
  bind(given) {
    return {
      ties: workshopTable,
      prepare({ store }) {
        columnsOf(store, workshopTable).partner.fill(NO_ORGANISER);
        columnsOf(store, workshopVillageTable).operator.fill(NO_ORGANISER);
      },
      steps: [
        {
          phase: "matching",
          name: "fill workshops",
          about:
            "workshops take up the year's orders; households with days to spare take their jobs, the poor first",
          reads: ["organiser.fate", "organiser.operating", "household.registeredPoor", "household.farmDays"],
          writes: ["workshop.*", "workshopVillage.*", "household.jobDays", "organiser.wageDueFen"],
          rows: (moment, block) => fillWorkshops(moment, block, given),
          tell: (moment, household) => tellWorkshop(moment, household, given),
        },
        {
          phase: "markets",
          name: "deliver orders",
          about: "the outside pays workshops for the orders they filled",
          reads: ["workshopVillage.*"],
          writes: ["account.*", "flow.*", "organiser.sideFen"],
          rows: (moment, block) => deliver(moment, block, given),
        },
        {
          phase: "settlement",
          name: "pay piece wages",
          about: "piece wages go to households, as far as the cooperative can pay",
          reads: ["workshop.*", "organiser.wagePaidShare"],
          writes: ["account.*", "flow.*", "household.wageFen", "household.linkedFen"],
          rows: payPieceWages,
        },
        {
          phase: "finance",
          name: "close workshops",
          about: "workshops of failed cooperatives close",
          reads: ["organiser.fate"],
          writes: ["workshop.*", "household.jobDays"],
          rows: closeWorkshops,
        },
      ],
    };
  },
});

function deliver({ world }: Moment, block: Block, { orderMargin }: WorkshopParameters): void {
  const own = columnsOf(world.store, workshopVillageTable);
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const o = own.operator[v]!;
    if (o === NO_ORGANISER) continue;
    const fen = toFen((own.wagesFen[v]! / 100) * (1 + orderMargin));
    pay(block.till, kindOf.sales, outsideAccount(world), organiserAccount(world, o), fen);
    world.organiser.sideFen[o] = world.organiser.sideFen[o]! + fen;
  }
}

function payPieceWages({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const own = columnsOf(world.store, workshopTable);
  for (let h = block.from; h < block.to; h++) {
    const o = own.partner[h]!;
    if (o === NO_ORGANISER) continue;
    const fen = shareFen(own.wageFen[h]!, organiser.wagePaidShare[o]!);
    pay(block.till, kindOf.wages, organiserAccount(world, o), h, fen);
    household.wageFen[h] = household.wageFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

function closeWorkshops({ world }: Moment, block: Block): void {
  const { partner } = columnsOf(world.store, workshopTable);
  for (let h = block.from; h < block.to; h++) {
    const o = partner[h]!;
    if (o !== NO_ORGANISER && world.organiser.fate[o] !== ALIVE) leaveWorkshop(world, h);
  }
}
