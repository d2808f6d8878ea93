/** The parts of a scenario that are always there, as groups of levers: organisers among the linkages, the rest as the place. */
import type { Spec } from "../../model/spec.ts";
import { productsOf } from "../../model/parameters/core.ts";
import { productLibrary } from "../../model/products/library.ts";
import { PARTS, type Part } from "../../output/words/parts.ts";
import type { Text } from "../../output/words/text.ts";
import type { LeverGroup } from "./lever.ts";

const COOPERATIVES = "organisers.cooperatives" satisfies Part;

export type Section = Pick<LeverGroup, "drawer" | "id" | "title" | "about"> & {
  readonly paths: readonly string[];
};

const section = (id: string, title: Text, paths: readonly string[] = [id]): Section => ({
  drawer: "place",
  id,
  title,
  about: "",
  paths,
});

const PLACE: readonly Section[] = (Object.keys(PARTS) as Part[])
  .filter((path) => path !== COOPERATIVES)
  .map((path) => section(path.replace(/^households\./, ""), PARTS[path], [path]));

/** Sections of a scenario: its cooperatives, each of its enterprises, the place, each of its products. */
export function coreSections(spec: Spec): Section[] {
  const cooperatives = section("cooperatives", PARTS[COOPERATIVES], [COOPERATIVES]);
  const enterprises = spec.organisers.enterprises.map(({ id, title }) => ({
    ...section(id, title ?? { en: id, zh: id }, [`organisers.enterprises.${id}`]),
    drawer: "linkages" as const,
  }));
  const products = productsOf(spec).map(({ id }) => {
    const own = Object.hasOwn(spec.ownProducts, id);
    const title = own ? spec.ownProducts[id]!.title : productLibrary[id as keyof typeof productLibrary].title;
    return section(`product:${id}`, title, [`${own ? "ownProducts" : "products"}.${id}`]);
  });
  return [{ ...cooperatives, drawer: "linkages" }, ...enterprises, ...PLACE, ...products];
}
