/** Moves through the years, by hand or by itself. */
import { useEffect, useState } from "preact/hooks";
import { year } from "../state/selection.ts";
import { say } from "../state/settings.ts";
import { RESULTS } from "../words/desk.ts";

/** Milliseconds that a year stays. */
const STAY_MS = 900;

export function YearSlider({ years, shown }: { readonly years: readonly number[]; readonly shown: number }) {
  const [isPlaying, play] = useState(false);
  const [first, last] = [years[0]!, years.at(-1)!];
  useEffect(() => {
    if (!isPlaying) return;
    const clock = setTimeout(() => {
      if (shown >= last) play(false);
      else year.value = shown + 1;
    }, STAY_MS);
    return () => clearTimeout(clock);
  }, [isPlaying, shown, last]);
  return (
    <div class="years">
      <button
        type="button"
        class="play"
        aria-label={say(isPlaying ? RESULTS.pause : RESULTS.play)}
        title={say(isPlaying ? RESULTS.pause : RESULTS.play)}
        onClick={() => {
          if (!isPlaying && shown >= last) year.value = first;
          play(!isPlaying);
        }}
      >
        {isPlaying ? "❚❚" : "▶"}
      </button>
      <input
        type="range"
        aria-label={say(RESULTS.year)}
        min={first}
        max={last}
        step={1}
        value={shown}
        onInput={({ currentTarget }) => (year.value = currentTarget.valueAsNumber)}
      />
      <output>{shown}</output>
    </div>
  );
}
