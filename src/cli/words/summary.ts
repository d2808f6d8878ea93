/** A comparison in a paragraph: what changed, what it cost, for whom, and honestly what cannot be told. */
import { type Difference, spansZero } from "../../experiments/compare-differences.ts";
import type { Cost } from "../../experiments/compare-cost.ts";
import type { Findings } from "../../experiments/compare.ts";
import { type DecileTable, THRESHOLD_YUAN } from "../../experiments/compare-winners.ts";
import { differenceSentence } from "../../output/words/headline.ts";
import { decimal, percent, range, signed, yuan } from "../../output/words/number.ts";
import { metricUnit } from "../../output/words/metrics.ts";
import { changeInUnit } from "../../output/words/units.ts";
import { fill, type Lang, type Text } from "../../output/words/text.ts";

const WORDS = {
  widest: {
    en: "Of all years the gap was widest in {year}: {change} (95% interval {range}; the year was chosen after looking).",
    zh: "各年中差距最大的是 {year} 年：{change}（95% 区间 {range}；该年份为事后挑选）。",
  },
  failed: {
    en: "Over {period}, {size} {way} organisers failed (95% interval {range}).",
    zh: "{period} 年间，倒闭的经营主体{way} {size} 家（95% 区间 {range}）。",
  },
  exitsMore: {
    en: "Over {period}, {size} {way} persons left poverty than in the base (95% interval {range}).",
    zh: "{period} 年间，脱贫人数比基准{way} {size} 人（95% 区间 {range}）。",
  },
  exitsUntold: {
    en: "Over {period}, the number of persons who left poverty cannot be told from that of the base (difference {mean}, 95% interval {range}).",
    zh: "{period} 年间，脱贫人数与基准的差异无法与零区分（差 {mean} 人，95% 区间 {range}）。",
  },
  costPerExit: {
    en: "The public paid {cost} {way} for it (95% interval {range}): {each} for each further person, {household} for each further household.",
    zh: "财政支出{way} {cost}（95% 区间 {range}），即每多一人脱贫 {each}，每多一户 {household}。",
  },
  cost: {
    en: "The public paid {cost} {way} for it (95% interval {range}); a cost for each further exit cannot be given.",
    zh: "财政支出{way} {cost}（95% 区间 {range}）；无法给出每多一人脱贫的成本。",
  },
  costUntold: {
    en: "The difference in public cost cannot be told from zero ({mean}, 95% interval {range}).",
    zh: "财政支出的差异无法与零区分（{mean}，95% 区间 {range}）。",
  },
  winners: {
    en: "In {year}, {winning} of persons live in households that gain more than {threshold} yuan a person and {losing} in households that lose as much; {poorest}",
    zh: "{year} 年，{winning} 的人所在农户人均增收超过 {threshold} 元，{losing} 的人减收超过同等数额；{poorest}",
  },
  poorest: {
    en: "the tenth that began poorest {way} {size} a person on average (95% interval {range}).",
    zh: "期初最贫困的十分之一人均{way} {size}（95% 区间 {range}）。",
  },
  poorestUntold: {
    en: "for the tenth that began poorest the mean change cannot be told from zero (95% interval {range} yuan).",
    zh: "期初最贫困的十分之一的平均变化无法与零区分（95% 区间 {range} 元）。",
  },
  seeds: {
    en: "About {n|seed|seeds} would tell the difference in poverty, as it looks now, from zero.",
    zh: "按目前的差异，约需 {n} 个种子才能将贫困率差异与零区分。",
  },
  single: {
    en: "One seed gives no interval; run several to tell policy from luck.",
    zh: "单个种子无法给出区间；多运行几个种子，才能区分政策与偶然。",
  },
} as const satisfies Record<string, Text>;

const WAYS = {
  more: { en: "more", zh: "多" },
  fewer: { en: "fewer", zh: "少" },
  less: { en: "less", zh: "减少" },
  further: { en: "more", zh: "增加" },
  gains: { en: "gains", zh: "增收" },
  loses: { en: "loses", zh: "减收" },
} as const satisfies Record<string, Text>;

