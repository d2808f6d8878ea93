/** The mechanism that all shocks on product markets are: a factor of the year on one column of the market. */
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { stream } from "../../engine/random.ts";
import { type Mechanism, defineMechanism } from "../mechanism.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";
import { householdLossTable, lossTableOf } from "./losses.ts";
import { type MarketShockSpec, marketFactor, marketShockParameters } from "./market-events.ts";

export interface MarketMechanismSpec extends MarketShockSpec {
  readonly id: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly about: string;
  /** Column of the market that the factor is put on. */
  readonly column: "shock" | "outsideShock" | "demand" | "demandShock";
  /** Factor on the price that a factor on that column stands for; none where nothing is lost within the year. */
  readonly onPrice?: (world: World, p: number, factor: number) => number;
}

export function marketShock(spec: MarketMechanismSpec): Mechanism {
  const { onPrice } = spec;
  const luck = stream(`market ${spec.id}`);
  const own = defineTable(`${spec.id}Factor`, `${spec.title.en} of a product`, {
    factor: column("f64", "1", `${spec.factor}, this year`),
  });
  const table = lossTableOf(spec.id, spec.title.en);
  const lossTables = [
    { table, rowsOf: "village" },
    { table: householdLossTable, rowsOf: "household" },
  ] as const;
  return defineMechanism({
    id: spec.id,
    group: "shocks",
    title: spec.title,
    about: spec.about,
    parameters: marketShockParameters(spec),
    tables: [{ table: own, rowsOf: "product" }, ...(onPrice === undefined ? [] : lossTables)],
    ...(onPrice === undefined ? {} : { lossTable: table }),
    bind: (given) => ({
      steps: [
        {
          phase: "shocks",
          name: `bring ${spec.title.en}`,
          about: spec.about,
          reads: [],
          writes: [`market.${spec.column}`, `${own.name}.factor`],
          finish(moment: Moment) {
            const { market, products, store } = moment.world;
            const { factor } = columnsOf(store, own);
            const target = market[spec.column];
            for (let p = 0; p < products.length; p++) {
              factor[p] = marketFactor(moment, luck, given, p);
              target[p] = target[p]! * factor[p]!;
            }
          },
        },
      ],
      ...(onPrice === undefined
        ? {}
        : {
            losses: {
              by: "price",
              table,
              factor: (world: World, p: number) => onPrice(world, p, columnsOf(world.store, own).factor[p]!),
            },
          }),
    }),
  });
}
