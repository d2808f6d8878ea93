/** The titles that a scenario gives to its own things: products, enterprises, kinds of county, levers, metrics. */
import { leverPaths, type Spec } from "../../model/spec.ts";
import { camelCase } from "../../run/metrics/named.ts";
import { type Names, nameOf } from "./names.ts";
import { parameterName } from "./parameters.ts";
import { fill, type Lang, type Text } from "./text.ts";

/** Metrics that every enterprise has, by the end of their name. */
const OF_ENTERPRISE: Names = {
  Jobs: { en: "{name}: jobs", zh: "{name}：就业岗位" },
  PoorJobShare: { en: "{name}: share of jobs with the registered poor", zh: "{name}：建档立卡户岗位占比" },
  Shareholders: { en: "{name}: households with shares", zh: "{name}：入股农户" },
  Collectives: { en: "{name}: collectives with shares", zh: "{name}：入股村集体" },
};

/** Metrics that every product has; crops have the first, animals the second. */
const OF_PRODUCT: Names = {
  AreaShare: { en: "Share of area: {name}", zh: "{name}面积占比" },
  Head: { en: "{name}, kept", zh: "{name}存栏" },
};

export function ownNames({ ownProducts, organisers, regions, levers = {}, metrics }: Spec): Names {
  const products = Object.entries(ownProducts).map(([id, { title }]) => ({ id, title }));
  const things = titled([...regions, ...organisers.enterprises, ...products]);
  return {
    ...things,
    ...metricsNamedAfter(organisers.enterprises, OF_ENTERPRISE, things),
    ...metricsNamedAfter(products, OF_PRODUCT, things),
    ...titled(Object.entries(metrics).map(([id, metric]) => ({ id, ...Object(metric) }))),
    ...Object.fromEntries(
      Object.entries(levers).map(([id, lever]) => {
        const [first = id] = leverPaths(lever);
        return [id, lever.title ?? inBoth((lang) => parameterName(first, lang, things))];
      }),
    ),
  };
}

const titled = (all: readonly { readonly id: string; readonly title?: Text | undefined }[]): Names =>
  Object.fromEntries(all.flatMap(({ id, title }) => (title === undefined ? [] : [[id, title]])));

const inBoth = (text: (lang: Lang) => string): Text => ({ en: text("en"), zh: text("zh") });

function metricsNamedAfter(owners: readonly { readonly id: string }[], endings: Names, names: Names): Names {
  return Object.fromEntries(
    owners.flatMap(({ id }) =>
      Object.entries(endings).map(([ending, words]) => [
        `${camelCase(id)}${ending}`,
        inBoth((lang) => fill(words, lang, { name: nameOf(id, lang, names) })),
      ]),
    ),
  );
}
