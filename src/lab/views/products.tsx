/** What the land grows on both sides, the village pointed at beside its county, and the price and supply of one product. */
import { priceAndSupply } from "../../output/charts/price-and-supply.ts";
import { leadingProducts, productMix } from "../../output/charts/product-mix.ts";
import { type ProductMeans, productRows } from "../../output/figures/run-figures.ts";
import { CHART_WORDS } from "../../output/words/charts.ts";
import { nameOf } from "../../output/words/names.ts";
import { Chart } from "../charts/chart.tsx";
import { shownVillage } from "../state/pointed.ts";
import { product } from "../state/selection.ts";
import { fill, say } from "../state/settings.ts";
import type { Seen, SideSeen } from "../state/seen.ts";
import { villageMix } from "../state/village-figures.ts";
import { RESULTS } from "../words/desk.ts";
import { POINTING } from "../words/pointing.ts";
import { sideNames } from "../state/session.ts";
import { SideBySide } from "./side-by-side.tsx";
import { chartOptions, type View } from "./view.ts";

const meansOf = ({ tables }: SideSeen): ProductMeans[] => productRows(tables.products);

/** The product that brought most at the farm gate in the last year. */
function largest(rows: readonly ProductMeans[], last: number): string | undefined {
  const worth = (row: ProductMeans) => row.localSupplyKg * row.farmGatePriceYuanPerKg;
  return rows
    .filter((row) => row.year === last && row.localSupplyKg > 0)
    .sort((x, y) => worth(y) - worth(x))[0]?.product;
}

function Show({ seen }: { readonly seen: Seen }) {
  const options = chartOptions(seen);
  const place = shownVillage(seen);
  const means = { a: meansOf(seen.a), b: meansOf(seen.b) };
  const mixes = sideNames.flatMap((name) => [
    means[name],
    place === undefined ? [] : villageMix(seen[name].runs[0]!, place),
  ]);
  const named = leadingProducts(mixes.flat());
  const pointed = product.value === undefined ? {} : { product: product.value };
  const known = [...new Set(means.b.map((row) => row.product))];
  const shown =
    product.value !== undefined && known.includes(product.value)
      ? product.value
      : largest(means.b, seen.years.at(-1)!);
  const pick = ({ product: name }: Readonly<Record<string, unknown>>) => {
    product.value = known.find((id) => nameOf(id, options.lang, options.names) === name) ?? product.value;
  };
  return (
    <>
      <p class="pointing">{say(POINTING.clickProduct)}</p>
      <SideBySide seen={seen}>
        {(side, name) => (
          <>
            {place !== undefined && (
              <Chart
                id={`product-mix-village-${place}-${name}`}
                figure={productMix(villageMix(side.runs[0]!, place), {
                  ...options,
                  ...pointed,
                  named,
                  of: fill(CHART_WORDS.village, { village: place }),
                })}
                onPick={pick}
              />
            )}
            <Chart
              id={`product-mix-${name}`}
              figure={productMix(means[name], {
                ...options,
                ...pointed,
                named,
                ...(place === undefined ? {} : { of: say(CHART_WORDS.wholeCounty) }),
              })}
              onPick={pick}
            />
            {shown !== undefined && (
              <Chart
                id={`price-${shown}-${name}`}
                figure={priceAndSupply(
                  means[name].filter((row) => row.product === shown),
                  { ...options, product: shown },
                )}
              />
            )}
          </>
        )}
      </SideBySide>
    </>
  );
}

export const products: View = { id: "products", title: RESULTS.products, Show };
