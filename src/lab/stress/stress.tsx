/** The stress button: the same shock thrown at both sides, in a year of one's choosing, to see which stands it better. */
import { useState } from "preact/hooks";
import { nameOf } from "../../output/words/names.ts";
import type { Reading } from "../engine/protocol.ts";
import { answers } from "../state/answers.ts";
import { moveBoth, putBackBoth, session } from "../state/session.ts";
import { lang, say } from "../state/settings.ts";
import { STRESS } from "../words/stress.ts";
import { type Blow, blows } from "./blows.ts";
import { EVERY, victimsOf } from "./victims.ts";

export function Stress() {
  const a = answers.a.value.reading;
  const b = answers.b.value.reading;
  const years = b?.years ?? { first: 2016, last: 2025 };
  const [year, setYear] = useState<number | undefined>(undefined);
  const [victim, setVictim] = useState<string | undefined>(undefined);
  if (a === undefined || b === undefined) return null;
  const middle = Math.round((years.first + years.last) / 2);
  const when = year !== undefined && year >= years.first && year <= years.last ? year : middle;
  const open = victimsOf([a, b], when);
  const who = victim === EVERY || (victim !== undefined && open.includes(victim)) ? victim : open[0];
  const victims = who === EVERY ? open : open.filter((id) => id === who);
  const names = { ...a.names, ...b.names };
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
      {blows.map((blow) => (
        <Deal key={blow.id} blow={blow} sides={{ a, b }} when={when} victims={victims} />
      ))}
      {open.length > 1 && (
        <select
          aria-label={say(STRESS.who)}
          value={who}
          onChange={({ currentTarget }) => setVictim(currentTarget.value)}
        >
          {open.map((id) => (
            <option key={id} value={id}>
              {nameOf(id, lang.value, names)}
            </option>
          ))}
          <option value={EVERY}>{say(STRESS.every)}</option>
        </select>
      )}
    </section>
  );
}

interface DealProps {
  readonly blow: Blow;
  readonly sides: Readonly<Record<"a" | "b", Reading>>;
  readonly when: number;
  readonly victims: readonly string[];
}

function Deal({ blow: { id, title, pairs }, sides: { a, b }, when, victims }: DealProps) {
  const moves = { a: pairs(a, when, victims), b: pairs(b, when, victims) };
  const { set } = session.value!.b;
  const isOn = moves.b.length > 0 && moves.b.every(([path, value]) => set.includes(`${path}=${value}`));
  return (
    <button
      type="button"
      aria-pressed={isOn}
      disabled={moves.a.length + moves.b.length === 0}
      onClick={() =>
        isOn
          ? putBackBoth(
              `calm ${id}`,
              [...moves.a, ...moves.b].map(([path]) => path),
            )
          : moveBoth(`stress ${id} ${when}`, moves)
      }
    >
      {say(title)}
    </button>
  );
}
