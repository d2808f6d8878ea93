/** What the land grows on both sides, and the price and supply of the product that was clicked, or of the largest. */
import { priceAndSupply } from "../../output/charts/price-and-supply.ts";
import { productMix } from "../../output/charts/product-mix.ts";
import { type ProductMeans, productRows } from "../../output/figures/run-figures.ts";
import { nameOf } from "../../output/words/names.ts";
import { Chart } from "../charts/chart.tsx";
import { product } from "../state/selection.ts";
import { say } from "../state/settings.ts";
import type { Seen, SideSeen } from "../state/seen.ts";
import { RESULTS } from "../words/desk.ts";
import { POINTING } from "../words/pointing.ts";
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
  const means = { a: meansOf(seen.a), b: meansOf(seen.b) };
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
        {(_, name) => (
          <>
            <Chart id={`product-mix-${name}`} figure={productMix(means[name], options)} onPick={pick} />
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
