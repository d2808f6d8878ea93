/**
 * Employment absorption: cooperatives and enterprises hire members of farm households, poor households first where a
 * share of jobs is kept for them. One job a household; who has no day to spare cannot take one. Wages are the first
 * claim on an organiser's money. Sources: 12,000 yuan a year in an orchard (lixian-2020/L3), 40% of a park's workers
 * from poor households (lixian-2020/L9).
 */
import { z } from "zod";
import { columnsOf } from "../../engine/columns.ts";
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { shareFen } from "../../ledger/round.ts";
import { ALIVE, NO_ORGANISER } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { nextTied } from "../rules/ties.ts";
import type { Block, Moment } from "../step.ts";
import { organiserAccount } from "../accounts.ts";
import { employmentTable, fillEnterpriseJobs, fillVillageJobs, leave } from "./employment-hiring.ts";

const parameters = z.strictObject({
  from: quantity("1", {
    about: "first year in which villagers are hired; before it all work is day labour",
    min: 1900,
    max: 2200,
    whole: true,
    default: 1900,
    source: "the scenario says",
    grade: "E",
  }),
  poorFirst: z
    .boolean()
    .default(true)
    .meta({ description: "whether cooperatives hire registered poor households first" }),
  localShare: share({
    about: "share of cooperatives' work that villagers under contract do; the rest is day labour",
    default: 0.6,
    source: "estimate",
    grade: "E",
  }),
  ...cited,
});
export const employment = defineMechanism({
  id: "employment",
  group: "linkages",
  title: { en: "employment absorption", zh: "就业吸纳" },
  about: "organisers hire members of farm households at a yearly wage, poor households first",
  parameters,
  tables: [{ table: employmentTable, rowsOf: "household" }],
  bind(given) {
    return {
      ties: employmentTable,
      prepare: ({ store }) => columnsOf(store, employmentTable).partner.fill(NO_ORGANISER),
      steps: [
        {
          phase: "matching",
          name: "fill jobs",
          about: "villagers with days to spare take the jobs of their cooperatives, then of enterprises",
          reads: [
            "organiser.wantedJobs",
            "household.registeredPoor",
            "household.labourers",
            "household.migrants",
          ],
          writes: [
            "employment.*",
            "household.jobDays",
            "organiser.jobs",
            "organiser.poorJobs",
            "organiser.wageDueFen",
          ],
          rows(moment, block) {
            if (moment.year >= given.from) fillVillageJobs(moment, block, given.poorFirst, given.localShare);
          },
          finish(moment) {
            if (moment.year >= given.from) fillEnterpriseJobs(moment);
          },
        },
        {
          phase: "settlement",
          name: "pay wages",
          about: "wages go to households, as far as the organiser can pay",
          reads: ["organiser.wagePaidShare", "employment.*"],
          writes: ["account.*", "flow.*", "household.wageFen", "household.linkedFen"],
          rows: payWages,
        },
        {
          phase: "finance",
          name: "end jobs",
          about: "jobs with failed organisers end",
          reads: ["organiser.fate"],
          writes: ["employment.*", "household.jobDays"],
          rows: endJobs,
        },
      ],
    };
  },
});

function payWages({ world }: Moment, block: Block): void {
  const { household, organiser } = world;
  const { partner, wageFen } = columnsOf(world.store, employmentTable);
  const next = (h: number) => nextTied(partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1)) {
    const o = partner[h]!;
    const fen = shareFen(wageFen[h]!, organiser.wagePaidShare[o]!);
    pay(block.till, kindOf.wages, organiserAccount(world, o), h, fen);
    household.wageFen[h] = household.wageFen[h]! + fen;
    household.linkedFen[h] = household.linkedFen[h]! + fen;
  }
}

function endJobs({ world }: Moment, block: Block): void {
  const { partner } = columnsOf(world.store, employmentTable);
  const next = (h: number) => nextTied(partner, h, block.to);
  for (let h = next(block.from); h < block.to; h = next(h + 1))
    if (world.organiser.fate[partner[h]!] !== ALIVE) leave(world, h);
}
