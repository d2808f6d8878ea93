/** What is said of shards and of merging them. */
import type { Text } from "../../output/words/text.ts";

export const SHARD_WORDS = {
  mine: {
    en: "Shard {index} of {of}: {mine} of {runs|run|runs} are its own.",
    zh: "分片 {index}/{of}：共 {runs} 次模拟，本分片负责 {mine} 次。",
  },
  done: {
    en: "Shard {index} of {of} is complete in {dir}. When all are: liannong merge --out WHOLE SHARDS...",
    zh: "分片 {index}/{of} 已完成：{dir}。全部完成后：liannong merge --out 合并文件夹 各分片...",
  },
  mergedSweep: {
    en: "{shards} shards are one sweep of {runs|run|runs} in {dir}. The same command without --shard and with --resume --out {dir} shows its tables.",
    zh: "{shards} 个分片已合并为 {runs} 次模拟的一次扫描：{dir}。同一命令去掉 --shard、加 --resume --out {dir} 即可显示表格。",
  },
  mergedRun: {
    en: "{shards} shards are one folder of {runs|run|runs}, {dir}, with its report.",
    zh: "{shards} 个分片已合并为含 {runs} 次模拟的文件夹 {dir}，并附报告。",
  },
} as const satisfies Record<string, Text>;
