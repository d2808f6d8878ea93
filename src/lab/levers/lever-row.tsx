/** One lever with its values on both sides. */
import { isPercent } from "../../output/words/parameters.ts";
import { phrase } from "../../output/words/phrases/index.ts";
import { declaredUnit } from "../../output/words/units.ts";
import { type BothSides, isOtherwise } from "./groups.ts";
import { SideMark } from "../views/side-mark.tsx";
import { isSet, valueAt } from "../state/pairs.ts";
import { move, putBack, session, type SideName, sideNames } from "../state/session.ts";
import { fill, lang, say } from "../state/settings.ts";
import { DESK, GRADES } from "../words/desk.ts";
import { aboutOf, choiceOf } from "../words/levers.ts";
import type { Lever, QuantityLever } from "./lever.ts";
import { NumberField } from "./number-field.tsx";
import { readable } from "./quantity-text.ts";

export function LeverRow({ both }: { readonly both: BothSides }) {
  const lever = (both.b ?? both.a)!;
  const label = aboutOf(lever.about, lever.path, lang.value);
  const unit = lever.kind === "quantity" && !isPercent(lever) ? declaredUnit(lever.unit, lang.value) : "";
  const now = session.value!;
  const changed = sideNames.filter((side) => isSet(now[side].set, lever.path));
  return (
    <div
      class={`lever${changed.length > 0 ? " changed" : ""}${isOtherwise(both) ? " otherwise" : ""}`}
      data-path={lever.path}
    >
      <div class="lever-label">
        {label}
        {unit !== "" && <span class="unit"> {unit}</span>}
      </div>
      {sideNames.map((side) => (
        <div key={side} class={`lever-side side-${side}`}>
          <SideMark side={side} />
          {both[side] === undefined ? (
            <span class="absent">–</span>
          ) : (
            <Handle
              lever={asMoved(both[side], now[side].set)}
              side={side}
              label={`${label}, ${side.toUpperCase()}`}
            />
          )}
          {changed.includes(side) && (
            <button
              type="button"
              class="back"
              title={say(DESK.back)}
              aria-label={`${say(DESK.back)}: ${label}, ${side.toUpperCase()}`}
              onClick={() => putBack(side, lever.path)}
            >
              ↺
            </button>
          )}
        </div>
      ))}
      {lever.kind === "quantity" && <Declared lever={lever} />}
    </div>
  );
}

/** The lever as it was just moved: a scenario takes a moment to be read anew, a hand does not wait. */
function asMoved(lever: Lever, pairs: readonly string[]): Lever {
  const text = valueAt(pairs, lever.path);
  if (text === undefined) return lever;
  if (lever.kind === "quantity") {
    const value = Number.parseFloat(text) / (text.endsWith("%") ? 100 : 1);
    return Number.isFinite(value) ? { ...lever, value } : lever;
  }
  if (lever.kind === "flag") return { ...lever, value: text === "true" };
  return lever.kind === "choice" ? { ...lever, value: text } : lever;
}

interface HandleProps {
  readonly lever: Lever;
  readonly side: SideName;
  readonly label: string;
}

function Handle({ lever, side, label }: HandleProps) {
  const set = (value: string) => move(side, lever.path, value);
  switch (lever.kind) {
    case "quantity":
      return <NumberField lever={lever} label={label} onMove={set} />;
    case "flag":
      return (
        <input
          type="checkbox"
          aria-label={label}
          checked={lever.value}
          onChange={({ currentTarget }) => set(String(currentTarget.checked))}
        />
      );
    case "choice":
      return (
        <select
          aria-label={label}
          value={lever.value}
          onChange={({ currentTarget }) => set(currentTarget.value)}
        >
          {lever.choices.map((choice) => (
            <option key={choice} value={choice}>
              {choiceOf(choice, lang.value)}
            </option>
          ))}
        </select>
      );
    case "formula":
      return (
        <input
          class="formula"
          type="text"
          aria-label={label}
          value={lever.value}
          onChange={({ currentTarget }) => set(JSON.stringify(currentTarget.value))}
        />
      );
  }
}

/** What the declaration says: range, default, source, grade. */
function Declared({ lever }: { readonly lever: QuantityLever }) {
  const { min, max, fallback, source, grade, year } = lever;
  const end = (value: number) => readable(lever, value);
  const range =
    min !== undefined && max !== undefined
      ? fill(DESK.range, { low: end(min), high: end(max) })
      : min !== undefined
        ? fill(DESK.atLeast, { low: end(min) })
        : max !== undefined
          ? fill(DESK.atMost, { high: end(max) })
          : "";
  return (
    <div class="declared">
      <span class={`grade grade-${grade}`} title={say(GRADES[grade])}>
        {grade}
      </span>{" "}
      {[range, fallback === undefined ? "" : fill(DESK.usually, { value: end(fallback) })]
        .filter(Boolean)
        .join(" · ")}
      <span class="source">
        {phrase(source, lang.value)}
        {year !== undefined && ` (${year})`}
      </span>
    </div>
  );
}
