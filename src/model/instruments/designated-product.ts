/**
 * The designated product ("one village one product", lishui-2020/V1, county-2022/C1): each place is given one crop, the one
 * that has brought most there, and whoever grows it is paid so much a mu, less what a cap on its share withholds. Service, brand and imitation then do the rest:
 * the place earns by scale and lives by one price.
 */
import { z } from "zod";
import { column, columnsOf, defineTable } from "../../engine/columns.ts";
import { clamp } from "../../engine/math.ts";
import { toFen } from "../../ledger/round.ts";
import { NO_PRODUCT } from "../actors/household.ts";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity } from "../parameter.ts";
import { placeOf, placesOf } from "../queries.ts";
import type { Block, Moment } from "../step.ts";
import type { World } from "../world.ts";
import { grantSteps, grantTables, grantsOf, payTransfer, transferWrites } from "./grants.ts";
import { isOpen, programme } from "./programme.ts";

export const designationTable = defineTable("designation", "what a village is to grow", {
  product: column("u8", "id", "designated product; 255 none"),
});

const parameters = z.strictObject({
  level: z
    .enum(["village", "township", "county"])
    .default("village")
    .meta({ description: "places that get one product each" }),
  product: z
    .string()
    .max(40)
    .optional()
    .meta({ description: "id of the product for all of them; each place's best unless given" }),
  support: quantity("yuan/mu", {
    about: "support of a mu of the designated product in a year",
    min: 0,
    max: 100_000,
    default: 300,
    source: "estimate",
    grade: "E",
  }),
  ...programme(),
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

const grants = grantsOf("designatedProduct");

export const designatedProduct = defineMechanism({
  id: "designatedProduct",
  group: "instruments",
  title: { en: "designated product", zh: "一村一品" },
  about: "each village, township or county is given one crop, and households are paid for growing it",
  parameters,
  tables: [...grantTables(grants), { table: designationTable, rowsOf: "village" }],
  bind(given) {
    return {
      purse: grants.purse,
      prepare: ({ store }) => columnsOf(store, designationTable).product.fill(NO_PRODUCT),
      steps: [
        {
          phase: "policy",
          name: "designate products",
          about: "each place is given the crop that has brought most there; growers learn of the support",
          reads: ["villageProduct.record"],
          writes: ["designation.*", "villageProduct.support"],
          finish: (moment) => designate(moment, given),
        },
        ...grantSteps({
          grants,
          given,
          phase: "settlement",
          about: "growers of the designated product claim the support for the land they tend under it",
          reads: ["household.*", "designation.*", "villageProduct.support"],
          writes: transferWrites,
          claim: (moment, block, claimFen) => claimSupport(moment, block, claimFen, given),
          settle: payTransfer("productSupport"),
        }),
      ],
    };
  },
});

function designate({ world, year }: Moment, given: Parameters): void {
  if (!isOpen(given, year)) return;
  const { size, products, villageProduct } = world;
  const { product } = columnsOf(world.store, designationTable);
  if (product[0] === NO_PRODUCT) choose(world, product, given);
  for (let v = 0; v < size.villages; v++) {
    if (product[v] === NO_PRODUCT) continue;
    const row = v * products.length + product[v]!;
    villageProduct.support[row] = villageProduct.support[row]! + given.support;
  }
}

/** Once for all: the named product, or in each place the crop with the highest remembered margin over its villages. */
function choose(world: World, product: Uint8Array, { level, product: named }: Parameters): void {
  const { products, size, villageProduct } = world;
  const margins = new Float64Array(placesOf(world, level) * products.length);
  for (let v = 0; v < size.villages; v++)
    for (let p = 0; p < products.length; p++) {
      const row = v * products.length + p;
      const cell = placeOf(world, v, level) * products.length + p;
      margins[cell] = margins[cell]! + villageProduct.record[row]!;
    }
  const given = products.findIndex(({ id }) => id === named);
  for (let v = 0; v < size.villages; v++)
    product[v] = given >= 0 ? given : best(world, margins, placeOf(world, v, level));
}

/** The crop, no staple, that promises most; none where no crop promises anything. */
function best({ products }: World, margins: Float64Array, place: number): number {
  let found = NO_PRODUCT;
  let most = 0;
  for (let p = 0; p < products.length; p++) {
    const margin = margins[place * products.length + p]!;
    if (products[p]!.kind !== "crop" || products[p]!.staple || margin <= most) continue;
    found = p;
    most = margin;
  }
  return found;
}

function claimSupport(
  { world }: Moment,
  block: Block,
  claimFen: Float64Array,
  { support }: Parameters,
): void {
  const { household, villageProduct, products } = world;
  const { product } = columnsOf(world.store, designationTable);
  for (let h = block.from; h < block.to; h++) {
    const v = household.village[h]!;
    const grown = household.product[h]!;
    const designated = grown !== NO_PRODUCT && grown === product[v];
    const inForce = designated ? villageProduct.support[v * products.length + grown]! : 0;
    claimFen[h] = toFen(household.tendedMu[h]! * clamp(inForce, 0, support));
  }
}
