/**
 * Phase 8: what families live on beside fields, herds and wages (courtyard economy and family workshops: county-2022/C4).
 * Official net income counts produce used at home, and the net income of a family's own trade, as business income.
 */
import { pay } from "../../ledger/books.ts";
import { kindOf } from "../../ledger/chart.ts";
import { toFen } from "../../ledger/round.ts";
import { outsideAccount } from "../accounts.ts";
import { drawForLife } from "../luck.ts";
import { defineMechanism } from "../mechanism.ts";
import { livelihoodParameters } from "../parameters/livelihoods.ts";
import { besideFields, trading } from "../rules/livelihood.ts";

export const livelihoods = defineMechanism({
  id: "livelihoods",
  group: "households",
  title: { en: "yard and family trade", zh: "庭院经济与家庭经营" },
  about: "families live on kitchen plot and yard, and some on a trade of their own",
  parameters: livelihoodParameters,
  tables: [],
  bind: () => ({
    steps: [
      {
        phase: "settlement",
        name: "live beside fields",
        about: "produce used at home counts as sold to and bought back from the outside; some families trade",
        reads: ["household.*", "county.priceLevel", "county.wageLevel"],
        writes: ["account.*", "flow.*", "household.businessFen"],
        rows(moment, block) {
          const { world } = moment;
          const { businessFen } = world.household;
          const outside = outsideAccount(world);
          const words = drawForLife(moment, block, trading, 0);
          for (let h = block.from; h < block.to; h++) {
            const fen = toFen(besideFields(world, h, words[h - block.from]!));
            pay(block.till, kindOf.sales, outside, h, fen);
            businessFen[h] = businessFen[h]! + fen;
          }
        },
      },
    ],
  }),
});
