/** One group of levers: its title, its switch on each side, and the levers once it is unfolded. */
import { signal } from "@preact/signals";
import { phrase } from "../../output/words/phrases/index.ts";
import { capital } from "../../output/words/text.ts";
import { isSet, valueAt } from "../state/pairs.ts";
import { move, putBack, session, type SideName, sideNames } from "../state/session.ts";
import { lang, say } from "../state/settings.ts";
import { DESK } from "../words/desk.ts";
import type { GroupOfBoth } from "./groups.ts";
import { LeverRow } from "./lever-row.tsx";

const unfolded = signal<ReadonlySet<string>>(new Set());

export function Group({ group, on, rows, differs }: GroupOfBoth) {
  const now = session.value!;
  const key = `${group.drawer} ${group.id}`;
  const isOpen = unfolded.value.has(key) && rows.length > 0;
  const touched = sideNames.some(
    (side) =>
      (group.path !== undefined && isSet(now[side].set, group.path)) ||
      rows.some(({ a, b }) => isSet(now[side].set, (a ?? b)!.path)),
  );
  const title = say(group.title);
  const toggle = () => {
    const next = new Set(unfolded.value);
    if (!next.delete(key)) next.add(key);
    unfolded.value = next;
  };
  return (
    <div class={`group${touched ? " changed" : ""}${on.a || on.b ? "" : " unused"}`}>
      <div class="group-head">
        <button
          type="button"
          class="group-title"
          aria-expanded={isOpen}
          disabled={rows.length === 0}
          onClick={toggle}
        >
          {capital(title)}
          {touched && <span class="dot" title={say(DESK.changed)} />}
          {differs && <span class="differs">{say(DESK.differs)}</span>}
        </button>
        {group.path !== undefined &&
          sideNames.map((side) => (
            <label key={side} class={`switch side-${side}`}>
              <input
                type="checkbox"
                checked={asThrown(now[side].set, group.path!, on[side])}
                aria-label={`${title}, ${side.toUpperCase()}`}
                onChange={({ currentTarget }) => throwSwitch(side, group.path!, currentTarget.checked)}
              />
              <span aria-hidden="true">{side.toUpperCase()}</span>
            </label>
          ))}
      </div>
      {isOpen && group.about !== "" && <p class="note group-about">{phrase(group.about, lang.value)}</p>}
      {isOpen && rows.map((both) => <LeverRow key={(both.a ?? both.b)!.path} both={both} />)}
    </div>
  );
}

/** As it was just thrown: a scenario takes a moment to be read anew. */
function asThrown(pairs: readonly string[], path: string, on: boolean): boolean {
  const word = valueAt(pairs, path);
  return word === undefined ? on : word !== "off";
}

/** Back to what the scenario says where that is what is wanted, else a word of its own. */
function throwSwitch(side: SideName, path: string, on: boolean): void {
  if (session.value![side].set.includes(`${path}=${on ? "off" : "on"}`)) putBack(side, path);
  else move(side, path, on ? "on" : "off");
}
