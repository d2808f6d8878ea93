/**
 * Collective assets (national-2020/N11; goal of over 20,000 yuan a year, lixian-2020/L10): a solar station, village tourism
 * or shop space held by the village collective. A programme pays for it, or the collective borrows where a usual year's
 * income covers interest and repayment; later its own cash buys more. Income goes to the collective, whose rule for using
 * it (`collectives`) passes it on; jobs near home go to registered poor households first. A collective that cannot pay
 * its interest loses its assets.
 */
import { columnsOf } from "../../engine/columns.ts";
import { defineMechanism } from "../mechanism.ts";
import type { Moment, Telling } from "../step.ts";
import { buildAssets, holds } from "./collective-assets-build.ts";
import { NO_COLLECTIVE, earnAssets, fillCollectiveJobs } from "./collective-assets-income.ts";
import {
  type CollectiveAssets,
  collectiveAssetParameters,
  collectiveAssetTable,
  collectiveJobTable,
} from "./collective-assets-state.ts";

export const collectiveAssets = defineMechanism({
  id: "collectiveAssets",
  group: "linkages",
  title: { en: "collective assets", zh: "村集体资产" },
  about:
    "village collectives hold solar stations, tourism or shop space, which bring income and jobs near home",
  parameters: collectiveAssetParameters,
  tables: [
    { table: collectiveAssetTable, rowsOf: "village" },
    { table: collectiveJobTable, rowsOf: "household" },
  ],
  bind(given) {
    return {
      collectiveTies: collectiveJobTable,
      prepare: ({ store }) => columnsOf(store, collectiveJobTable).collective.fill(NO_COLLECTIVE),
      steps: [
        {
          phase: "planning",
          name: "build collective assets",
          about: "assets are built by programme, loan or the collective's own cash",
          reads: ["village.infrastructure", "account.*", "county.costLevel"],
          writes: ["collectiveAssets.*", "account.*", "flow.*"],
          finish: (moment) => buildAssets(moment, given),
        },
        {
          phase: "matching",
          name: "fill collective jobs",
          about: "villagers with days to spare work at the assets, poor households first",
          reads: ["collectiveAssets.held", "household.everRegistered", "household.farmDays"],
          writes: ["collectiveJob.*", "collectiveAssets.jobs", "household.jobDays"],
          rows: (moment, block) => fillCollectiveJobs(moment, block, given),
          tell: (moment, household) => tell(moment, household, given),
        },
        {
          phase: "settlement",
          name: "earn collective assets",
          about: "assets bring income and pay their workers; loans are served, or the assets are lost",
          reads: ["villageProduct.yieldFactor", "county.*", "collectiveJob.*"],
          writes: [
            "account.*",
            "flow.*",
            "collectiveAssets.*",
            "collectiveJob.wageFen",
            "household.wageFen",
            "household.linkedFen",
            "village.collectiveIncomeFen",
          ],
          rows: (moment, block) => earnAssets(moment, block, given),
        },
      ],
    };
  },
});

function tell({ world }: Moment, h: number, { kinds }: CollectiveAssets): Telling[] {
  const held = columnsOf(world.store, collectiveAssetTable).held[world.household.village[h]!]!;
  return kinds.flatMap(({ id, jobs }, k) =>
    holds(held, k) && jobs > 0 ? [{ id: "offeredCollectiveJob", values: { asset: id, jobs } }] : [],
  );
}
