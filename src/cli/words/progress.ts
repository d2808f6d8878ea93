/** What is said while runs are going on. */
import type { Text } from "../../output/words/text.ts";

export const PROGRESS_WORDS = {
  bar: {
    en: "{done}/{runs|run|runs}{failures}, {rate} household-years/s, {left} left",
    zh: "已完成 {done}/{runs} 次{failures}，每秒 {rate} 户年，剩余 {left}",
  },
  line: {
    en: "{done} of {runs|run|runs} done{failures}, {rate} household-years a second, {left} left",
    zh: "已完成 {done}/{runs} 次模拟{failures}，每秒 {rate} 户年，剩余 {left}",
  },
  failures: { en: ", {failed} failed", zh: "，失败 {failed} 次" },
  threads: {
    en: "{runs|run|runs} on {threads|thread|threads}, each run on one.",
    zh: "{runs} 次模拟，使用 {threads} 个线程，每次模拟一个线程。",
  },
  lanes: {
    en: "Fewer runs than cores: each run is shared by {threads} threads.",
    zh: "模拟次数少于处理器核数：每次模拟由 {threads} 个线程共同完成。",
  },
  stopping: {
    en: "Stopping: what runs is finished and kept. Ctrl-C again stops at once.",
    zh: "正在停止：已开始的模拟会完成并保存；再按一次 Ctrl-C 立即停止。",
  },
  resume: {
    en: "Stopped after {done} of {runs|run|runs}, which are kept in {dir}. Go on with the same command and --resume --out {dir}",
    zh: "已停止：{runs} 次模拟完成了 {done} 次，保存在 {dir}。用同一命令加 --resume --out {dir} 继续。",
  },
  failed: {
    en: "{scenario} with seed {seed} could not be run: {message}",
    zh: "{scenario}（种子 {seed}）无法运行：{message}",
  },
  incomplete: {
    en: "{failed} of {runs|run|runs} failed; the others are kept in {dir}. The same command with --resume --out {dir} tries them again.",
    zh: "{runs} 次模拟中有 {failed} 次失败，其余保存在 {dir}。用同一命令加 --resume --out {dir} 重试。",
  },
  known: {
    en: "These results stand in {dir} already; nothing is run again. Remove the folder to run afresh.",
    zh: "{dir} 中已有这些结果，无需重新运行；如需重跑，请先删除该文件夹。",
  },
  resumed: {
    en: "{done} of {runs} runs stand in {dir} already.",
    zh: "{dir} 中已有 {runs} 次模拟中的 {done} 次。",
  },
  charts: { en: "Drawing charts and report …", zh: "正在绘制图表与报告……" },
  where: { en: "Results: {dir}\nReport:  {report}", zh: "结果：{dir}\n报告：{report}" },
} as const satisfies Record<string, Text>;
