/**
 * Technical experts (national-2020/N10: 4,100 groups and 260,000 instructors): the county pays instructors who stay with a
 * village for a year. All who farm there get nearer to a good farmer's skill, whether registered poor or not.
 */
import { z } from "zod";
import { columnsOf } from "../../engine/columns.ts";
import { toFen } from "../../ledger/round.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import type { Block, Moment } from "../step.ts";
import { type World, villageEnd } from "../world.ts";
import { programme } from "./programme.ts";
import { servingStep, tablesOfVillages, villagesOf } from "./villages.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  cost: quantity("yuan/village", {
    about: "cost of an instructor in a village for a year",
    min: 0,
    max: 1e9,
    default: 20_000,
    ...estimate,
  }),
  villagesPerYear: quantity("village", {
    about: "villages that a county has instructors for",
    min: 0,
    max: 1_000_000,
    default: 100,
    source:
      "260,000 instructors for about 128,000 poor villages (national-2020/N10), shared by all industries",
    grade: "E",
  }),
  closing: share({
    about: "share of the gap to a good farmer's skill that a year closes",
    default: 0.15,
    ...estimate,
  }),
  best: quantity("1", {
    about: "a good farmer's skill, where 1 is the mean",
    min: 0,
    max: 2,
    default: 1.2,
    ...estimate,
  }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const tables = villagesOf("technicalExperts");

export const technicalExperts = defineMechanism({
  id: "technicalExperts",
  group: "instruments",
  title: { en: "technical experts", zh: "产业技术指导员" },
  about: "the county pays instructors who raise the farming skill of villages, the poorest first",
  parameters,
  tables: tablesOfVillages(tables),
  bind(given) {
    return {
      purse: tables.purse,
      steps: [
        servingStep({
          tables,
          given,
          kind: "technicalExperts",
          name: "send experts",
          about: "instructors are sent to villages",
          reads: [],
          writes: [],
          costFen: () => toFen(given.cost),
          serve: () => {},
        }),
        {
          phase: "policy",
          name: "teach farming",
          about: "households of those villages get nearer to a good farmer's skill",
          reads: ["technicalExpertsVillages.served"],
          writes: ["household.farmSkill"],
          rows: (moment, block) => teach(moment, block, given),
        },
      ],
    };
  },
});

function teach({ world }: Moment, block: Block, given: Parameters): void {
  const { served } = columnsOf(world.store, tables.village);
  for (let v = block.firstGroup; v < block.endGroup; v++) if (served[v] === 1) teachVillage(world, v, given);
}

function teachVillage(world: World, v: number, { closing, best }: Parameters): void {
  const { farmSkill } = world.household;
  for (let h = world.village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
    const gap = best - farmSkill[h]!;
    if (gap > 0) farmSkill[h] = farmSkill[h]! + closing * gap;
  }
}
