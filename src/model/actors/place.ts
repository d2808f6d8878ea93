/** Places: counties, villages (with their collectives), and what a village knows and has of each product. */
import { type Table, column, defineTable } from "../../engine/columns.ts";

export const countyTable = defineTable("county", "a county and the level of wages and prices in it", {
  costLevel: column("f64", "1", "cost of inputs relative to the first year"),
  wageLevel: column("f64", "1", "wages relative to 2018"),
  transferLevel: column("f64", "1", "pensions and allowances relative to 2018"),
  migration: column("f64", "1", "share of the year that migrants could work"),
  priceLevel: column("f64", "1", "what households live on, relative to the first year"),
  credit: column("f64", "1", "credit lines of organisers and households, as a share of the usual ones"),
});

export const villageTable = defineTable("village", "an administrative village and its collective", {
  county: column("u32", "id", "county"),
  township: column("u32", "id", "township, numbered through all counties"),
  xKm: column("f32", "km", "place on the synthetic map, from the west"),
  yKm: column("f32", "km", "place on the synthetic map, from the south"),
  altitudeM: column("f32", "m", "altitude"),
  infrastructure: column("f32", "1", "roads, storage and signal: 0 none, 1 as in a city"),
  firstHousehold: column("u32", "id", "first household; the next village's first is the end"),
  persons: column("u32", "person", "persons"),
  staple: column("u8", "id", "staple of the village"),
  collectiveShareFen: column("f64", "fen", "capital its collective holds in organisers"),
  collectiveIncomeFen: column("f64", "fen", "income of the collective this year"),
});

export const villageProductTable = defineTable(
  "villageProduct",
  "a product in a village (village x product)",
  {
    suitability: column("f32", "1", "how well the place suits it: 0 not at all, 1 fully"),
    yieldFactor: column("f32", "1", "weather's effect on this year's yield"),
    fairYield: column("f32", "1", "weather's expected effect on yield, by the hazards in force"),
    usualYield: column("f32", "1", "weather's usual effect on yield, as remembered"),
    serviceFactor: column(
      "f32",
      "1",
      "gain in yield from being served together in the township and from what teams taught",
    ),
    householdMu: column("f32", "mu", "households' area (or head) under it"),
    organisedMu: column("f32", "mu", "organisers' area (or head) under it"),
    record: column("f32", "yuan/mu", "margin that the village remembers"),
    variance: column("f32", "(yuan/mu)^2", "variance of margin that the village remembers"),
    support: column("f32", "yuan/mu", "programme support in force for growing it"),
    closed: column("u8", "flag", "may not be planted anew here this year"),
    harvestKg: column("f64", "kg", "households' and organisers' harvest this year"),
    farmGate: column("f32", "yuan/kg", "price that an unorganised household gets here this year"),
  },
);

export type Counties = Table<(typeof countyTable)["columns"]>;
export type Villages = Table<(typeof villageTable)["columns"]>;
export type VillageProducts = Table<(typeof villageProductTable)["columns"]>;
