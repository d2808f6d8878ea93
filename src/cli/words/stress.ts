/** What `stress` says on a terminal. */
import type { Text } from "../../output/words/text.ts";

export const STRESS_WORDS = {
  settling: {
    en: "Checking {strategies|strategy|strategies} under {rungs|shock|shocks} before the first of {runs|run|runs} …",
    zh: "在 {runs} 次模拟开始前检查 {strategies} 种策略 × {rungs} 项冲击……",
  },
  round: {
    en: "Breaking points, round {round}: {points|severity|severities}, {runs|run|runs}",
    zh: "临界强度第 {round} 轮：{points} 个强度，{runs} 次模拟",
  },
  goal: { en: "Goal: {goal}", zh: "目标：{goal}" },
} as const satisfies Record<string, Text>;
