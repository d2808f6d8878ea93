/** Words of what can be taken away. */
import type { Text } from "../../output/words/text.ts";

export const SHARE = {
  link: { en: "A link to exactly this", zh: "指向当前内容的链接" },
  linkNote: {
    en: "It holds both scenarios whole; whoever opens it gets the same figures.",
    zh: "链接内含两个情景的全文，打开者得到相同的数字。",
  },
  copy: { en: "Copy", zh: "复制" },
  copied: { en: "Copied", zh: "已复制" },
  scenario: { en: "Scenario (YAML)", zh: "情景（YAML）" },
  parquet: { en: "Data (Parquet)", zh: "数据（Parquet）" },
  csv: { en: "Data (CSV)", zh: "数据（CSV）" },
  command: { en: "The same on the command line:", zh: "在命令行得到同样结果：" },
  digest: { en: "Its digest must be", zh: "其摘要应为" },
} as const satisfies Record<string, Text>;
