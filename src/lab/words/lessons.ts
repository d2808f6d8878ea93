/** Words of the guided lessons. */
import type { Text } from "../../output/words/text.ts";

export const LESSONS = {
  heading: { en: "Lessons", zh: "引导课" },
  note: { en: "Predict, run, see whether you were right", zh: "先预测，再运行，看看猜得对不对" },
  step: { en: "Question {n} of {all}", zh: "第 {n} 问，共 {all} 问" },
  predict: { en: "What do you expect?", zh: "你预计会怎样？" },
  show: { en: "See what happens", zh: "看结果" },
  working: { en: "The county is still living these years…", zh: "正在模拟这些年…" },
  right: { en: "As you predicted.", zh: "与你的预测一致。" },
  wrong: { en: "You predicted: {choice}", zh: "你的预测：{choice}" },
  came: { en: "What happened: {choice}", zh: "结果：{choice}" },
  look: { en: "See it below", zh: "在下面查看" },
  next: { en: "Next question", zh: "下一问" },
  play: { en: "Leave the lesson and move the levers yourself", zh: "结束课程，自己调一调" },
  untold: { en: "This question cannot be answered with these levers.", zh: "当前设定无法回答此问。" },
} as const satisfies Record<string, Text>;
