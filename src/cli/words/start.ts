/** What the program says when it is called by its name alone: where to begin. */
import type { Text } from "../../output/words/text.ts";

export const START_WORDS = {
  en: `liannong tries a rural policy on a synthetic county: who gains, who carries the risk.

  liannong list                                    scenarios that come along
  liannong run lixian --open                       one county, ten years, one report
  liannong compare lixian-no-award lixian --open   what a policy does, under the same luck
  liannong new                                     a scenario of your own, by a few questions
  liannong diff lixian-no-award lixian             what differs between two scenarios
  liannong --help                                  all commands; COMMAND --help has examples`,
  zh: `联农：先在一个模拟的县里试行乡村政策，看谁受益、谁承担风险。

  liannong list                                    自带的情景
  liannong run lixian --open                       一个县、十年、一份报告
  liannong compare lixian-no-award lixian --open   同样的天时下，政策带来什么
  liannong new                                     回答几个问题，写出自己的情景
  liannong diff lixian-no-award lixian             两个情景有何不同
  liannong --help                                  全部命令；命令后加 --help 有示例`,
} as const satisfies Text;
