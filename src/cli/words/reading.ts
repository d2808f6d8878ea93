/** A scenario read back to its author in a paragraph: what it will simulate. */
import { productsOf } from "../../model/parameters/core.ts";
import { mechanismsOf, type Spec } from "../../model/spec.ts";
import { stateBytes } from "../../model/state-bytes.ts";
import { nameOf } from "../../output/words/names.ts";
import { decimal } from "../../output/words/number.ts";
import { fill, type Lang, type Text } from "../../output/words/text.ts";
import type { ProvenanceRow } from "../../scenario/index.ts";

const WORDS = {
  reading: {
    en: "“{title}” simulates {households} households in {villages} villages from {first} to {last}, with {products} products ({names}) and {enterprises} leading enterprises. Linkages in force: {linkages}. Programmes: {instruments}. Shocks: {shocks}. {expect} published figures stand beside the result. Of {parameters} numbers, the scenario sets {own}; {estimates} are rough estimates. Its state takes {bytes} bytes a household, {columns} of them in columns of its own.",
    zh: "“{title}”模拟 {first} 至 {last} 年 {villages} 个村的 {households} 户农户，{products} 种产品（{names}），{enterprises} 家龙头企业。利益联结机制：{linkages}。政策工具：{instruments}。冲击：{shocks}。与 {expect} 项公布数据对照。共 {parameters} 个数值，场景设定 {own} 个，其中 {estimates} 个为粗略估计。状态每户占 {bytes} 字节，其中自身各列 {columns} 字节。",
  },
  none: { en: "none", zh: "无" },
} as const satisfies Record<string, Text>;

export function readingOf(spec: Spec, parameters: readonly ProvenanceRow[], lang: Lang): string {
  const { counties, households, villages } = spec.population;
  const inForce = mechanismsOf(spec);
  const titles = (group: string) =>
    inForce
      .filter((one) => one.group === group)
      .map(({ mechanism }) => mechanism.title[lang])
      .join(lang === "zh" ? "、" : ", ") || WORDS.none[lang];
  const own = Object.fromEntries(Object.entries(spec.ownProducts).map(([id, { title }]) => [id, title]));
  const products = productsOf(spec).map(({ id }) => nameOf(id, lang, own).toLowerCase());
  const { perHousehold, ownPerHousehold } = stateBytes(spec);
  return fill(WORDS.reading, lang, {
    bytes: decimal(perHousehold),
    columns: decimal(ownPerHousehold),
    title: spec.title[lang],
    households: decimal(counties * households),
    villages: decimal(counties * villages),
    first: spec.years.first,
    last: spec.years.last,
    products: products.length,
    names: products.join(lang === "zh" ? "、" : ", "),
    enterprises: spec.organisers.enterprises.length,
    linkages: titles("linkages"),
    instruments: titles("instruments"),
    shocks: titles("shocks"),
    expect: spec.expect.length,
    parameters: parameters.length,
    own: parameters.filter(({ isDefault }) => !isDefault).length,
    estimates: parameters.filter(({ grade }) => grade === "E").length,
  });
}
