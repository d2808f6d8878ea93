/** Differences between two scenarios as sentences. */
import { instruments, linkages, shocks } from "../../model/catalog.ts";
import type { Mechanism } from "../../model/mechanism.ts";
import type { Spec } from "../../model/spec.ts";
import { nameOf, type Names } from "../../output/words/names.ts";
import { phrase } from "../../output/words/phrases/index.ts";
import { fill, type Lang, spellOut, type Text } from "../../output/words/text.ts";
import { declared } from "../../output/words/units.ts";
import type { Difference } from "../../scenario/index.ts";

export const DIFF_WORDS = {
  same: {
    en: "“{a}” and “{b}” simulate the same: they differ in nothing but words and published figures, if at all.",
    zh: "“{a}”与“{b}”模拟的内容相同（至多标题、说明和公布数据不同）。",
  },
  heading: { en: "What “{b}” has otherwise than “{a}”:", zh: "“{b}”与“{a}”的不同：" },
  added: { en: "{group}, only in the second: {names}", zh: "{group}，仅后者有：{names}" },
  removed: { en: "{group}, only in the first: {names}", zh: "{group}，仅前者有：{names}" },
  value: { en: "{what}: {before} → {after}", zh: "{what}：{before} → {after}" },
  file: { en: "households come from another file", zh: "农户数据文件不同" },
} as const satisfies Record<string, Text>;

const GROUPS: Readonly<Record<string, Text>> = {
  linkages: { en: "Linkages", zh: "利益联结机制" },
  instruments: { en: "Programmes", zh: "政策工具" },
  shocks: { en: "Shocks", zh: "冲击" },
  products: { en: "Products", zh: "产品" },
  ownProducts: { en: "Products of its own", zh: "自定义产品" },
  enterprises: { en: "Leading enterprises", zh: "龙头企业" },
  regions: { en: "Regions", zh: "地区" },
  metrics: { en: "Metrics of its own", zh: "自定义指标" },
};

/** Lines of text, things that only one of them has first, then values by the thing that they belong to. */
export function differenceLines(
  found: readonly Difference[],
  specs: readonly [Spec, Spec],
  lang: Lang,
): string[] {
  const names = titlesIn(specs);
  const whole = found.filter(({ path, kind }) => kind !== "changed" && thingOf(path).rest === "");
  const values = found.filter((one) => !whole.includes(one));
  const gone = (["removed", "added"] as const).flatMap((kind) => {
    const those = whole.filter((one) => one.kind === kind);
    const groups = [...new Set(those.map(({ path }) => thingOf(path).group))];
    return groups.map((group) => {
      const there = those.filter(({ path }) => thingOf(path).group === group);
      const listed = there.map(({ path }) => thingName(path, names, lang));
      const heading = GROUPS[group]?.[lang] ?? spellOut(group);
      return fill(DIFF_WORDS[kind], lang, {
        group: heading,
        names: listed.join(lang === "zh" ? "、" : ", "),
      });
    });
  });
  const things = [...new Set(values.map(({ path }) => thingName(path, names, lang)))];
  return [
    ...gone,
    ...things.flatMap((thing) => [
      thing,
      ...values
        .filter(({ path }) => thingName(path, names, lang) === thing)
        .map((one) => `  ${valueText(one, lang)}`),
    ]),
  ];
}

function valueText({ path, kind, before, after, quantity }: Difference, lang: Lang): string {
  const { rest } = thingOf(path);
  if (path === "population.file") return DIFF_WORDS.file[lang];
  const what = quantity === undefined ? rest : `${rest} (${phrase(quantity.about, lang)})`;
  const text = (value: Difference["before"]) =>
    typeof value === "number" ? declared(value, quantity?.unit ?? "1", lang) : String(value ?? "–");
  const set = { added: { after: kind }, removed: { before: kind }, changed: {} }[kind];
  return fill(DIFF_WORDS.value, lang, { what, before: text(before), after: text(after), ...set });
}

/** The thing that a path belongs to, and the rest of the path within it. */
function thingOf(path: string): { readonly group: string; readonly id: string; readonly rest: string } {
  const steps = path.split(".");
  if (steps[0] === "organisers" && steps[1] === "enterprises") steps.shift();
  const [group = "", id = "", ...rest] = steps;
  if (Object.hasOwn(GROUPS, group)) return { group, id, rest: rest.join(".") };
  return { group, id: "", rest: steps.slice(1).join(".") || group };
}

function thingName(path: string, names: Names, lang: Lang): string {
  const { group, id } = thingOf(path);
  const mechanisms: Readonly<Record<string, Readonly<Record<string, Mechanism>>>> = {
    linkages,
    instruments,
    shocks,
  };
  return id === "" ? spellOut(group) : (mechanisms[group]?.[id]?.title[lang] ?? nameOf(id, lang, names));
}

/** Titles of what the scenarios define themselves. */
function titlesIn(specs: readonly Spec[]): Names {
  return Object.fromEntries(
    specs.flatMap(({ ownProducts, organisers }) => [
      ...Object.entries(ownProducts).map(([id, { title }]) => [id, title] as const),
      ...organisers.enterprises.flatMap(({ id, title }) =>
        title === undefined ? [] : [[id, title] as const],
      ),
    ]),
  );
}
