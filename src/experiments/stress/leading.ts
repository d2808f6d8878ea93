/** What a shock means by `leading`: the product that a place lives by, and its largest enterprises. */
import { productsOf } from "../../model/parameters/core.ts";
import type { Spec } from "../../model/spec.ts";

/**
 * The product that some strategy designates, else the crop of the first strategy that brings most at the start (share of
 * land x yield x price); one for all strategies, so that all meet the same shock. Null where there is no crop.
 */
export function leadingProduct(specs: readonly Spec[]): string | null {
  for (const { instruments } of specs) {
    const { product } = Object(instruments.designatedProduct) as { product?: string };
    if (product !== undefined) return product;
  }
  const [first] = specs as [Spec];
  const worth = productsOf(first).map(({ id, initialShare, yield: kg, price }) => {
    return { id, yuan: initialShare * kg * price };
  });
  const best = worth.reduce((a, b) => (b.yuan > a.yuan ? b : a), { id: "", yuan: 0 });
  return best.yuan > 0 ? best.id : null;
}

/** Enterprises by investment, the largest first. */
export function leadingEnterprises({ organisers }: Spec): string[] {
  return organisers.enterprises.toSorted((a, b) => b.investment - a.investment).map(({ id }) => id);
}

/** Instruments in force. */
export function instrumentsOf({ instruments }: Spec): string[] {
  return Object.entries(instruments).flatMap(([id, given]) =>
    given === undefined || given === "off" ? [] : [id],
  );
}
