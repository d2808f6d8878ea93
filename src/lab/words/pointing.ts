/** What the page says of that which was clicked. */
import type { Text } from "../../output/words/text.ts";

export const POINTING = {
  heading: { en: "Look at", zh: "查看范围" },
  village: { en: "village", zh: "村" },
  ofDecile: { en: "decile of income", zh: "收入十分位" },
  poorest: { en: "1, the poorest", zh: "1（最低）" },
  richest: { en: "10, the richest", zh: "10（最高）" },
  product: { en: "product", zh: "产品" },
  all: { en: "all", zh: "全部" },
  everything: { en: "Show everything", zh: "显示全部" },
  oneVillage: { en: "One village", zh: "一个村" },
  county: { en: "county", zh: "全县" },
  follows: {
    en: "The village follows with the full answer: the first one is made from fewer villages.",
    zh: "初步结果只含部分村，该村的数据随完整结果给出。",
  },
  decile: { en: "decile {decile}", zh: "第 {decile} 十分位" },
  clickDecile: {
    en: "Click a decile to see where it lives and where its income comes from.",
    zh: "点击某一组，可查看其所在与收入来源。",
  },
  clickProduct: {
    en: "Click a crop to see who grows it, its price and its supply.",
    zh: "点击一种产品，可查看种植户、价格与供给。",
  },
} as const satisfies Record<string, Text>;
