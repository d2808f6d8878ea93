/** What `lab` says. */
import type { Text } from "../../output/words/text.ts";

export const LAB_WORDS = {
  here: { en: "The lab is at {address} until Ctrl-C.", zh: "实验室位于 {address}，按 Ctrl-C 结束。" },
  unbuilt: {
    en: "is not there; `npm run build` makes it, or `npm run lab` serves the page from its sources",
    zh: "不存在；请先运行 `npm run build`，或用 `npm run lab` 直接打开",
  },
  taken: {
    en: "cannot be had ({code}); name another, or leave it out to take any that is free",
    zh: "无法使用（{code}）；请换一个端口，或省略以自动选择",
  },
} as const satisfies Record<string, Text>;
