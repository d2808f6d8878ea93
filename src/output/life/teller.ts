/** Who tells a life of a scenario: the language, and the names of its products and enterprises. */
import { productIds } from "../../model/parameters/core.ts";
import type { Spec } from "../../model/spec.ts";
import type { Names } from "../words/names.ts";
import type { Lang } from "../words/text.ts";
import type { Teller } from "./topics.ts";

export function tellerOf(spec: Spec, names: Names, lang: Lang): Teller {
  const own = Object.entries(spec.ownProducts).map(([id, { title }]) => [id, title]);
  return {
    lang,
    products: productIds(spec),
    enterprises: spec.organisers.enterprises.map(({ id }) => id),
    names: { ...names, ...Object.fromEntries(own) },
  };
}
