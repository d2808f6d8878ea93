/** What `sources` says. */
import type { Text } from "../../output/words/text.ts";

export const SOURCES_WORDS = {
  declared: { en: "default", zh: "默认值" },
  counts: {
    en: "{total} values: {S} stated in a published source (S), {D} derived (D), {E} estimates (E).",
    zh: "共 {total} 个数值：公开来源直接给出（S）{S} 个，推算（D）{D} 个，估计（E）{E} 个。",
  },
  rest: {
    en: "Values that each kind of result rests on first (which of them matter most takes a sensitivity analysis):",
    zh: "各类结论首先依据的数值（哪些影响最大须做敏感性分析）：",
  },
  ground: {
    en: "  {conclusion}: {estimates} of {values} are estimates",
    zh: "  {conclusion}：{values} 个数值中 {estimates} 个为估计",
  },
} as const satisfies Record<string, Text>;
