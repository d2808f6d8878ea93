/** Which years of a scenario all households are kept of: `2016,2020`, `last`, `all` or `none`; the last unless asked. */
import type { Spec } from "../model/spec.ts";
import { mistake } from "./failure.ts";

export function householdYears(text: string | undefined, { years: { first, last } }: Spec): number[] {
  if (text === undefined || text === "last") return [last];
  if (text === "none") return [];
  if (text === "all") return Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const years = text.split(",").map((part) => Number(part.trim()));
  const wrong = years.find((year) => !Number.isInteger(year) || year < first || year > last);
  if (wrong === undefined) return [...new Set(years)].sort((a, b) => a - b);
  throw mistake(
    "household-years",
    "--households",
    `found "${text}"; allowed are years from ${first} to ${last} with commas between, or last, all, none`,
  );
}
