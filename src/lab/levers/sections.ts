/** The parts of a scenario that are always there, as groups of levers: organisers among the linkages, the rest as the place. */
import type { Spec } from "../../model/spec.ts";
import { productsOf } from "../../model/parameters/core.ts";
import { productLibrary } from "../../model/products/library.ts";
import type { LeverGroup } from "./lever.ts";

export type Section = Pick<LeverGroup, "drawer" | "id" | "title" | "about"> & {
  readonly paths: readonly string[];
};

const section = (id: string, en: string, zh: string, paths: readonly string[] = [id]): Section => ({
  drawer: "place",
  id,
  title: { en, zh },
  about: "",
  paths,
});

const HOUSEHOLDS: Readonly<Record<keyof Spec["households"], readonly [en: string, zh: string]>> = {
  choice: ["How households choose crops", "农户如何选择产品"],
  labour: ["Work and migration", "就业与外出务工"],
  livelihoods: ["Other livelihoods", "其他生计"],
  consumption: ["Spending and saving", "消费与储蓄"],
  publicTransfers: ["Pensions and subsidies", "养老金与补贴"],
  herds: ["Herds", "畜群"],
};

const PLACE: readonly Section[] = [
  section("population", "People and land", "人口与土地"),
  ...Object.entries(HOUSEHOLDS).map(([id, [en, zh]]) => section(id, en, zh, [`households.${id}`])),
  section("poverty", "Poverty line", "贫困线"),
  section("market", "Markets", "市场"),
  section("collectives", "Village collectives", "村集体"),
  section("finance", "Credit and bankruptcy", "信贷与破产"),
  section("regions", "Kinds of county", "地区类型"),
];

/** Sections of a scenario: its cooperatives, each of its enterprises, the place, each of its products. */
export function coreSections(spec: Spec): Section[] {
  const cooperatives = section("cooperatives", "Cooperatives", "合作社", ["organisers.cooperatives"]);
  const enterprises = spec.organisers.enterprises.map(({ id, title }) => ({
    ...section(id, title?.en ?? id, title?.zh ?? id, [`organisers.enterprises.${id}`]),
    drawer: "linkages" as const,
  }));
  const products = productsOf(spec).map(({ id }) => {
    const own = Object.hasOwn(spec.ownProducts, id);
    const title = own ? spec.ownProducts[id]!.title : productLibrary[id as keyof typeof productLibrary].title;
    return section(`product:${id}`, title.en, title.zh, [`${own ? "ownProducts" : "products"}.${id}`]);
  });
  return [{ ...cooperatives, drawer: "linkages" }, ...enterprises, ...PLACE, ...products];
}
