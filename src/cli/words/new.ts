/** What `new` asks and says. */
import type { Text } from "../../output/words/text.ts";

export const NEW_WORDS = {
  askFrom: {
    en: "Which place or scenario do you build on?",
    zh: "以哪个地方或情景为基础？",
  },
  askTitle: { en: "What is it called?", zh: "标题？" },
  askYears: { en: "Which years?", zh: "年份？" },
  askAdd: {
    en: "What do you want to change or add?",
    zh: "想改动或增加什么？",
  },
  askFile: { en: "Which file shall I write?", zh: "写入哪个文件？" },
  needed: { en: "Something is needed here", zh: "此处不能为空" },
  left: { en: "Nothing was written.", zh: "未写入任何文件。" },
  fromWanted: {
    en: "say what to build on, e.g. --from lixian or --from base/gansu-mountain-county; `liannong list` shows scenarios",
    zh: "请说明以什么为基础，例如 --from lixian 或 --from base/gansu-mountain-county；`liannong list` 列出情景",
  },
  there: { en: "is there already; name another file", zh: "已存在；请换一个文件名" },
  title: { en: "{base}, changed", zh: "{base}（改动）" },
  written: {
    en: "Wrote {file}: every value in it stands below what it means, with its range and source. Change what you like.",
    zh: "已写入 {file}：每个数值上方都有含义、范围和来源，可随意修改。",
  },
  next: {
    en: "Next:\n  liannong check {file}\n  liannong diff {base} {file}\n  liannong compare {base} {file} --seeds 4 --open",
    zh: "接下来：\n  liannong check {file}\n  liannong diff {base} {file}\n  liannong compare {base} {file} --seeds 4 --open",
  },
} as const satisfies Record<string, Text>;
