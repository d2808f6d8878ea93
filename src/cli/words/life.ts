/** The frame of a told life: headings, topics, states. */
import type { Text } from "../../output/words/text.ts";

export const LIFE_WORDS = {
  household: { en: "Household {id}", zh: "农户 {id}" },
  cooperative: { en: "Cooperative {id}", zh: "合作社 {id}" },
  enterprise: { en: "Enterprise {id}", zh: "龙头企业 {id}" },
  village: { en: "Village {id}", zh: "村 {id}" },
  in: { en: "{who} in “{title}”, seed {seed}", zh: "{who}，“{title}”，种子 {seed}" },
  beside: {
    en: "{who}, seed {seed}: “{here}” beside “{there}”",
    zh: "{who}，种子 {seed}：“{here}”与“{there}”对照",
  },
  income: { en: "Income", zh: "收入" },
  decided: { en: "Decided", zh: "决定" },
  received: { en: "Received", zh: "收到" },
  paid: { en: "Paid", zh: "支付" },
  cash: { en: "Cash", zh: "现金" },
  changed: { en: "Changed", zh: "变化" },
  perPerson: { en: "{yuan} yuan a person, {status}", zh: "人均 {yuan} 元，{status}" },
  poor: { en: "poor", zh: "贫困" },
  notPoor: { en: "not poor", zh: "不贫困" },
  registered: { en: "registered as poor", zh: "建档立卡" },
  left: { en: "left poverty in {year}", zh: "{year} 年脱贫" },
  fellBack: { en: "fell back", zh: "返贫" },
  from: { en: "{kind} {yuan} from {with}", zh: "{kind} {yuan} 元（{with}）" },
  to: { en: "{kind} {yuan} to {with}", zh: "{kind} {yuan} 元（{with}）" },
  cashLine: { en: "{opening} → {closing} yuan, debt {debt}", zh: "{opening} → {closing} 元，负债 {debt} 元" },
  nothing: { en: "nothing", zh: "无" },
  part: { en: "Here the lives part, at the step “{step}”.", zh: "两种人生由此分开，步骤“{step}”。" },
  same: { en: "The two lives are the same in every year.", zh: "两种人生各年完全相同。" },
  sameYear: { en: "the same in both", zh: "两边相同" },
} as const satisfies Record<string, Text>;
