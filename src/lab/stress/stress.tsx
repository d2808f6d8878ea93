/** The stress button: the same shock thrown at both sides, in a year of one's choosing, to see which stands it better. */
import { useState } from "preact/hooks";
import { answers } from "../state/answers.ts";
import { moveBoth, session } from "../state/session.ts";
import { say } from "../state/settings.ts";
import { STRESS } from "../words/stress.ts";
import { blows } from "./blows.ts";

export function Stress() {
  const a = answers.a.value.reading;
  const b = answers.b.value.reading;
  const years = b?.years ?? { first: 2016, last: 2025 };
  const [year, setYear] = useState<number | undefined>(undefined);
  if (a === undefined || b === undefined) return null;
  const middle = Math.round((years.first + years.last) / 2);
  const when = year !== undefined && year >= years.first && year <= years.last ? year : middle;
  return (
    <section class="stress" aria-label={say(STRESS.heading)}>
      <span class="stress-title">{say(STRESS.heading)}</span>
      <select
        aria-label={say(STRESS.when)}
        value={String(when)}
        onChange={({ currentTarget }) => setYear(Number(currentTarget.value))}
      >
        {Array.from({ length: years.last - years.first + 1 }, (_, k) => years.first + k).map((one) => (
          <option key={one} value={String(one)}>
            {one}
          </option>
        ))}
      </select>
      {blows.map(({ id, title, pairs }) => {
        const now = session.value!;
        const moves = { a: pairs(a, when), b: pairs(b, when) };
        const isOn =
          moves.b.length > 0 && moves.b.every(([path, value]) => now.b.set.includes(`${path}=${value}`));
        return (
          <button
            key={id}
            type="button"
            aria-pressed={isOn}
            disabled={moves.a.length + moves.b.length === 0}
            onClick={() => moveBoth(`stress ${id} ${when}`, moves)}
          >
            {say(title)}
          </button>
        );
      })}
    </section>
  );
}
