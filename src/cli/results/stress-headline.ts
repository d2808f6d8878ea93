/** The result of a stress table in sentences: who stands best in bad futures, what hurts most, whom one would least regret. */
import { conditionInWords } from "../../output/words/condition.ts";
import { metricLabel, metricUnit } from "../../output/words/metrics.ts";
import { percent } from "../../output/words/number.ts";
import { STRESS_TABLE_WORDS as WORDS } from "../../output/words/stress.ts";
import { fill, type Lang } from "../../output/words/text.ts";
import { inUnit } from "../../output/words/units.ts";
import type { Standing } from "../../experiments/stress/standings.ts";
import { betterWay } from "../../output/words/metrics.ts";
import type { StressAsked } from "./asked.ts";
import type { StressFindings } from "./stress-findings.ts";
import type { StressFolder } from "./stress-folder.ts";

export function stressHeadline(
  { folder, table }: StressFolder,
  { standings, cells, asked }: StressFindings,
  lang: Lang,
): string[] {
  const unit = metricUnit(asked.metric);
  const title = (one: { readonly strategy: number }) => table.strategies[one.strategy]!.title[lang];
  const amount = (value: number) => inUnit(value, unit, lang);
  const sign = betterWay(asked.metric) === "less" ? -1 : 1;
  const byTail = standings.toSorted((a, b) => sign * (b.tail.value - a.tail.value));
  const [best, next] = byTail as [Standing, Standing | undefined];
  const worst = byTail.at(-1)!;
  const tail = percent(1 - asked.level, 0);
  const sentences = [
    fill(WORDS.best, lang, {
      best: title(best),
      worst: title(worst),
      tail,
      value: amount(best.tail.value),
      low: amount(worst.tail.value),
    }),
  ];
  if (next !== undefined && !((next.tailBehind.low ?? 0) > 0)) {
    const n = folder.manifest.seeds.length;
    sentences.push(fill(WORDS.untold, lang, { best: title(best), next: title(next), n }));
  }
  const [hardest] = cells
    .filter(({ rung }) => rung >= 0)
    .toSorted((a, b) => (b.lossShare.mean ?? 0) - (a.lossShare.mean ?? 0));
  if (hardest !== undefined && (hardest.lossShare.mean ?? 0) > 0) {
    const { shock, severity } = table.rungs[hardest.rung]!;
    const loss = percent(hardest.lossShare.mean!);
    sentences.push(
      fill(severity === null ? WORDS.hardestPlain : WORDS.hardest, lang, {
        shock: table.shocks.find(({ id }) => id === shock)!.title[lang],
        severity: percent(severity ?? 1, 0),
        loss: `${loss}${lang === "zh" ? "（" : " ("}${metricLabel(asked.metric, lang)}${lang === "zh" ? "）" : ")"}`,
        strategy: title(hardest),
      }),
    );
  }
  const [least] = standings.toSorted((a, b) => a.regret.value - b.regret.value);
  const regret = amount(least!.regret.value);
  sentences.push(fill(WORDS.leastRegret, lang, { strategy: title(least!), regret }));
  const byGoal = standings.toSorted((a, b) => b.goalShare.value - a.goalShare.value);
  sentences.push(
    fill(WORDS.goalMet, lang, {
      goal: goalText(asked, lang),
      best: title(byGoal[0]!),
      high: percent(byGoal[0]!.goalShare.value, 0),
      worst: title(byGoal.at(-1)!),
      low: percent(byGoal.at(-1)!.goalShare.value, 0),
    }),
  );
  return sentences;
}

/** The goal with its metrics by their names, and the years in which it must hold. */
export function goalText({ goal, goalYears }: StressAsked, lang: Lang): string {
  const values = { goal: conditionInWords(goal, lang), first: goalYears[0]!, last: goalYears.at(-1)! };
  return fill(goalYears.length > 1 ? WORDS.goalEvery : WORDS.goalOne, lang, values);
}
