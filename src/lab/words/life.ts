/** Words of the view of one life. */
import type { Text } from "../../output/words/text.ts";

export const LIFE = {
  title: { en: "One life", zh: "一户人家" },
  note: {
    en: "The same household under both policies, with the same weather and luck. Choose one, or click a dot of the map.",
    zh: "同一户人家，同样的天时与运气，两种政策。可在此选择，也可点击地图上的点。",
  },
  household: { en: "Household", zh: "农户" },
  another: { en: "Another", zh: "换一户" },
  gains: { en: "Who gains most in B", zh: "B 中得益最多的一户" },
  loses: { en: "Who loses most in B", zh: "B 中损失最多的一户" },
  leaves: { en: "One that B lifts out", zh: "因 B 脱贫的一户" },
  falls: { en: "One that B leaves behind", zh: "因 B 掉队的一户" },
  telling: { en: "Living these years again…", zh: "正在重演这些年…" },
  nobody: { en: "Nobody is chosen yet.", zh: "尚未选择农户。" },
  who: {
    en: "Household {id}: {persons} persons, in village {village}.",
    zh: "农户 {id}：{persons} 口人，住在 {village} 村。",
  },
  more: { en: "What else changed", zh: "其他变化" },
  failed: { en: "It cannot be told: {message}", zh: "无法讲述：{message}" },
} as const satisfies Record<string, Text>;
