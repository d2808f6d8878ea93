/** What the dots of the map are coloured by, and the key to it. */
import { LEFTOVER, PALETTE } from "../../output/charts/spec.ts";
import { nameOf, type Names } from "../../output/words/names.ts";
import type { LabRun, HouseholdYear } from "../engine/protocol.ts";
import { lang, say } from "../state/settings.ts";
import { MAP } from "../words/map-and-money.ts";

export const colourings = ["poverty", "product", "linkage"] as const;
export type Colouring = (typeof colourings)[number];

export interface Colours {
  /** Row in `key` of each household. */
  readonly of: (household: number) => number;
  readonly key: readonly { readonly colour: string; readonly name: string }[];
}

const STRONG = "#D55E00";
const TIED = "#0072B2";
const QUIET = "#9AA5B1";

export function coloursOf(
  by: Colouring,
  year: HouseholdYear,
  { products }: Pick<LabRun, "products">,
  names: Names,
): Colours {
  if (by === "poverty") {
    const key = [
      { colour: QUIET, name: say(MAP.notPoor) },
      { colour: STRONG, name: say(MAP.poor) },
    ];
    return { of: (h) => year.poor[h]!, key };
  }
  if (by === "linkage") {
    const key = [
      { colour: QUIET, name: say(MAP.notLinked) },
      { colour: TIED, name: say(MAP.linked) },
    ];
    return { of: (h) => (year.linked[h] === 0 ? 0 : 1), key };
  }
  return byProduct(year, products, names);
}

/** The products that most households grow get colours of their own. */
function byProduct({ product }: HouseholdYear, products: readonly string[], names: Names): Colours {
  const counts = products.map(() => 0);
  for (const p of product) if (p < counts.length) counts[p]!++;
  const leading = counts
    .map((count, p) => ({ count, p }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.p - b.p)
    .slice(0, PALETTE.length);
  const rank = new Map(leading.map(({ p }, at) => [p, at]));
  const key = [
    ...leading.map(({ p }, at) => ({ colour: PALETTE[at]!, name: nameOf(products[p]!, lang.value, names) })),
    { colour: LEFTOVER, name: say(MAP.grown) },
  ];
  return { of: (h) => rank.get(product[h]!) ?? key.length - 1, key };
}
