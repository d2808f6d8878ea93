/**
 * Failure of a named organiser: in a year of the author's choosing, or by luck, an enterprise or cooperative breaks down
 * for a reason of its own (fraud, fire, a lost lawsuit), whatever its books say. The year's promises are settled before;
 * then assets are sold, a share of them is gone, and creditors and shareholders get what is left, as in any failure.
 */
import { z } from "zod";
import { columnsOf } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { shareFen } from "../../ledger/round.ts";
import { ALIVE } from "../actors/organiser.ts";
import { drawOne } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, share } from "../parameter.ts";
import { enterpriseRow } from "../queries.ts";
import type { Moment } from "../step.ts";
import { failOrganiser } from "../steps/finance.ts";
import type { World } from "../world.ts";
import { householdLossTable, lossTableOf } from "./losses.ts";

const estimate = { source: "estimate", grade: "E" } as const;

const parameters = z
  .strictObject({
    events: z
      .array(
        z
          .strictObject({
            year: z.int(),
            enterprise: z.string().max(41).optional().meta({ description: "id of the enterprise" }),
            cooperative: z
              .int()
              .min(0)
              .optional()
              .meta({ description: "row of the cooperative, counted from 0 through all villages" }),
          })
          .refine(
            ({ enterprise, cooperative }) => (enterprise === undefined) !== (cooperative === undefined),
            {
              message: "name one enterprise, or one cooperative",
            },
          ),
      )
      .max(500)
      .default([])
      .meta({ description: "who fails, and when" }),
    frequency: share({
      about: "share of years in which any organiser fails by luck, whatever its books say",
      default: 0,
      ...estimate,
    }),
    assetsLost: share({
      about: "share of fixed assets that is gone before they are sold",
      default: 0.5,
      ...estimate,
    }),
    ...cited,
  })
  .refine(({ events, frequency }) => events.length > 0 || frequency > 0, {
    path: ["events"],
    message: "say who fails: give events, or a frequency above 0%",
  });
type Parameters = z.infer<typeof parameters>;

const luck = stream("organiserFailure");
const table = lossTableOf("organiserFailure", "failures for their own reasons");

export const organiserFailure = defineMechanism({
  id: "organiserFailure",
  group: "shocks",
  title: { en: "organiser failure", zh: "经营主体突发倒闭" },
  about: "a named enterprise or cooperative breaks down in a given year, whatever its books say",
  parameters,
  tables: [
    { table, rowsOf: "village" },
    { table: householdLossTable, rowsOf: "household" },
  ],
  lossTable: table,
  bind: (given) => ({
    losses: { by: "itself", table },
    steps: [
      {
        phase: "finance",
        name: "break organisers",
        about: "named organisers fail at the end of the year, with a part of their assets gone",
        reads: ["organiser.*"],
        writes: ["organiser.*", "account.*", "flow.*", "organiserFailure.lossYuan"],
        finish: (moment) => breakOrganisers(moment, given),
      },
    ],
  }),
});

function breakOrganisers(moment: Moment, given: Parameters): void {
  const { world } = moment;
  const { organiser, size, store } = world;
  const { lossYuan } = columnsOf(store, table);
  lossYuan.fill(0);
  const named = new Set(
    given.events.flatMap((event) => (event.year === moment.year ? [rowOf(world, event)] : [])),
  );
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE) continue;
    if (!named.has(o) && !breaks(moment, o, given.frequency)) continue;
    const gone = shareFen(organiser.fixedAssetsFen[o]!, given.assetsLost);
    organiser.fixedAssetsFen[o] = organiser.fixedAssetsFen[o]! - gone;
    failOrganiser(moment, o);
    const v = organiser.village[o]!;
    lossYuan[v] = lossYuan[v]! + (organiser.bankLossFen[o]! + organiser.lostCapitalFen[o]!) / 100;
  }
}

function breaks({ world, year }: Moment, o: number, frequency: number): boolean {
  return frequency > 0 && uniform(drawOne(world, luck, year, o)) < frequency;
}

/** Row of who is named; -1 where there is none such. */
function rowOf(world: World, { enterprise, cooperative }: Parameters["events"][number]): number {
  if (cooperative !== undefined) return cooperative < world.size.cooperatives ? cooperative : -1;
  const e = world.spec.organisers.enterprises.findIndex(({ id }) => id === enterprise);
  return e < 0 ? -1 : enterpriseRow(world, e);
}
