/** Words of the map and of the money. */
import type { Text } from "../../output/words/text.ts";

export const MAP = {
  title: { en: "Map", zh: "地图" },
  note: {
    en: "Each dot is a household, around its village. Click one to look at its village and follow its life.",
    zh: "每个点是一户，围绕所在的村。点击可查看该村，并了解这一户的经历。",
  },
  colour: { en: "Colour by", zh: "着色" },
  poverty: { en: "poverty", zh: "贫困" },
  product: { en: "main product", zh: "主产品" },
  linkage: { en: "linkages", zh: "联结" },
  poor: { en: "below the line", zh: "线下" },
  notPoor: { en: "above it", zh: "线上" },
  linked: { en: "tied to somebody", zh: "已联结" },
  notLinked: { en: "tied to nobody", zh: "未联结" },
  grown: { en: "other", zh: "其他" },
  none: { en: "nothing of its own", zh: "无自营" },
  told: {
    en: "Shown: {households} households, {poor} below the line, {linked} tied to somebody.",
    zh: "所示：{households} 户，{poor} 户在线下，{linked} 户已联结。",
  },
  picture: { en: "Map of households in {side}, {year}", zh: "{side} 的农户地图，{year} 年" },
} as const satisfies Record<string, Text>;

export const MONEY = {
  title: { en: "Money", zh: "资金" },
  all: { en: "All payments", zh: "全部支付" },
  kind: { en: "Kind of payment", zh: "支付种类" },
  note: {
    en: "Every yuan has a payer and a payee. Choose a kind to see it alone; the first seed is shown.",
    zh: "每一元都有付款方与收款方。选择一种可单独查看；此处显示第一个种子。",
  },
} as const satisfies Record<string, Text>;
