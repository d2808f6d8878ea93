/**
 * Failure of a named organiser: in a year of the author's choosing, or by luck, an enterprise or cooperative breaks down
 * for a reason of its own (fraud, fire, a lost lawsuit), whatever its books say. The year's promises are settled before;
 * then assets are sold, a share of them is gone, and creditors and shareholders get what is left, as in any failure.
 *
 * What it takes is booked in two parts. In its year: what the bank and shareholders lose. From then on, where it was a
 * processor: what growers of its county miss at the farm gate because its lines stand still, until small traders have grown
 * into the gap, and what its contracts paid above that (lost-contracts.ts).
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { stream, uniform } from "../../engine/random.ts";
import { shareFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { ALIVE, OWN_REASON } from "../actors/organiser.ts";
import { drawOne } from "../luck.ts";
import { gateFactor, rowOf } from "../markets/handling.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, share } from "../parameter.ts";
import { enterpriseRow } from "../queries.ts";
import type { Moment } from "../step.ts";
import { failOrganiser } from "../steps/finance.ts";
import type { World } from "../world.ts";
import { bookLostContracts, lostContractTable, rememberContracts } from "./lost-contracts.ts";
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
const stoodStill = defineTable(
  "lostLines",
  "processing that failures for their own reasons have taken from a county",
  {
    kg: column("f64", "kg", "harvest that the lines which stand still could take in a year"),
  },
);

export const organiserFailure = defineMechanism({
  id: "organiserFailure",
  group: "shocks",
  title: { en: "organiser failure", zh: "经营主体突发倒闭" },
  about: "a named enterprise or cooperative breaks down in a given year, whatever its books say",
  parameters,
  tables: [
    { table, rowsOf: "village" },
    { table: householdLossTable, rowsOf: "household" },
    { table: stoodStill, rowsOf: "countyProduct" },
    { table: lostContractTable, rowsOf: "household" },
  ],
  lossTable: table,
  bind: (given) => ({
    losses: { by: "price", table, factor: glutOfLostLines },
    prepare: ({ store }) => columnsOf(store, lostContractTable).product.fill(NO_PRODUCT),
    steps: [
      {
        phase: "markets",
        name: "miss contracts",
        about: "growers whose buyer has failed miss what its contract paid above the farm gate",
        reads: [
          "household.*",
          "villageProduct.farmGate",
          "market.basePrice",
          "contract.partner",
          "lostLines.kg",
        ],
        writes: ["lostContract.product", "organiserFailure.lossYuan", "loss.lossYuan"],
        rows: ({ world }, block) => bookLostContracts(world, block, table, glutOfLostLines),
      },
      {
        phase: "finance",
        name: "break organisers",
        about: "named organisers fail at the end of the year, with a part of their assets gone",
        reads: ["organiser.*"],
        writes: [
          "organiser.*",
          "account.*",
          "flow.*",
          "organiserFailure.lossYuan",
          "lostLines.kg",
          "lostContract.*",
        ],
        finish: (moment) => breakOrganisers(moment, given),
      },
    ],
  }),
});

function breakOrganisers(moment: Moment, given: Parameters): void {
  const { world } = moment;
  const { organiser, size, store } = world;
  const { lossYuan } = columnsOf(store, table);
  const lines = columnsOf(store, stoodStill);
  const named = new Set(
    given.events.flatMap((event) => (event.year === moment.year ? [namedRow(world, event)] : [])),
  );
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.fate[o] !== ALIVE) continue;
    if (!named.has(o) && !breaks(moment, o, given.frequency)) continue;
    const gone = shareFen(organiser.fixedAssetsFen[o]!, given.assetsLost);
    organiser.fixedAssetsFen[o] = organiser.fixedAssetsFen[o]! - gone;
    if (organiser.processor[o] === 1)
      lines.kg[rowOf(world, o)] = lines.kg[rowOf(world, o)]! + organiser.capacityKg[o]!;
    rememberContracts(world, o);
    failOrganiser(moment, o, OWN_REASON);
    const v = organiser.village[o]!;
    lossYuan[v] = lossYuan[v]! + (organiser.bankLossFen[o]! + organiser.lostCapitalFen[o]!) / 100;
  }
}

/** Price at the farm gate of a county, relative to what it would be with the lines that stand still. */
function glutOfLostLines(world: World, p: number, county: number): number {
  const { countyProduct, products, store } = world;
  const row = county * products.length + p;
  const lostKg = columnsOf(store, stoodStill).kg[row]!;
  if (lostKg === 0) return 1;
  return countyProduct.glutFactor[row]! / gateFactor(world, row, countyProduct.roomKg[row]! + lostKg);
}

function breaks({ world, year }: Moment, o: number, frequency: number): boolean {
  return frequency > 0 && uniform(drawOne(world, luck, year, o)) < frequency;
}

/** Row of who is named; -1 where there is none such. */
function namedRow(world: World, { enterprise, cooperative }: Parameters["events"][number]): number {
  if (cooperative !== undefined) return cooperative < world.size.cooperatives ? cooperative : -1;
  const e = world.spec.organisers.enterprises.findIndex(({ id }) => id === enterprise);
  return e < 0 ? -1 : enterpriseRow(world, e);
}
