/**
 * Names of metrics that come in families, one for each decile, linkage, product or kind of county: made from the titles in the catalog and
 * the library, so that a new linkage or product needs no words of its own here.
 */
import { linkages } from "../../model/catalog.ts";
import { productLibrary } from "../../model/products/library.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import type { MetricWords } from "./named.ts";
import { capital, spellOut } from "./text.ts";

type Family = (metric: string) => MetricWords | undefined;

const SOURCES: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  "": ["Net income", "人均纯收入"],
  Wage: ["Wages", "人均工资性收入"],
  Business: ["Own farming", "人均经营净收入"],
  Property: ["Rent, dividends, refunds", "人均财产净收入"],
  Transfer: ["Transfers", "人均转移净收入"],
};

const deciles: Family = (metric) => {
  const [, decile, source = ""] =
    /^decile(\d+)(Wage|Business|Property|Transfer)?IncomeYuan$/.exec(metric) ?? [];
  if (decile === undefined) return undefined;
  const [en, zh] = SOURCES[source]!;
  return { en: `${en}, decile ${decile}`, zh: `第${decile}十分位${zh}`, unit: "yuanPerPerson" };
};

/** Households tied by a linkage: all, or those registered as poor when the run began. */
const tied: Family = (metric) => {
  const [, id = "", poor] = /^(.+?)(Poor)?Households$/.exec(metric) ?? [];
  if (!Object.hasOwn(linkages, id)) return undefined;
  const { title } = (linkages as Readonly<Record<string, Mechanism>>)[id]!;
  return poor === undefined
    ? { en: `Households: ${title.en}`, zh: `${title.zh}农户`, unit: "households" }
    : { en: `Registered poor: ${title.en}`, zh: `${title.zh}建档立卡户`, unit: "households" };
};

const productTitles: Readonly<Record<string, { readonly en: string; readonly zh: string }>> =
  Object.fromEntries(
    Object.entries(productLibrary).map(([id, { title }]) => [
      id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
      title,
    ]),
  );

/** Shares of area, and animals, of a product of the library. */
const products: Family = (metric) => {
  const [, name, what] = /^(.+?)(AreaShare|Head)$/.exec(metric) ?? [];
  const title = name === undefined || !Object.hasOwn(productTitles, name) ? undefined : productTitles[name];
  if (title === undefined) return undefined;
  return what === "Head"
    ? { en: `${capital(title.en)}, kept`, zh: `${title.zh}存栏`, unit: "count" }
    : { en: `Share of area: ${title.en}`, zh: `${title.zh}面积占比`, unit: "share" };
};

const COURSES: Readonly<Record<string, readonly [en: string, zh: string, unit: MetricWords["unit"]]>> = {
  Persons: ["Persons", "人口", "persons"],
  IncomePerCapitaYuan: ["Net income per person", "人均纯收入", "yuanPerPerson"],
  IncomeGrowth: ["Yearly growth of income since the first year", "人均纯收入年均增速（自首年）", "share"],
};

/** Kinds of county are named by the scenario; `all` is all of them. */
const regions: Family = (metric) => {
  const [, name = "", what = ""] =
    /^(.+?)Counties(Persons|IncomePerCapitaYuan|IncomeGrowth)$/.exec(metric) ?? [];
  if (name === "") return undefined;
  const [en, zh, unit] = COURSES[what]!;
  const kind = spellOut(name);
  return name === "all"
    ? { en: `${en}, all counties`, zh: `各县${zh}`, unit }
    : { en: `${en}, ${kind.toLowerCase()} counties`, zh: `${kind} 类县${zh}`, unit };
};

const families: readonly Family[] = [deciles, tied, products, regions];

/** The words of a metric that belongs to a family. */
export function familyWords(metric: string): MetricWords | undefined {
  for (const family of families) {
    const words = family(metric);
    if (words !== undefined) return words;
  }
  return undefined;
}
