/** What the page says of that which was clicked. */
import type { Text } from "../../output/words/text.ts";

export const POINTING = {
  decile: {
    en: "Only decile {decile} of incomes (1 is the poorest).",
    zh: "仅显示收入第 {decile} 十分位（1 为最低）。",
  },
  everybody: { en: "Show everybody", zh: "显示全部" },
  clickDecile: {
    en: "Click a decile to see where its income comes from.",
    zh: "点击某一组，可查看其收入来源。",
  },
  clickProduct: { en: "Click a crop to see its price and supply.", zh: "点击一种产品，可查看其价格与供给。" },
} as const satisfies Record<string, Text>;
