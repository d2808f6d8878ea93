/** What everything below is looked at for: a village, a decile, a product; by hand here, or by a click on a chart. */
import { nameOf } from "../../output/words/names.ts";
import { productsIn } from "../state/pointed.ts";
import { decile, lookAtEverything, product, village } from "../state/selection.ts";
import type { Seen } from "../state/seen.ts";
import { lang, say } from "../state/settings.ts";
import { POINTING } from "../words/pointing.ts";
import { chartOptions } from "./view.ts";

const DECILES = Array.from({ length: 10 }, (_, k) => k + 1);

export function Looking({ seen }: { readonly seen: Seen }) {
  const { names } = chartOptions(seen);
  const villages = Math.min(seen.a.reading.villages, seen.b.reading.villages);
  const isNarrowed = [village, decile, product].some((one) => one.value !== undefined);
  return (
    <section class="looking" aria-label={say(POINTING.heading)}>
      <span class="looking-title">{say(POINTING.heading)}</span>
      {villages > 1 && (
        <label>
          {say(POINTING.village)}{" "}
          <input
            type="number"
            min={0}
            max={villages - 1}
            placeholder={say(POINTING.all)}
            value={village.value ?? ""}
            onInput={({ currentTarget }) => {
              const wanted = currentTarget.valueAsNumber;
              village.value = wanted >= 0 && wanted < villages ? wanted : undefined;
            }}
          />
        </label>
      )}
      <label>
        {say(POINTING.ofDecile)}{" "}
        <select
          value={decile.value ?? ""}
          onChange={({ currentTarget }) => (decile.value = Number(currentTarget.value) || undefined)}
        >
          <option value="">{say(POINTING.all)}</option>
          {DECILES.map((one) => (
            <option key={one} value={one}>
              {one === 1 ? say(POINTING.poorest) : one === 10 ? say(POINTING.richest) : one}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(POINTING.product)}{" "}
        <select
          value={product.value ?? ""}
          onChange={({ currentTarget }) => (product.value = currentTarget.value || undefined)}
        >
          <option value="">{say(POINTING.all)}</option>
          {productsIn(seen).map((id) => (
            <option key={id} value={id}>
              {nameOf(id, lang.value, names)}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="link" disabled={!isNarrowed} onClick={lookAtEverything}>
        {say(POINTING.everything)}
      </button>
    </section>
  );
}
