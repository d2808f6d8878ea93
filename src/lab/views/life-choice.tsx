/** Whose life is told: by number, another one, or one that the policy has done most for or against. */
import type { Text } from "../../output/words/text.ts";
import { household } from "../state/selection.ts";
import { say } from "../state/settings.ts";
import type { Seen } from "../state/seen.ts";
import { LIFE } from "../words/life.ts";

/** A stride that visits every household of any county before it comes back to the first. */
const STRIDE = 7919;

export function LifeChoice({ seen }: { readonly seen: Seen }) {
  const count = Math.min(seen.a.reading.households, seen.b.reading.households);
  const choose = (id: number | undefined) => {
    if (id !== undefined && id >= 0 && id < count) household.value = id;
  };
  return (
    <p class="life-choice">
      <label>
        {say(LIFE.household)}{" "}
        <input
          type="number"
          min={0}
          max={count - 1}
          step={1}
          value={household.value ?? ""}
          onChange={({ currentTarget }) => choose(currentTarget.valueAsNumber)}
        />
      </label>
      <button type="button" class="link" onClick={() => choose(((household.value ?? 0) + STRIDE) % count)}>
        {say(LIFE.another)}
      </button>
      {telling(seen).map(({ name, id }) => (
        <button key={name.en} type="button" class="link" onClick={() => choose(id)}>
          {say(name)}
        </button>
      ))}
    </p>
  );
}

/** Households whom B does most for or against in the last year, where both sides have the same people in full. */
function telling(seen: Seen): readonly { readonly name: Text; readonly id: number }[] {
  const [a, b] = [seen.a.runs[0]!, seen.b.runs[0]!];
  if (!seen.isFull || a.villageOf.length !== b.villageOf.length) return [];
  const [left, right] = [a.householdYears.at(-1)!, b.householdYears.at(-1)!];
  let [gains, loses] = [0, 0];
  const change = (h: number) => right.incomePerCapitaYuan[h]! - left.incomePerCapitaYuan[h]!;
  for (let h = 1; h < a.villageOf.length; h++) {
    if (change(h) > change(gains)) gains = h;
    if (change(h) < change(loses)) loses = h;
  }
  const leaves = left.poor.findIndex((poor, h) => poor === 1 && right.poor[h] === 0);
  const falls = left.poor.findIndex((poor, h) => poor === 0 && right.poor[h] === 1);
  return [
    { name: LIFE.gains, id: change(gains) > 0 ? gains : -1 },
    { name: LIFE.loses, id: change(loses) < 0 ? loses : -1 },
    { name: LIFE.leaves, id: leaves },
    { name: LIFE.falls, id: falls },
  ].filter(({ id }) => id >= 0);
}
