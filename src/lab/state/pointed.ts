/** What a person has pointed at, as far as what is seen has it; every view goes by this. */
import { computed } from "@preact/signals";
import { quantileGroups } from "../../metrics/deciles.ts";
import { type SideSeen, seen, type Seen } from "./seen.ts";
import { decile, product, village } from "./selection.ts";

/** The village; none while there is a first answer alone, whose villages are others. */
export function shownVillage({ a, b, isFull }: Seen): number | undefined {
  const count = Math.min(a.reading.villages, b.reading.villages);
  return isFull && village.value !== undefined && village.value < count ? village.value : undefined;
}

/** Products that either side grows or keeps. */
export function productsIn({ a, b }: Seen): string[] {
  const grown = [a, b].flatMap(({ runs }) =>
    runs[0]!.record.products.flatMap((row) => (row.area > 0 ? [row.product] : [])),
  );
  return [...new Set(grown)];
}

/** Decile of each household by A's incomes of the first year, 0 the poorest; B's people are the same. */
const deciles = computed(() => {
  const run = seen.value?.a.runs[0];
  return run === undefined
    ? undefined
    : quantileGroups(run.householdYears[0]!.incomePerCapitaYuan, run.persons);
});

/** Whether a household of a side is among those pointed at, in one year of it. */
export function isPointedAt(now: Seen, { runs }: SideSeen, year: number): (household: number) => boolean {
  const [run] = runs;
  const { villageOf, products, householdYears } = run!;
  const grown = householdYears.find((one) => one.year === year)?.product;
  const place = shownVillage(now);
  const row = product.value === undefined ? -1 : products.indexOf(product.value);
  const groups = decile.value === undefined ? undefined : deciles.value;
  return (h) =>
    (place === undefined || villageOf[h] === place) &&
    (row < 0 || grown === undefined || grown[h] === row) &&
    (groups === undefined || groups.length !== villageOf.length || groups[h] === decile.value! - 1);
}
