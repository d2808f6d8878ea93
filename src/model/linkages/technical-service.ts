/**
 * Technical service (lixian-2020/L6, national-2020/N10): a cooperative's technicians serve growers of its product in its
 * village, for a fee by the mu or free, poor households first. A grower's skill, and with it the yield of every year to
 * come, moves towards the technician's; what has been learnt stays when the service ends or the cooperative fails.
 */
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { organiserAccount, outsideAccount } from "../accounts.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import type { Block, Moment } from "../step.ts";
import {
  type ServiceParameters,
  feeFen,
  serveGrowers,
  serviceParameters,
  serviceTable,
  tellAdvice,
  visitFen,
} from "./technical-service-advice.ts";

export const technicalService = defineMechanism({
  id: "technicalService",
  group: "linkages",
  title: { en: "technical service", zh: "技术服务" },
  about: "a cooperative's technicians teach growers of its product in its village, for a fee or free",
  parameters: serviceParameters,
  tables: [{ table: serviceTable, rowsOf: "household" }],
  bind(given) {
    return {
      ties: serviceTable,
      prepare: ({ store }) => columnsOf(store, serviceTable).partner.fill(NO_ORGANISER),
      steps: [
        {
          phase: "matching",
          name: "serve growers",
          about: "technicians serve who gains more than the fee, the poor first; skill moves towards theirs",
          reads: [
            "household.product",
            "household.tendedMu",
            "household.expectedMargin",
            "organiser.fate",
            "account.cashFen",
          ],
          writes: ["technicalService.*", "household.farmSkill"],
          rows: (moment, block) => serveGrowers(moment, block, given),
          tell: (moment, household) => tellAdvice(moment, household, given),
        },
        {
          phase: "markets",
          name: "pay for advice",
          about: "growers pay the fee out of the harvest; cooperatives pay their technicians",
          reads: ["technicalService.partner", "household.tendedMu"],
          writes: ["account.*", "flow.*", "household.businessFen", "organiser.sideFen"],
          rows: (moment, block) => payForAdvice(moment, block, given),
        },
        {
          phase: "finance",
          name: "end service",
          about: "the service of failed cooperatives ends",
          reads: ["organiser.fate"],
          writes: ["technicalService.partner"],
          rows: endService,
        },
      ],
    };
  },
});

function payForAdvice({ world }: Moment, block: Block, given: ServiceParameters): void {
  const { household, organiser } = world;
  const { partner } = columnsOf(world.store, serviceTable);
  for (let h = block.from; h < block.to; h++) {
    const o = partner[h]!;
    if (o === NO_ORGANISER) continue;
    const fee = feeFen(world, h, given);
    const cost = visitFen(world, h, given);
    const account = organiserAccount(world, o);
    pay(block.till, kindOf.serviceFee, h, account, fee);
    pay(block.till, kindOf.inputs, account, outsideAccount(world), cost);
    organiser.sideFen[o] = organiser.sideFen[o]! + fee - cost;
    household.businessFen[h] = household.businessFen[h]! - fee;
  }
}

function endService({ world }: Moment, block: Block): void {
  const { partner } = columnsOf(world.store, serviceTable);
  for (let h = block.from; h < block.to; h++) {
    const o = partner[h]!;
    if (o !== NO_ORGANISER && world.organiser.fate[o] !== ALIVE) partner[h] = NO_ORGANISER;
  }
}
