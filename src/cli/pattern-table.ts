/** The patterns' statistics as tables: for a terminal, and for `results/reference`. */
import type { Measured, Pattern, Statistic } from "../experiments/patterns/pattern.ts";
import type { ReferenceTable } from "../output/store/reference-table.ts";
import { range, telling } from "../output/words/number.ts";
import { PATTERN_WORDS as WORDS, PATTERNS, STATISTICS } from "../output/words/patterns.ts";
import { fill, type Lang, spellOut } from "../output/words/text.ts";
import { tableText } from "./table.ts";

type Found = readonly { readonly pattern: Pattern; readonly found: Measured }[];

const nameOf = ({ id }: Statistic, lang: Lang) => STATISTICS[id]?.[lang] ?? spellOut(id);
const wantedOf = ({ wanted, bound }: Statistic, lang: Lang) => fill(WORDS[wanted], lang, { bound });
const verdictOf = ({ holds }: Statistic, lang: Lang) => WORDS[holds ? "holds" : "fails"][lang];

function shown(statistic: Statistic, lang: Lang): string[] {
  const { mean, low, high } = statistic.estimate;
  return [
    nameOf(statistic, lang),
    mean === null ? "–" : telling(mean),
    low === null || high === null ? "–" : range(telling(low), telling(high), lang),
    wantedOf(statistic, lang),
    verdictOf(statistic, lang),
  ];
}

export function patternsTable(found: Found, lang: Lang): string {
  return found
    .map(({ pattern, found: { statistics } }, k) =>
      tableText({
        head: [
          `${k + 1}. ${PATTERNS[pattern.id].title[lang]}`,
          WORDS.mean[lang],
          WORDS.interval[lang],
          WORDS.wanted[lang],
          WORDS.verdict[lang],
        ],
        rows: statistics.map((statistic) => shown(statistic, lang)),
      }),
    )
    .join("\n\n");
}

export function patternsReference(
  found: Found,
  made: { readonly command: string; readonly n: number },
  lang: Lang,
): ReferenceTable {
  const lines = found.flatMap(({ pattern, found: { statistics } }) =>
    statistics.map((statistic) => ({ id: pattern.id, statistic })),
  );
  const claims = found.map(({ pattern: { id } }, k) => {
    const { title, claim } = PATTERNS[id];
    return `${k + 1}. **${title[lang]}.** ${claim[lang]} ![](patterns/${id}.svg)`;
  });
  return {
    title: WORDS.title[lang],
    remarks: [fill(WORDS.made, lang, made), claims.join("\n")],
    columns: ["pattern", "statistic", "mean", "low95", "high95", "wanted", "bound", "seeds", "holds"],
    rows: lines.map(({ id, statistic: { id: name, estimate, wanted, bound, holds } }) => [
      id,
      name,
      estimate.mean,
      estimate.low,
      estimate.high,
      wanted,
      bound,
      estimate.count,
      holds ? 1 : 0,
    ]),
    shown: lines.map(({ id, statistic }) => {
      const { mean, low, high, count } = statistic.estimate;
      const value = (of: number | null) => (of === null ? "–" : telling(of));
      return [
        PATTERNS[id].title[lang],
        nameOf(statistic, lang),
        value(mean),
        value(low),
        value(high),
        WORDS[statistic.wanted][lang].replace(" {bound}", ""),
        String(statistic.bound),
        String(count),
        verdictOf(statistic, lang),
      ];
    }),
  };
}
