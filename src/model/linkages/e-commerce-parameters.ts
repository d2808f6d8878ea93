/** E-commerce, the parameters: service points and prices online, and a map for each of the six forms. */
import { z } from "zod";
import { cited, quantity, share } from "../parameter.ts";
import {
  consignment,
  employment,
  form,
  industrial,
  information,
  purchasing,
  stock,
} from "./e-commerce-forms.ts";

const estimate = { source: "estimate", grade: "E" } as const;
const published = { source: "lixian-2020/L11", year: 2019 } as const;

export const eCommerceParameters = z.strictObject({
  from: quantity("1", { about: "first year", min: 1900, max: 2200, whole: true, default: 2017, ...estimate }),
  rollout: quantity("year", {
    about: "years in which the points are built",
    min: 1,
    max: 50,
    whole: true,
    default: 3,
    ...estimate,
  }),
  servicePoints: quantity("village", {
    about: "villages of a county with a service point",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 155,
    grade: "S",
    ...published,
  }),
  shops: quantity("village", {
    about: "of these, villages with a shop on a large platform",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 62,
    grade: "S",
    ...published,
  }),
  pointCost: quantity("yuan/village", {
    about: "public cost of a service point",
    min: 0,
    max: 1e9,
    default: 50_000,
    ...estimate,
  }),
  minInfrastructure: share({
    about: "least infrastructure of a village with a point",
    default: 0.3,
    ...estimate,
  }),
  minSkill: quantity("1", {
    about: "least skill in wage work of who runs a point, 1 is the mean",
    min: 0,
    max: 3,
    default: 1,
    ...estimate,
  }),
  managerDays: quantity("day", {
    about: "days that running a point takes",
    min: 1,
    max: 365,
    whole: true,
    default: 60,
    source: "estimate: what the commission on a point's sales less the collective's fee can pay",
    grade: "E",
  }),
  dayWage: quantity("yuan/day", {
    about: "pay of a day at a service point, in 2018 money",
    min: 0,
    max: 2000,
    default: 100,
    source: "12,000 yuan for 120 days (lixian-2020/L3)",
    grade: "D",
    year: 2019,
  }),
  poorPlaces: quantity("household", {
    about: "registered poor households that sell through a point at most",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 17,
    source: "2,631 households at 155 points (lixian-2020/L11)",
    grade: "D",
    year: 2019,
  }),
  otherPlaces: quantity("household", {
    about: "other households that sell through a point at most",
    min: 0,
    max: 1_000_000,
    whole: true,
    default: 20,
    ...estimate,
  }),
  pointSales: quantity("yuan/village", {
    about: "yearly sales that a point can handle",
    min: 0,
    max: 1e12,
    default: 80_000,
    ...estimate,
  }),
  shopSales: quantity("yuan/village", {
    about: "yearly sales that a village shop can handle",
    min: 0,
    max: 1e12,
    default: 250_000,
    grade: "D",
    ...published,
    source: "one village's herbs brought over 250,000 yuan (lixian-2020/L11)",
  }),
  willing: share({
    about: "share of households that consider selling online in a year",
    default: 0.5,
    ...estimate,
  }),
  marginSaved: share({
    about: "share of trade's margin that a sale online saves",
    default: 0.6,
    ...estimate,
  }),
  retail: share({
    about: "what buyers online pay above the market price",
    default: 0.25,
    max: 5,
    ...estimate,
  }),
  logistics: quantity("yuan/kg", {
    about: "packing and carriage to the buyer, in money of the first year",
    min: 0,
    max: 1000,
    default: 1,
    ...estimate,
  }),
  pooling: share({
    about: "share of carriage that a township association saves where two points or more pool their parcels",
    default: 0.3,
    ...estimate,
  }),
  widerMarket: share({
    about: "share of sales online that reaches buyers beyond the product's market",
    default: 0.8,
    ...estimate,
  }),
  fee: share({
    about: "share of sales that the village collective gets for its service point",
    default: 0.03,
    ...estimate,
  }),
  consignment: form(
    consignment,
    "on",
    "the shop sells for the household, keeps a commission and pays after the sale",
  ),
  purchasing: form(
    purchasing,
    "on",
    "the shop buys at a quote made before the season and carries the price risk",
  ),
  industrial: form(industrial, "on", "the enterprise founds bases of its product: floor, premium and inputs"),
  employment: form(employment, "on", "villagers run the points and pack, poor households first"),
  stock: form(stock, "off", "poverty funds become shares of the enterprise; needs capitalShares"),
  information: form(information, "on", "known prices narrow trade's margin and sharpen expectations"),
  ...cited,
});
export type ECommerce = z.infer<typeof eCommerceParameters>;

/** Whether an author asks for a form that is off unless asked for. */
export function asksFor(stated: unknown, form: string): boolean {
  if (typeof stated !== "object" || stated === null) return false;
  const given = (stated as Readonly<Record<string, unknown>>)[form];
  return given !== undefined && given !== "off";
}