interface Span {
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** The sentences on one alternative, in the order in which they are read. `name` is its title. */
export function summaryOf(findings: Findings, alternative: string, name: string, lang: Lang): string[] {
  const of = <T extends { readonly alternative: string }>(items: readonly T[]) =>
    items.filter((item) => item.alternative === alternative);
  const poverty = of(findings.differences).filter(({ metric }) => metric === "headcountRate");
  const years = poverty.flatMap(({ year }) => (year === null ? [] : [year]));
  const last = poverty.find(({ year }) => year === years.at(-1));
  if (last?.year == null) return [];
  const period = `${years[0]}–${years.at(-1)}`;
  const poor = differenceSentence({ ...last, year: last.year, alternative: name }, lang);
  if (findings.seeds.length === 1) return [poor, WORDS.single[lang]];
  const [cost] = of(findings.costs);
  const [winners] = of(findings.winners);
  const enough = last.seedsToTell !== null && last.seedsToTell > findings.seeds.length;
  return [
    poor,
    ...widestSentence(poverty, last.year, lang),
    ...failedSentence(of(findings.differences), period, lang),
    ...(cost === undefined ? [] : [exitsSentence(cost, period, lang), costSentence(cost, lang)]),
    ...(winners?.all ? [winnersSentence(winners, lang)] : []),
    ...(enough && spansZero(last) ? [fill(WORDS.seeds, lang, { n: decimal(last.seedsToTell) })] : []),
  ];
}

/** The year in which poverty differed most, where that can be told from zero and is not the last. */
function widestSentence(poverty: readonly Difference[], lastYear: number, lang: Lang): string[] {
  const told = poverty.filter((one) => one.year !== null && !spansZero(one));
  const size = ({ mean }: Span) => Math.abs(mean ?? 0);
  const widest = told.reduce<Difference | undefined>((a, b) => (a && size(a) >= size(b) ? a : b), undefined);
  if (widest?.year == null || widest.year === lastYear) return [];
  const show = (value: number) => changeInUnit(value, metricUnit(widest.metric), lang);
  const values = { year: widest.year, change: show(widest.mean ?? 0), range: rangeOf(widest, show, lang) };
  return [fill(WORDS.widest, lang, values)];
}

/** Organisers that failed beyond the base's, or spared, where that can be told from zero. */
function failedSentence(differences: readonly Difference[], period: string, lang: Lang): string[] {
  const failed = differences.find(({ metric, year }) => metric === "organisersFailed" && year === null);
  if (failed === undefined || spansZero(failed)) return [];
  const mean = failed.mean ?? 0;
  const way = (mean > 0 ? WAYS.more : WAYS.fewer)[lang];
  const ends = rangeOf(failed, (value) => signed(value, decimal(value)), lang);
  return [fill(WORDS.failed, lang, { period, size: decimal(Math.abs(mean)), way, range: ends })];
}

function exitsSentence({ exits }: Cost, period: string, lang: Lang): string {
  const ends = rangeOf(exits, (value) => signed(value, decimal(value)), lang);
  const mean = exits.mean ?? 0;
  if (spansZero(exits)) {
    return fill(WORDS.exitsUntold, lang, { period, mean: signed(mean, decimal(mean)), range: ends });
  }
  const way = (mean > 0 ? WAYS.more : WAYS.fewer)[lang];
  return fill(WORDS.exitsMore, lang, { period, size: decimal(Math.abs(mean)), way, range: ends });
}

function costSentence({ costYuan, perPersonYuan, perHouseholdYuan }: Cost, lang: Lang): string {
  const mean = costYuan.mean ?? 0;
  const range = rangeOf(costYuan, (value) => signed(value, yuan(value, lang)), lang);
  if (spansZero(costYuan))
    return fill(WORDS.costUntold, lang, { mean: signed(mean, yuan(mean, lang)), range });
  const way = (mean > 0 ? WAYS.further : WAYS.less)[lang];
  const values = { cost: yuan(Math.abs(mean), lang), way, range };
  if (perPersonYuan === null || perHouseholdYuan === null || mean < 0) return fill(WORDS.cost, lang, values);
  const [each, household] = [perPersonYuan, perHouseholdYuan].map((value) => yuan(value, lang));
  return fill(WORDS.costPerExit, lang, { ...values, each: each!, household: household! });
}

function winnersSentence({ year, all, groups }: DecileTable, lang: Lang): string {
  const change = groups.find((group) => group !== null)?.intervals.meanChange;
  const poorest = change === undefined ? "" : poorestClause(change, lang);
  return fill(WORDS.winners, lang, {
    year,
    winning: percent(all!.winning),
    losing: percent(all!.losing),
    threshold: THRESHOLD_YUAN,
    poorest,
  });
}

function poorestClause(change: Span, lang: Lang): string {
  const ends = rangeOf(change, (value) => signed(value, decimal(value, 1)), lang);
  if (spansZero(change)) return fill(WORDS.poorestUntold, lang, { range: ends });
  const mean = change.mean ?? 0;
  const size = lang === "zh" ? `${decimal(Math.abs(mean), 1)} 元` : `${decimal(Math.abs(mean), 1)} yuan`;
  const way = (mean > 0 ? WAYS.gains : WAYS.loses)[lang];
  return fill(WORDS.poorest, lang, { way, size, range: ends });
}

function rangeOf({ low, high }: Span, show: (value: number) => string, lang: Lang): string {
  return low === null || high === null ? "–" : range(show(low), show(high), lang);
}
