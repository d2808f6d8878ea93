/** The lever desk: four drawers of groups, each with both sides' values, found by name, undone and put back. */
import { signal } from "@preact/signals";
import {
  canRedo,
  canUndo,
  copyOver,
  redo,
  reset,
  session,
  type SideName,
  sideNames,
  swap,
  undo,
} from "../state/session.ts";
import { fill, lang, say } from "../state/settings.ts";
import { DESK } from "../words/desk.ts";
import { aboutOf } from "../words/levers.ts";
import { Group } from "./group.tsx";
import { type GroupOfBoth, groupsOfBoth, isUsed } from "./groups.ts";
import { type Drawer, drawers } from "./lever.ts";

/** The drawer that somebody has pulled; until then the one in which A and B differ. */
const pulled = signal<Drawer | undefined>(undefined);
const wanted = signal("");

export function Desk() {
  const now = session.value!;
  const words = wanted.value.trim().toLowerCase();
  const isFound = ({ group, rows }: GroupOfBoth): boolean =>
    `${say(group.title)} ${group.title.en}`.toLowerCase().includes(words) ||
    rows.some(({ a, b }) =>
      aboutOf((a ?? b)!.about, (a ?? b)!.path, lang.value)
        .toLowerCase()
        .includes(words),
    );
  const all = groupsOfBoth();
  const drawer = pulled.value ?? all.find(({ differs }) => differs)?.group.drawer ?? "instruments";
  const shown = all.filter((one) => (words === "" ? one.group.drawer === drawer : isFound(one)));
  const [used, unused] = [shown.filter(isUsed), shown.filter((one) => !isUsed(one))];
  const changes = (side: SideName) => now[side].set.length;
  return (
    <div class="desk">
      <div class="desk-head">
        <h2>{say(DESK.levers)}</h2>
        <button type="button" class="link" disabled={!canUndo.value} onClick={undo}>
          {say(DESK.undo)}
        </button>
        <button type="button" class="link" disabled={!canRedo.value} onClick={redo}>
          {say(DESK.redo)}
        </button>
        <button type="button" class="link" onClick={swap}>
          {say(DESK.swap)}
        </button>
        <button type="button" class="link" onClick={() => copyOver("b")}>
          {say(DESK.same)}
        </button>
      </div>
      {sideNames
        .filter((side) => changes(side) > 0)
        .map((side) => (
          <p key={side} class={`changes side-${side}`}>
            {side.toUpperCase()}: {fill(DESK.changes, { n: changes(side) })}{" "}
            <button type="button" class="link" onClick={() => reset(side)}>
              {say(DESK.reset)}
            </button>
          </p>
        ))}
      <input
        class="find"
        type="search"
        placeholder={say(DESK.find)}
        aria-label={say(DESK.find)}
        value={wanted.value}
        onInput={({ currentTarget }) => (wanted.value = currentTarget.value)}
      />
      {words === "" && (
        <nav class="drawers" aria-label={say(DESK.levers)}>
          {drawers.map((id) => (
            <button key={id} type="button" aria-pressed={drawer === id} onClick={() => (pulled.value = id)}>
              {say(DESK[id])}
            </button>
          ))}
        </nav>
      )}
      <div class="groups">
        {shown.length === 0 && <p class="note">{say(DESK.none)}</p>}
        {used.map((one) => (
          <Group key={`${one.group.drawer} ${one.group.id}`} {...one} />
        ))}
        {unused.length > 0 && <h3 class="unused-head">{say(DESK.notInForce)}</h3>}
        {unused.map((one) => (
          <Group key={`${one.group.drawer} ${one.group.id}`} {...one} />
        ))}
      </div>
    </div>
  );
}
