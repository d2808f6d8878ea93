/** What a person has pointed at; every view shows it. Undefined where nothing is. */
import { signal } from "@preact/signals";

/** The year looked at; the last one unless somebody moves it. */
export const year = signal<number | undefined>(undefined);
/** Row of a village. */
export const village = signal<number | undefined>(undefined);
/** Decile of the base's incomes, 1 the poorest. */
export const decile = signal<number | undefined>(undefined);
/** Id of a product. */
export const product = signal<string | undefined>(undefined);
/** Row of a household. */
export const household = signal<number | undefined>(undefined);

/** Metric whose course over the years is shown. */
export const metric = signal("headcountRate");

/** Looks at everybody and everything again, in the year that is looked at. */
export function lookAtEverything(): void {
  for (const one of [village, decile]) one.value = undefined;
  product.value = undefined;
}

/** Points at nothing, as when another scenario is opened. */
export function pointAtNothing(): void {
  lookAtEverything();
  for (const one of [year, household]) one.value = undefined;
}
