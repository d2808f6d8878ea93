/** The letter of a side in its colour, with the title of its scenario if asked for. */
import { answers } from "../state/answers.ts";
import { say } from "../state/settings.ts";
import type { SideName } from "../state/session.ts";

export function SideMark({ side, title = false }: { readonly side: SideName; readonly title?: boolean }) {
  const reading = answers[side].value.reading;
  return (
    <span class={`side-mark side-${side}`}>
      <b>{side.toUpperCase()}</b>
      {title && reading !== undefined && <span class="side-title">{say(reading.title)}</span>}
    </span>
  );
}
