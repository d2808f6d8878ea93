/** Metrics of each product of a scenario, named after it: `appleAreaShare` for a crop, `layerHenHead` for an animal. */
import { productsOf } from "../../model/parameters/core.ts";
import type { Spec } from "../../model/spec.ts";
import { type Metric, ratio } from "./metric.ts";
import { camelCase } from "./named.ts";

export function productMetrics(spec: Spec): Metric[] {
  return productsOf(spec).map(({ id, kind }, p): Metric => {
    const name = camelCase(id);
    if (kind === "crop") {
      return {
        id: `${name}AreaShare`,
        unit: "1",
        about: `share of the region's cropped area under ${id}`,
        read: ({ crops: { all } }) =>
          ratio(
            all[p]!,
            all.reduce((sum, mu) => sum + mu, 0),
          ),
      };
    }
    return {
      id: `${name}Head`,
      unit: "head",
      about: `animals or hives kept by households and cooperatives: ${id}`,
      read: ({ crops: { head } }) => head[p]!,
    };
  });
}
