/**
 * A cap on a product's share, the opposite of "one village one product", against homogeneous competition (county-2022/C1).
 * What counts is last year's tended crop area of a village, township or county, households' and cooperatives', staples in it.
 * Where a crop has its share or more, nobody is permitted to plant it anew. Whoever grows it already may go on, but support is
 * withheld and growing costs more, both in proportion to how far the place is above the cap, so that growers leave by and
 * by; cooperatives count the same against more land. No money flows but the support that is withheld.
 */
import { z } from "zod";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";
import { placeOf, placesOf } from "../queries.ts";
import { isOpen, programme } from "./programme.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const { from, until } = programme();
const parameters = z.strictObject({
  level: z
    .enum(["village", "township", "county"])
    .default("village")
    .meta({ description: "place whose crop area the share is taken of" }),
  staples: z.boolean().default(false).meta({ description: "whether staples are capped too" }),
  most: share({ about: "largest share of the crop area that one crop may cover", default: 0.4, ...estimate }),
  deterrent: quantity("yuan/mu", {
    about:
      "what a mu beyond the cap costs its growers in permits and support forgone in a year; shared by all who grow the crop",
    min: 0,
    max: 100_000,
    default: 1000,
    ...estimate,
  }),
  from,
  until,
  ...cited,
});
type Parameters = z.infer<typeof parameters>;

export const productShareCap = defineMechanism({
  id: "productShareCap",
  group: "instruments",
  title: { en: "cap on a product's share", zh: "单一产品占比上限" },
  about:
    "where one crop covers its share of the land, nobody may plant more of it, and its growers are deterred beyond",
  parameters,
  tables: [],
  bind(given) {
    return {
      planCost: (world, o, areaMu) => costOfMore(world, o, areaMu, given),
      steps: [
        {
          phase: "policy",
          name: "cap product shares",
          about:
            "crops that cover their share of last year's crop area may not be planted anew; beyond it they are deterred",
          reads: ["villageProduct.householdMu", "villageProduct.organisedMu"],
          writes: ["villageProduct.support", "villageProduct.closed"],
          finish: (moment) => deter(moment, given),
        },
      ],
    };
  },
});

function deter({ world, year }: Moment, given: Parameters): void {
  if (!isOpen(given, year)) return;
  const { level, most, deterrent, staples } = given;
  const { size, products, villageProduct } = world;
  const width = products.length;
  const place = (v: number) => placeOf(world, v, level) * width;
  const area = areasOf(world, place, placesOf(world, level));
  for (let v = 0; v < size.villages; v++) {
    const cells = area.subarray(place(v), place(v) + width);
    const allowedMu = most * cells.reduce((sum, mu) => sum + mu, 0);
    for (let p = 0; p < width; p++) {
      if (cells[p] === 0 || cells[p]! < allowedMu || (products[p]!.staple && !staples)) continue;
      const row = v * width + p;
      const beyond = 1 - allowedMu / cells[p]!;
      villageProduct.closed[row] = 1;
      villageProduct.support[row] = villageProduct.support[row]! * (1 - beyond) - deterrent * beyond;
    }
  }
}

/** What more land would cost a cooperative whose product may not be planted anew in its village, yuan a year. */
function costOfMore(
  { organiser, products, villageProduct }: World,
  o: number,
  areaMu: number,
  { deterrent }: Parameters,
) {
  const row = organiser.village[o]! * products.length + organiser.product[o]!;
  return villageProduct.closed[row] === 1 ? deterrent * Math.max(0, areaMu - organiser.landMu[o]!) : 0;
}

/** Area of each crop in each place, animals left out. */
function areasOf(world: World, firstOf: (v: number) => number, places: number): Float64Array {
  const { size, products, villageProduct } = world;
  const area = new Float64Array(places * products.length);
  for (let v = 0; v < size.villages; v++)
    for (let p = 0; p < products.length; p++) {
      if (products[p]!.kind !== "crop") continue;
      const row = v * products.length + p;
      const cell = firstOf(v) + p;
      area[cell] = area[cell]! + villageProduct.householdMu[row]! + villageProduct.organisedMu[row]!;
    }
  return area;
}
