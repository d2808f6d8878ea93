/**
 * Infrastructure: the county builds roads, storage and signal where they lack most among the poor (national-2020/N6: first a
 * road, then many small industries). What is built stays; the farm-gate margin narrows with it at once.
 */
import { z } from "zod";
import { toFen } from "../../ledger/round.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import { programme } from "./programme.ts";
import { servingStep, tablesOfVillages, villagesOf } from "./villages.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const parameters = z.strictObject({
  cost: quantity("yuan/village", {
    about: "cost of one village's works",
    min: 0,
    max: 1e9,
    default: 1_500_000,
    ...estimate,
  }),
  gain: share({ about: "share of what a village lacks that the works make up", default: 0.5, ...estimate }),
  below: share({ about: "level of infrastructure above which nothing is built", default: 0.6, ...estimate }),
  villagesPerYear: quantity("village", {
    about: "villages that a county can build in at a time",
    min: 0,
    max: 1_000_000,
    default: 30,
    ...estimate,
  }),
  ...programme(),
  ...cited,
});

const tables = villagesOf("infrastructure");

export const infrastructure = defineMechanism({
  id: "infrastructure",
  group: "instruments",
  title: { en: "infrastructure", zh: "基础设施建设" },
  about: "the county builds roads, storage and signal in villages that lack them, the poorest first",
  parameters,
  tables: tablesOfVillages(tables),
  bind(given) {
    return {
      purse: tables.purse,
      steps: [
        servingStep({
          tables,
          given,
          kind: "infrastructure",
          name: "build infrastructure",
          about: "roads, storage and signal are built where they lack",
          reads: ["village.infrastructure"],
          writes: ["village.infrastructure"],
          costFen: ({ village }, v) => (village.infrastructure[v]! < given.below ? toFen(given.cost) : 0),
          serve({ village }, v) {
            const level = village.infrastructure[v]!;
            village.infrastructure[v] = level + given.gain * (1 - level);
          },
        }),
      ],
    };
  },
});
