/**
 * A cap on a product's share, the opposite of "one village one product": where a crop covers more of a place than the cap,
 * the county speaks against it, keeps its support and its permits back, and whoever thinks of growing it counts that as a
 * cost. It answers the danger of homogeneous competition (county-2022/C1). No money flows.
 */
import { z } from "zod";
import { defineMechanism } from "../mechanism.ts";
import { cited, quantity, share } from "../parameter.ts";
import type { Moment } from "../step.ts";
import type { World } from "../world.ts";
import { isOpen, programme } from "./programme.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const { from, until } = programme();
const parameters = z.strictObject({
  level: z
    .enum(["village", "county"])
    .default("village")
    .meta({ description: "place whose crop area the share is taken of" }),
  most: share({ about: "largest share of the crop area that one crop may cover", default: 0.4, ...estimate }),
  deterrent: quantity("yuan/mu", {
    about:
      "what growing a crop beyond its cap costs a household in permits and support forgone, a mu and year",
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
  about: "where one crop covers more than a share of the land, households are deterred from growing it",
  parameters,
  tables: [],
  bind(given) {
    return {
      steps: [
        {
          phase: "policy",
          name: "cap product shares",
          about: "crops beyond their share of last year's crop area are deterred; staples are not",
          reads: ["villageProduct.householdMu", "villageProduct.organisedMu"],
          writes: ["villageProduct.support"],
          finish: (moment) => deter(moment, given),
        },
      ],
    };
  },
});

function deter({ world, year }: Moment, given: Parameters): void {
  if (!isOpen(given, year)) return;
  const { level, most, deterrent } = given;
  const { size, products, village, villageProduct } = world;
  const width = products.length;
  const place = (v: number) => (level === "village" ? v : village.county[v]!);
  const area = areasOf(world, place, level === "village" ? size.villages : size.counties);
  for (let v = 0; v < size.villages; v++) {
    const cells = area.subarray(place(v) * width, (place(v) + 1) * width);
    const total = cells.reduce((sum, mu) => sum + mu, 0);
    for (let p = 0; p < width; p++) {
      if (products[p]!.staple || cells[p]! <= most * total) continue;
      villageProduct.support[v * width + p] = villageProduct.support[v * width + p]! - deterrent;
    }
  }
}

/** Area of each crop in each place, animals left out. */
function areasOf(world: World, place: (v: number) => number, places: number): Float64Array {
  const { size, products, villageProduct } = world;
  const area = new Float64Array(places * products.length);
  for (let v = 0; v < size.villages; v++)
    for (let p = 0; p < products.length; p++) {
      if (products[p]!.kind !== "crop") continue;
      const row = v * products.length + p;
      const cell = place(v) * products.length + p;
      area[cell] = area[cell]! + villageProduct.householdMu[row]! + villageProduct.organisedMu[row]!;
    }
  return area;
}
