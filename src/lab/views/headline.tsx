/** The result in a sentence or two, as the report says it. */
import { differenceSentence } from "../../output/words/headline.ts";
import type { Difference } from "../../experiments/compare-differences.ts";
import { lang, say } from "../state/settings.ts";
import type { Seen } from "../state/seen.ts";
import { RESULTS } from "../words/desk.ts";

/** What is said in words, when the two sides differ in it. */
const TOLD = ["headcountRate", "meanIncomePerCapitaYuan", "publicCostYuan"] as const;

export function Headline({ seen }: { readonly seen: Seen }) {
  const last = seen.years.at(-1);
  const alternative = say(seen.b.reading.title);
  const isSame = seen.a.reading.hash === seen.b.reading.hash;
  const found = TOLD.flatMap(
    (metric) => seen.findings.differences.find((one) => one.metric === metric && one.year === last) ?? [],
  );
  if (isSame) return <p class="headline">{say(RESULTS.same)}</p>;
  const sentence = (line: Difference) =>
    differenceSentence({ ...line, alternative, year: last ?? 0 }, lang.value);
  return (
    <div class="headline">
      {found
        .filter(({ mean }) => mean !== null)
        .slice(0, 2)
        .map((line) => (
          <p key={line.metric}>{sentence(line)}</p>
        ))}
    </div>
  );
}
