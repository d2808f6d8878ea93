/** Phase 4: households rethink who goes away to work, and those at home take up the land they can tend. */
import { uniform } from "../../engine/random.ts";
import { drawHouseholds, drawOne, nextDrawn, streams } from "../luck.ts";
import { setFarmDays } from "../rules/labour.ts";
import { MOST_CHOICES, bestMigrants, valuesOfMigrating } from "../rules/migration.ts";
import type { Step } from "../step.ts";
import { villageEnd } from "../world.ts";

export const chooseLabour: Step = {
  phase: "choice",
  name: "choose labour",
  about: "members go away or come home; those at home tend what they can",
  reads: ["household.*", "county.wageLevel", "county.migration"],
  writes: ["household.migrants", "household.tendedMu", "household.farmDays"],
  rows(moment, block) {
    const { world } = moment;
    const { household, village, spec } = world;
    const words = drawHouseholds(moment, block, streams.rethink, 0);
    const values = new Float64Array(MOST_CHOICES);
    const { rethink } = spec.households.labour;
    const { migrants } = household;
    const next = (h: number) => nextDrawn(words, block, h, rethink);
    for (let h = next(block.from); h < block.to; h = next(h + 1))
      migrants[h] = bestMigrants(world, h, values);
    for (let v = block.firstGroup; v < block.endGroup; v++)
      setFarmDays(world, v, village.firstHousehold[v]!, villageEnd(world, v));
  },
  tell({ world, year }, h) {
    const { household, spec } = world;
    const drew = uniform(drawOne(world, streams.rethink, year, h));
    if (drew >= spec.households.labour.rethink)
      return [{ id: "keptWork", values: { drew, migrants: household.migrants[h]! } }];
    const values = new Float64Array(MOST_CHOICES);
    const choices = valuesOfMigrating(world, h, values);
    const weighed = Array.from(values.subarray(0, choices), (yuan, migrants) => ({
      id: "weighedMigrants",
      values: { migrants, yuan: Math.round(yuan) },
    }));
    return [...weighed, { id: "choseMigrants", values: { migrants: bestMigrants(world, h, values) } }];
  },
};
