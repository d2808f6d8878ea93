/** Words of the view of costs. */
import type { Text } from "../../output/words/text.ts";

export const COST = {
  programme: { en: "Programme, all years", zh: "政策工具（各年合计）" },
  perExit: {
    en: "Cost of B beyond A for each further person who left poverty",
    zh: "B 比 A 每多一人脱贫的财政成本",
  },
  untold: {
    en: "not given: the further exits cannot be told from none with these seeds",
    zh: "不给出：用这些种子无法确认脱贫人数有所增加",
  },
} as const satisfies Record<string, Text>;
