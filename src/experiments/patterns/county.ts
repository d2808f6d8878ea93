/** A small county with linkages, funds and weather, in which households leave poverty and fall back. */
import { type Spec, specSchema } from "../../model/spec.ts";

const on = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, "on"]));

export const COUNTY_YEARS = { first: 2016, last: 2023 } as const;

export function patternCounty(): Spec {
  return specSchema.parse({
    title: { en: "a small county", zh: "小县" },
    years: `${COUNTY_YEARS.first}..${COUNTY_YEARS.last}`,
    population: { households: 3000, villages: 15, townships: 3, registeredPoorShare: 0.35 },
    products: on("apple", "sichuan-pepper", "codonopsis", "wheat", "maize", "potato", "sheep", "cattle"),
    organisers: { cooperatives: { meanArea: 60 } },
    linkages: on("landTransfer", "employment", "capitalShares", "industrialAssistance"),
    instruments: on("householdIndustrialFund"),
    shocks: on("drought", "frost", "hail", "rain", "pest", "disease", "snow", "epidemic"),
  });
}
