/**
 * Input price: fertiliser, feed and seed cost a factor of what they would have, for households and organisers, in whole
 * counties. What households live on does not get dearer with it.
 */
import { columnsOf, column, defineTable } from "../../engine/columns.ts";
import { stream } from "../../engine/random.ts";
import { COOPERATIVE } from "../actors/organiser.ts";
import { defineMechanism } from "../mechanism.ts";
import { organiserCounty } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import { inputsOf } from "../steps/settle-households.ts";
import { type World, villageEnd } from "../world.ts";
import { type CountyShockSpec, countyFactor, countyShockParameters } from "./county-events.ts";
import { householdLossTable, lossTableOf } from "./losses.ts";

const spec: CountyShockSpec = {
  factor: "price of inputs as a share of what it would have been",
  min: 0.05,
  max: 20,
  usual: 1.3,
  years: 2,
  commonShare: 1,
};
const luck = stream("inputPrice");
const table = lossTableOf("inputPrice", "dear inputs");
const factorTable = defineTable("inputPriceFactor", "price of inputs in a county", {
  factor: column("f64", "1", "price of inputs as a share of what it would have been, this year"),
});

export const inputPrice = defineMechanism({
  id: "inputPrice",
  group: "shocks",
  title: { en: "input price", zh: "农资涨价" },
  about: "fertiliser, feed and seed get dearer, or cheaper, for a while",
  parameters: countyShockParameters(spec),
  tables: [
    { table: factorTable, rowsOf: "county" },
    { table, rowsOf: "village" },
    { table: householdLossTable, rowsOf: "household" },
  ],
  lossTable: table,
  bind: (given) => ({
    losses: { by: "itself", table },
    steps: [
      {
        phase: "shocks",
        name: "raise input prices",
        about: "the cost of inputs moves for a while",
        reads: [],
        writes: ["county.costLevel", "inputPriceFactor.factor"],
        finish(moment: Moment) {
          const { county, store } = moment.world;
          const { factor } = columnsOf(store, factorTable);
          for (let c = 0; c < county.rows; c++) {
            factor[c] = countyFactor(moment, luck, given, spec, c);
            county.costLevel[c] = county.costLevel[c]! * factor[c]!;
          }
        },
      },
      {
        phase: "settlement",
        name: "book input prices",
        about: "what inputs cost beyond what they would have",
        reads: ["household.*", "organiser.costFen", "county.costLevel", "inputPriceFactor.factor"],
        writes: ["inputPrice.lossYuan", "loss.lossYuan"],
        rows: ({ world }, block) => bookHouseholds(world, block),
        finish: ({ world }) => bookOrganisers(world),
      },
    ],
  }),
});

/** Share of a bill for inputs that the shock has added to it. */
function added(world: World, county: number): number {
  return 1 - 1 / columnsOf(world.store, factorTable).factor[county]!;
}

function bookHouseholds(world: World, block: Block): void {
  const { village, county, store } = world;
  const { lossYuan } = columnsOf(store, table);
  const borne = columnsOf(store, householdLossTable).lossYuan;
  for (let v = block.firstGroup; v < block.endGroup; v++) {
    const c = village.county[v]!;
    const perYuan = county.costLevel[c]! * added(world, c);
    let total = 0;
    for (let h = village.firstHousehold[v]!; h < villageEnd(world, v); h++) {
      const yuan = inputsOf(world, v, h) * perYuan;
      borne[h] = borne[h]! + yuan;
      total += yuan;
    }
    lossYuan[v] = total;
  }
}

/** Processors' costs follow the price of what they process; the others' follow inputs. */
function bookOrganisers(world: World): void {
  const { organiser, size, store } = world;
  const { lossYuan } = columnsOf(store, table);
  for (let o = 0; o < size.organisers; o++) {
    if (organiser.kind[o] !== COOPERATIVE && organiser.processor[o] === 1) continue;
    const v = organiser.village[o]!;
    lossYuan[v] = lossYuan[v]! + (organiser.costFen[o]! / 100) * added(world, organiserCounty(world, o));
  }
}
