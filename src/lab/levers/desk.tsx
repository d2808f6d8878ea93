/** The lever desk: four drawers of groups, each with both sides' values, found by name, undone and put back. */
import { signal } from "@preact/signals";
import { answers } from "../state/answers.ts";
import { isSet } from "../state/pairs.ts";
import {
  canRedo,
  canUndo,
  copyOver,
  move,
  putBack,
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
import { drawers, type Drawer, type LeverGroup } from "./lever.ts";
import { type BothSides, LeverRow } from "./lever-row.tsx";

const drawer = signal<Drawer>("instruments");
const wanted = signal("");
const unfolded = signal<ReadonlySet<string>>(new Set());

interface GroupOfBoth {
  readonly group: LeverGroup;
  readonly on: Readonly<Record<SideName, boolean>>;
  readonly rows: readonly BothSides[];
}

/** Both sides' groups, in the order of B's, those that only A has after them. */
function groupsOfBoth(): GroupOfBoth[] {
  const groups = { a: answers.a.value.reading?.groups ?? [], b: answers.b.value.reading?.groups ?? [] };
  const onlyA = groups.a.filter(
    ({ id, drawer: in_ }) => !groups.b.some((one) => one.id === id && one.drawer === in_),
  );
  return [...groups.b, ...onlyA].map((group) => {
    const of = (side: SideName) =>
      groups[side].find(({ id, drawer: in_ }) => id === group.id && in_ === group.drawer);
    const paths = [...new Set(sideNames.flatMap((side) => of(side)?.levers.map(({ path }) => path) ?? []))];
    const at = (side: SideName, path: string) => of(side)?.levers.find((lever) => lever.path === path);
    const rows = paths.map((path): BothSides => {
      const [a, b] = [at("a", path), at("b", path)];
      return { ...(a && { a }), ...(b && { b }) };
    });
    return { group, on: { a: of("a")?.on ?? false, b: of("b")?.on ?? false }, rows };
  });
}

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
  const shown = groupsOfBoth().filter((one) =>
    words === "" ? one.group.drawer === drawer.value : isFound(one),
  );
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
            <button
              key={id}
              type="button"
              aria-pressed={drawer.value === id}
              onClick={() => (drawer.value = id)}
            >
              {say(DESK[id])}
            </button>
          ))}
        </nav>
      )}
      <div class="groups">
        {shown.length === 0 && <p class="note">{say(DESK.none)}</p>}
        {shown.map((one) => (
          <Group key={`${one.group.drawer} ${one.group.id}`} {...one} />
        ))}
      </div>
    </div>
  );
}

function Group({ group, on, rows }: GroupOfBoth) {
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
          {title.charAt(0).toUpperCase() + title.slice(1)}
          {touched && <span class="dot" title={say(DESK.changed)} />}
        </button>
        {group.path !== undefined &&
          sideNames.map((side) => (
            <label key={side} class={`switch side-${side}`}>
              <input
                type="checkbox"
                checked={on[side]}
                aria-label={`${title}, ${side.toUpperCase()}`}
                onChange={({ currentTarget }) => throwSwitch(side, group.path!, currentTarget.checked)}
              />
              <span aria-hidden="true">{side.toUpperCase()}</span>
            </label>
          ))}
      </div>
      {isOpen && rows.map((both) => <LeverRow key={(both.a ?? both.b)!.path} both={both} />)}
    </div>
  );
}

/** Back to what the scenario says where that is what is wanted, else a word of its own. */
function throwSwitch(side: SideName, path: string, on: boolean): void {
  if (session.value![side].set.includes(`${path}=${on ? "off" : "on"}`)) putBack(side, path);
  else move(side, path, on ? "on" : "off");
}
