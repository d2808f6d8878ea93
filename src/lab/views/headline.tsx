/** The result in a sentence or two, as the report says it; what does not differ is not spoken of. */
import type { Difference } from "../../experiments/compare-differences.ts";
import { differenceSentence } from "../../output/words/headline.ts";
import type { Seen } from "../state/seen.ts";
import { fill, lang, say } from "../state/settings.ts";
import { RESULTS } from "../words/desk.ts";
import { shownYear } from "./view.ts";

/** What is said in words, the first two that differ. */
const TOLD = ["headcountRate", "meanIncomePerCapitaYuan", "povertyGap", "publicCostYuan"] as const;
const SENTENCES = 2;

export function Headline({ seen }: { readonly seen: Seen }) {
  const year = shownYear(seen);
  const alternative = say(seen.b.reading.title);
  if (seen.a.reading.hash === seen.b.reading.hash) return <p class="headline">{say(RESULTS.same)}</p>;
  const told = seen.differences(TOLD, year).filter(({ mean }) => mean !== null && mean !== 0);
  const sentence = (line: Difference) => differenceSentence({ ...line, alternative, year }, lang.value);
  return (
    <div class="headline">
      {told.length === 0 && <p>{fill(RESULTS.none, { year })}</p>}
      {told.slice(0, SENTENCES).map((line) => (
        <p key={line.metric}>{sentence(line)}</p>
      ))}
    </div>
  );
}
