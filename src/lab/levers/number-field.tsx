/** A number that a person may type or slide; per cent are shown as per cent. */
import { useState } from "preact/hooks";
import { telling } from "../../output/words/number.ts";
import { isPercent } from "../../output/words/parameters.ts";
import { handyRange, written } from "./quantity-text.ts";
import type { QuantityLever } from "./lever.ts";

interface Props {
  readonly lever: QuantityLever;
  readonly label: string;
  /** Told the value as `--set` takes it. */
  readonly onMove: (value: string) => void;
}

export function NumberField({ lever, label, onMove }: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const factor = isPercent(lever) ? 100 : 1;
  const { low, high, step } = handyRange(lever);
  const shown = Number((lever.value * factor).toPrecision(12));
  const move = (value: number) => onMove(written(lever, value / factor));
  return (
    <span class="number-field">
      <input
        class="slide"
        type="range"
        aria-label={label}
        aria-valuetext={telling(shown)}
        min={low * factor}
        max={high * factor}
        step={step * factor}
        value={shown}
        onInput={({ currentTarget }) => move(currentTarget.valueAsNumber)}
      />
      <input
        class="typed"
        type="text"
        inputMode="decimal"
        aria-label={label}
        value={typed ?? String(shown)}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === "Enter") currentTarget.blur();
        }}
        onBlur={() => {
          const value = Number(typed?.replaceAll(",", ""));
          if (typed !== undefined && typed.trim() !== "" && Number.isFinite(value) && value !== shown)
            move(value);
          setTyped(undefined);
        }}
      />
    </span>
  );
}
