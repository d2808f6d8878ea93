/** What a worker of a fleet says of itself, and a submitter of the workers. */
import type { Text } from "../../output/words/text.ts";

export const FLEET_WORDS = {
  ready: {
    en: "Worker of engine {version} with {threads|thread|threads} at {redis}. Ctrl-C finishes what runs and leaves.",
    zh: "引擎 {version} 的工作进程已连接 {redis}，{threads} 个线程。按 Ctrl-C 完成当前模拟后退出。",
  },
  done: { en: "{done|run|runs} done, {failed} failed", zh: "已完成 {done} 次模拟，失败 {failed} 次" },
  failed: { en: "A run failed: {message}", zh: "一次模拟失败：{message}" },
  refused: { en: "A job is not run: {message}", zh: "拒绝运行一项任务：{message}" },
  trouble: { en: "Trouble with the queue: {message}", zh: "队列异常：{message}" },
  others: {
    en: "{runs|run waits|runs wait} for engine {engine}. This worker is {version} and leaves them: results of two engines are never mixed.",
    zh: "有 {runs} 次模拟等待引擎 {engine}；本工作进程为 {version}，不会运行它们：不同引擎的结果不得混用。",
  },
  leaving: {
    en: "Leaving: what runs is finished and handed over. Ctrl-C again stops at once; others then take it over.",
    zh: "正在退出：当前模拟完成并交回后退出；再按一次 Ctrl-C 立即停止，由其他工作进程接手。",
  },
  left: {
    en: "Left after {done|run|runs}, {failed} failed.",
    zh: "已退出：完成 {done} 次模拟，失败 {failed} 次。",
  },
  away: {
    en: "Redis at {redis} is away; waiting for it to come back.",
    zh: "与 Redis（{redis}）的连接已断开，正在等待恢复。",
  },
  back: { en: "Redis at {redis} is back.", zh: "与 Redis（{redis}）的连接已恢复。" },
  gone: { en: "Redis at {redis} has been away for too long.", zh: "Redis（{redis}）断开过久，放弃等待。" },
  submitting: {
    en: "{runs|run goes|runs go} to the workers at {redis}; workers there: {workers}. Results wait 7 days to be collected.",
    zh: "{runs} 次模拟提交到 {redis}，现有 {workers} 个工作进程；结果在队列中保留 7 天等待取回。",
  },
  nobody: {
    en: "{runs|run goes|runs go} to {redis}, where no worker is yet. Start one: `liannong worker --redis {redis}`.",
    zh: "{runs} 次模拟提交到 {redis}，尚无工作进程，等待 `liannong worker --redis {redis}` 启动。",
  },
} as const satisfies Record<string, Text>;
